using IoTCommands.Devices;
using IoTCommands.Devices.Dispatching;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

#pragma warning disable IDE0130 // Methods on services are where users look for them, as those of .NET itself.
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Provides a method that adds a device to the services of an application.</summary>
public static class IoTCommandDeviceServiceCollectionExtensions
{
    /// <summary>Adds a hosted service that receives and executes the commands of a device.</summary>
    /// <param name="services">The services.</param>
    /// <param name="target">The thing or MQTT client that the device is.</param>
    /// <param name="createTransport">A function that creates the connection.</param>
    /// <param name="configure">
    /// A function that sets the options of this device; null for none. It runs after the options that the application configures for all devices:
    /// <c>services.Configure&lt;CommandDispatcherOptions&gt;(…)</c>. By default, the device uses the logging of the application.
    /// </param>
    /// <returns>A builder, to which handlers are added.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example>
    /// <code>
    /// services.AddIoTCommandDevice(DeviceTarget.ForThing("oven-17"), _ => new MqttTransport(options))
    ///     .OnSetOvenTemperature&lt;OvenHandler&gt;();
    /// </code>
    /// </example>
    public static CommandDeviceBuilder AddIoTCommandDevice(
        this IServiceCollection services,
        DeviceTarget target,
        Func<IServiceProvider, ICommandTransport> createTransport,
        Action<CommandDispatcherOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(createTransport);
        services.AddOptions();
        CommandDeviceBuilder builder = new(services);
        services.AddSingleton<IHostedService>(provider =>
        {
            // Each device gets its own options, because a change for one device must not affect another one.
            CommandDispatcherOptions options = provider.GetRequiredService<IOptionsFactory<CommandDispatcherOptions>>().Create(Options.Options.DefaultName);
            options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
            configure?.Invoke(options);
            return new CommandDeviceService(builder.Build(provider, options), createTransport(provider), target);
        });
        return builder;
    }
}
