using Amazon;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace IoTCommands.Client.Connections;

/// <summary>AWS's clients for one account and Region, with the account id and the endpoint, which may have to be requested.</summary>
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
        // Null if the options have no credentials. The SDK then looks for them at the first request, not here.
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
            // Without it, the SDK takes the Region from the host name, and not every host name contains one.
            config.AuthenticationRegion = _region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(_region);
        }

        // One poller serves all waits, so a request that hangs must not stop them for the 100 seconds of an HttpClient.
        config.Timeout = TimeSpan.FromSeconds(15);
        _options.ConfigureSdkClient?.Invoke(config);
        return _credentials is null ? new AmazonIoTClient(config) : new AmazonIoTClient(_credentials, config);
    }

    private JobsDataPlaneClient CreateJobsDataPlane()
    {
        JobsDataPlaneConfig config = new()
        {
            // The client requires an endpoint before the account's endpoint is known. AccountEndpointHandler replaces it.
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
        // AWS IoT answers without a scheme. A control plane without TLS is a local service, and its data plane has no TLS either. The control plane's address
        // can come from the option, from AWS_ENDPOINT_URL or from ConfigureSdkClient. The SDK's configuration has it in each case.
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
            // STS also accepts Signature V4a. If the SDK finds no credentials, it tries that next, and reports that a package for it is missing. The next line
            // throws the SDK's first exception, which says where it looked for credentials.
            _ = await config.IdentityResolverConfiguration.GetIdentityResolver<AWSCredentials>().ResolveIdentityAsync(config).ConfigureAwait(false);
            throw;
        }
    }
}

/// <summary>A value that is requested once for all callers, when it is first needed. A failure is not stored: the next caller tries again.</summary>
internal sealed class SharedTask<T>(Func<Task<T>> create)
{
    private readonly object _gate = new();
    private Task<T>? _task;

    /// <param name="cancellationToken">A token to cancel the wait of this caller. Other callers still get the value.</param>
    public Task<T> GetAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_task is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _task = create();
            }

            return _task.WaitAsync(cancellationToken);
        }
    }
}
