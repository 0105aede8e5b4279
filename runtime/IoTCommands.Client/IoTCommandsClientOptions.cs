using Amazon.Extensions.NETCore.Setup;
using Amazon.Runtime;

namespace IoTCommands.Client;

/// <summary>Provides options for an <see cref="IoTCommandsClient"/>.</summary>
public sealed class IoTCommandsClientOptions
{
    // A valid id, used to check the other options while the account id is not known.
    private const string AnyAccountId = "000000000000";

    /// <summary>
    /// Gets or sets the credentials and the Region. The default is null: <c>AddIoTCommands</c> uses the registered <see cref="AWSOptions"/>, or the section
    /// <c>AWS</c> of the configuration if there are none. Without both, the SDK finds credentials and Region as for all its clients.
    /// </summary>
    public AWSOptions? AwsOptions { get; set; }

    /// <summary>Gets or sets the code of the Region, for example <c>eu-central-1</c>. The default is null: the Region of <see cref="AwsOptions"/>.</summary>
    public string? Region { get; set; }

    /// <summary>
    /// Gets or sets the account id, 12 digits. The default is null: AWS STS is asked once, when the id is first needed (<c>sts:GetCallerIdentity</c>).
    /// </summary>
    public string? AccountId { get; set; }

    /// <summary>Gets or sets the prefix of all command ids in the account, for example <c>dev-</c>. The default is null: none.</summary>
    public string? CommandIdPrefix { get; set; }

    /// <summary>Gets or sets the suffix of all command ids in the account. The default is null: none.</summary>
    public string? CommandIdSuffix { get; set; }

    /// <summary>
    /// Gets or sets the account's endpoint of the data plane: <c>https://</c> and what <c>aws iot describe-endpoint --endpoint-type iot:Jobs</c> prints. The
    /// default is null: AWS IoT is asked once, when the endpoint is first needed (<c>iot:DescribeEndpoint</c>).
    /// </summary>
    public Uri? JobsEndpoint { get; set; }

    /// <summary>Gets or sets the endpoint of the control plane. The default is null: the Region's.</summary>
    public Uri? ControlPlaneEndpoint { get; set; }

    /// <summary>
    /// Gets or sets a function that changes the configuration of each SDK client, for example retries or a proxy. The default is null.
    /// </summary>
    public Action<ClientConfig>? ConfigureSdkClient { get; set; }

    /// <summary>Gets or sets the time from the start of a wait to the first read of the execution. The default is 500 ms.</summary>
    public TimeSpan InitialPollDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gets or sets the longest delay between two reads. The delay grows with the time waited. The default is 5 seconds.</summary>
    public TimeSpan MaxPollDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Gets or sets how long a wait continues after the execution's timeout if AWS IoT reports no end. The default is 15 seconds.
    /// </summary>
    public TimeSpan TimeoutGracePeriod { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets or sets the clock for all delays and timeouts. The default is <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Uses the local service of IoTCommands.Testing or of <c>iotcommands serve</c> instead of AWS.</summary>
    /// <param name="endpoint">The address of the service, for example <c>http://127.0.0.1:8180</c>.</param>
    /// <param name="account">
    /// The account and Region of the service, with the prefix and the suffix of command ids; null for its defaults, the Region <c>us-east-1</c> and the account
    /// <c>123456789012</c>.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="endpoint"/> is null.</exception>
    public void UseLocalService(Uri endpoint, IoTRegionalAccount? account = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        JobsEndpoint = ControlPlaneEndpoint = endpoint;
        Region = account?.Region ?? "us-east-1";
        AccountId = account?.AccountId ?? "123456789012";
        if (account is not null)
        {
            CommandIdPrefix = account.CommandIdPrefix;
            CommandIdSuffix = account.CommandIdSuffix;
        }

        AwsOptions = new AWSOptions { Credentials = new BasicAWSCredentials("local", "local") };
    }

    /// <summary>Finds the Region: the option, the Region of <see cref="AwsOptions"/>, or the one that the SDK finds in environment or profile.</summary>
    internal string? FindRegion() =>
        !string.IsNullOrEmpty(Region)
            ? Region
            : (AwsOptions?.Region ?? FallbackRegionFactory.GetRegionEndpoint(includeInstanceMetadata: false))?.SystemName;

    internal IoTRegionalAccount CreateAccount(string accountId) => new(FindRegion()!, accountId, CommandIdPrefix, CommandIdSuffix);

    /// <returns>Null if the options are valid; otherwise, what is missing or wrong.</returns>
    internal string? FindProblem()
    {
        if (FindRegion() is null)
        {
            return $"The Region is missing. Set {nameof(IoTCommandsClientOptions)}.{nameof(Region)}, AWSOptions.Region, AWS:Region in the configuration, "
                + "or the environment variable AWS_REGION";
        }

        try
        {
            CreateAccount(AccountId ?? AnyAccountId);
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }

        return FindEndpointProblem(JobsEndpoint, nameof(JobsEndpoint))
            ?? FindEndpointProblem(ControlPlaneEndpoint, nameof(ControlPlaneEndpoint))
            ?? FindTimeProblem(InitialPollDelay, nameof(InitialPollDelay))
            ?? FindTimeProblem(MaxPollDelay, nameof(MaxPollDelay))
            ?? FindTimeProblem(TimeoutGracePeriod, nameof(TimeoutGracePeriod))
            ?? (TimeProvider is null ? $"{nameof(TimeProvider)} must not be null" : null);
    }

    private static string? FindEndpointProblem(Uri? endpoint, string name) =>
        endpoint is null || (endpoint.IsAbsoluteUri && endpoint.Scheme is "http" or "https")
            ? null
            : $"{name} is '{endpoint}'; it must be an address with https:// or http://, such as https://abc123.jobs.iot.eu-central-1.amazonaws.com";

    private static string? FindTimeProblem(TimeSpan time, string name) =>
        time > TimeSpan.Zero && time <= TimeSpan.FromDays(1) ? null : $"{name} is {time}; it must be more than zero and at most a day";
}
