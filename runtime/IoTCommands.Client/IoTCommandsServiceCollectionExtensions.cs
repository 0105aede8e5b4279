using Amazon.Extensions.NETCore.Setup;
using IoTCommands.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

#pragma warning disable IDE0130 // Methods on services are where users look for them, as those of .NET itself.
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Provides methods that register the client of AWS IoT Commands.</summary>
public static class IoTCommandsServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IIoTCommandsClient"/> and AWS's clients <c>IAmazonIoTJobsDataPlane</c> and <c>IAmazonIoT</c> as singletons, each if it is not
    /// registered yet. The options are checked when the application starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">A function that sets the options; null for the Region, credentials and account of the environment.</param>
    public static IServiceCollection AddIoTCommands(this IServiceCollection services, Action<IoTCommandsClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<IoTCommandsClientOptions> options = services.AddOptions<IoTCommandsClientOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options
            .PostConfigure<IServiceProvider>(static (options, provider) => options.AwsOptions ??= FindAwsOptions(provider))
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<IoTCommandsClientOptions>, OptionsValidator>());
        services.TryAddSingleton(static provider => new IoTCommandsClient(provider.GetRequiredService<IOptions<IoTCommandsClientOptions>>().Value));
        services.TryAddSingleton<IIoTCommandsClient>(static provider => provider.GetRequiredService<IoTCommandsClient>());
        services.TryAddSingleton(static provider => provider.GetRequiredService<IoTCommandsClient>().JobsDataPlane);
        services.TryAddSingleton(static provider => provider.GetRequiredService<IoTCommandsClient>().ControlPlane);
        return services;
    }

    // AWSSDK.Extensions.NETCore.Setup does the same for its registrations.
    private static AWSOptions? FindAwsOptions(IServiceProvider provider) =>
        provider.GetService<AWSOptions>() ?? provider.GetService<IConfiguration>()?.GetAWSOptions();

    private sealed class OptionsValidator : IValidateOptions<IoTCommandsClientOptions>
    {
        public ValidateOptionsResult Validate(string? name, IoTCommandsClientOptions options) =>
            options.FindProblem() is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }
}
