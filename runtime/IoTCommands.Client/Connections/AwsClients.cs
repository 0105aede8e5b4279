using Amazon;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace IoTCommands.Client.Connections;

/// <summary>AWS's clients for one account and Region, and the values that must be requested before they can be used.</summary>
internal sealed class AwsClients : IDisposable
{
    private const string EndpointType = "iot:Jobs";

    private readonly IoTCommandsClientOptions _options;
    private readonly string _region;
    private readonly AWSCredentials? _credentials;
    private readonly SharedTask<IoTRegionalAccount> _account;

    public AwsClients(IoTCommandsClientOptions options)
    {
        _options = options;
        _region = options.FindRegion()!;
        // Null if the options say nothing of credentials: then the SDK looks for them at the first request, not here.
        _credentials = options.AwsOptions is { } aws && (aws.Credentials is not null || aws.Profile is not null || aws.SessionRoleArn is not null)
            ? aws.GetCredentials()
            : null;
        ControlPlane = CreateControlPlane();
        JobsDataPlane = CreateJobsDataPlane();
        _account = new SharedTask<IoTRegionalAccount>(FindAccountAsync);
    }

    public AmazonIoTClient ControlPlane { get; }

    public JobsDataPlaneClient JobsDataPlane { get; }

    public Task<IoTRegionalAccount> GetAccountAsync(CancellationToken cancellationToken) => _account.GetAsync(cancellationToken);

    public void Dispose()
    {
        JobsDataPlane.Dispose();
        ControlPlane.Dispose();
    }

    private AmazonIoTClient CreateControlPlane()
    {
        AmazonIoTConfig config = new();
        if (_options.ControlPlaneEndpoint is { } endpoint)
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            // Without it, the SDK takes the Region from the host name, and not every host has one.
            config.AuthenticationRegion = _region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(_region);
        }

        _options.ConfigureSdkClient?.Invoke(config);
        return _credentials is null ? new AmazonIoTClient(config) : new AmazonIoTClient(_credentials, config);
    }

    private JobsDataPlaneClient CreateJobsDataPlane()
    {
        JobsDataPlaneConfig config = new()
        {
            // The client requires an address before that of the account is known. The handler replaces it.
            ServiceURL = _options.JobsEndpoint?.AbsoluteUri ?? $"https://data.jobs.iot.{_region}.amazonaws.com",
            AuthenticationRegion = _region,
            AccountEndpoint = _options.JobsEndpoint is null ? new SharedTask<Uri>(FindJobsEndpointAsync) : null,
        };
        _options.ConfigureSdkClient?.Invoke(config);
        return _credentials is null ? new JobsDataPlaneClient(config) : new JobsDataPlaneClient(_credentials, config);
    }

    private async Task<Uri> FindJobsEndpointAsync()
    {
        DescribeEndpointResponse response = await ControlPlane
            .DescribeEndpointAsync(new DescribeEndpointRequest { EndpointType = EndpointType }).ConfigureAwait(false);
        // AWS IoT answers without a scheme. A control plane without TLS is a local service, whose data plane has none either. It can come from the option,
        // from AWS_ENDPOINT_URL or from ConfigureSdkClient: the SDK's own configuration knows.
        string scheme = ControlPlane.Config.ServiceURL is { Length: > 0 } url ? new Uri(url).Scheme : Uri.UriSchemeHttps;
        return new Uri($"{scheme}://{response.EndpointAddress}");
    }

    private async Task<IoTRegionalAccount> FindAccountAsync()
    {
        if (_options.AccountId is { } accountId)
        {
            return _options.CreateAccount(accountId);
        }

        AmazonSecurityTokenServiceConfig config = new() { RegionEndpoint = RegionEndpoint.GetBySystemName(_region) };
        _options.ConfigureSdkClient?.Invoke(config);
        using AmazonSecurityTokenServiceClient client = _credentials is null
            ? new AmazonSecurityTokenServiceClient(config)
            : new AmazonSecurityTokenServiceClient(_credentials, config);
        try
        {
            GetCallerIdentityResponse identity = await client.GetCallerIdentityAsync(new GetCallerIdentityRequest()).ConfigureAwait(false);
            return _options.CreateAccount(identity.Account);
        }
        catch (AWSCommonRuntimeException) when (_credentials is null)
        {
            // STS also takes Signature V4a. If no credentials are found, the SDK tries that next, and tells of a package that is missing for it. This throws
            // what it had found out before: where it looked for credentials.
            _ = await config.IdentityResolverConfiguration.GetIdentityResolver<AWSCredentials>().ResolveIdentityAsync(config).ConfigureAwait(false);
            throw;
        }
    }
}

/// <summary>A value that is requested when it is first needed, once for all callers. A failure is not kept: the next caller tries again.</summary>
internal sealed class SharedTask<T>(Func<Task<T>> ask)
{
    private readonly object _gate = new();
    private Task<T>? _task;

    /// <param name="cancellationToken">Ends the wait of this caller. The others still get the value.</param>
    public Task<T> GetAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_task is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _task = ask();
            }

            return _task.WaitAsync(cancellationToken);
        }
    }
}
