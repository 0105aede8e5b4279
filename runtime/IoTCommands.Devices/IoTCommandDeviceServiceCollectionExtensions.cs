using IoTCommands.Devices;
using IoTCommands.Devices.Dispatching;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

#pragma warning disable IDE0130 // Methods on services are where users look for them, as those of .NET itself.
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds a device to the services of an application.</summary>
public static class IoTCommandDeviceServiceCollectionExtensions
{
    /// <summary>Adds a hosted service that receives and executes the commands of a device.</summary>
    /// <param name="services">The services.</param>
    /// <param name="target">What the device is for AWS IoT.</param>
    /// <param name="createTransport">Creates the connection.</param>
    /// <param name="configure">
    /// Sets options of this device, after those that the application configures for all: <c>services.Configure&lt;CommandDispatcherOptions&gt;(…)</c>. Null for
    /// none. The logging is the application's.
    /// </param>
    /// <returns>What handlers are added to.</returns>
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
            // Created for each device, because what one device sets must not be another's.
            CommandDispatcherOptions options = provider.GetRequiredService<IOptionsFactory<CommandDispatcherOptions>>().Create(Options.Options.DefaultName);
            options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
            configure?.Invoke(options);
            return new CommandDeviceService(builder.Build(provider, options), createTransport(provider), target);
        });
        return builder;
    }
}
