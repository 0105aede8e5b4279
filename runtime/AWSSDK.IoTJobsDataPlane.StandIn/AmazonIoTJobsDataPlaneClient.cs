using Amazon.IoTJobsDataPlane.Internal;
using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.StandIn;

namespace Amazon.IoTJobsDataPlane;

/// <summary>
/// The client of AWS IoT's data plane for jobs and commands. It uses the pipeline of AWSSDK.Core: its credentials, SigV4 signing, retries and HTTP.
/// Thread-safe; create one and reuse it.
/// </summary>
/// <remarks>
/// Each account has its own endpoint in each Region: <c>aws iot describe-endpoint --endpoint-type iot:Jobs</c> prints its host name.
/// So there is no constructor with a Region, and none without arguments.
/// </remarks>
public partial class AmazonIoTJobsDataPlaneClient : AmazonServiceClient, IAmazonIoTJobsDataPlane
{
    private static readonly IServiceMetadata Metadata = new AmazonIoTJobsDataPlaneMetadata();

    /// <summary>Initializes a client with the credentials that the SDK finds (environment, profile, container, instance).</summary>
    /// <param name="serviceUrl">The account's endpoint, such as <c>https://abc123.jobs.iot.eu-central-1.amazonaws.com</c>.</param>
    /// <exception cref="AmazonClientException"><paramref name="serviceUrl"/> is null or empty.</exception>
    public AmazonIoTJobsDataPlaneClient(string serviceUrl)
        : base(new AmazonIoTJobsDataPlaneConfig { ServiceURL = serviceUrl })
    {
    }

    /// <summary>Initializes a client with the credentials that the SDK finds (environment, profile, container, instance).</summary>
    /// <param name="config">The configuration, with a ServiceURL.</param>
    /// <exception cref="AmazonClientException"><see cref="AmazonIoTJobsDataPlaneConfig.Validate"/> rejects the configuration.</exception>
    public AmazonIoTJobsDataPlaneClient(AmazonIoTJobsDataPlaneConfig config)
        : base(config)
    {
    }

    /// <summary>Initializes a client with given credentials.</summary>
    /// <param name="serviceUrl">The account's endpoint.</param>
    /// <param name="credentials">The credentials.</param>
    /// <exception cref="AmazonClientException"><paramref name="serviceUrl"/> is null or empty.</exception>
    public AmazonIoTJobsDataPlaneClient(string serviceUrl, AWSCredentials credentials)
        : this(credentials, new AmazonIoTJobsDataPlaneConfig { ServiceURL = serviceUrl })
    {
    }

    /// <summary>Initializes a client with given credentials.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="clientConfig">The configuration, with a ServiceURL.</param>
    /// <exception cref="AmazonClientException"><see cref="AmazonIoTJobsDataPlaneConfig.Validate"/> rejects the configuration.</exception>
    public AmazonIoTJobsDataPlaneClient(AWSCredentials credentials, AmazonIoTJobsDataPlaneConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <summary>Initializes a client with an access key.</summary>
    /// <param name="awsAccessKeyId">The access key's id.</param>
    /// <param name="awsSecretAccessKey">The access key's secret.</param>
    /// <param name="serviceUrl">The account's endpoint.</param>
    /// <exception cref="AmazonClientException"><paramref name="serviceUrl"/> is null or empty.</exception>
    public AmazonIoTJobsDataPlaneClient(string awsAccessKeyId, string awsSecretAccessKey, string serviceUrl)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonIoTJobsDataPlaneConfig { ServiceURL = serviceUrl })
    {
    }

    /// <summary>Initializes a client with an access key.</summary>
    /// <param name="awsAccessKeyId">The access key's id.</param>
    /// <param name="awsSecretAccessKey">The access key's secret.</param>
    /// <param name="clientConfig">The configuration, with a ServiceURL.</param>
    /// <exception cref="AmazonClientException"><see cref="AmazonIoTJobsDataPlaneConfig.Validate"/> rejects the configuration.</exception>
    public AmazonIoTJobsDataPlaneClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonIoTJobsDataPlaneConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
    }

    /// <summary>Initializes a client with temporary credentials.</summary>
    /// <param name="awsAccessKeyId">The access key's id.</param>
    /// <param name="awsSecretAccessKey">The access key's secret.</param>
    /// <param name="awsSessionToken">The session token that came with the key.</param>
    /// <param name="serviceUrl">The account's endpoint.</param>
    /// <exception cref="AmazonClientException"><paramref name="serviceUrl"/> is null or empty.</exception>
    public AmazonIoTJobsDataPlaneClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, string serviceUrl)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonIoTJobsDataPlaneConfig { ServiceURL = serviceUrl })
    {
    }

    /// <summary>Initializes a client with temporary credentials.</summary>
    /// <param name="awsAccessKeyId">The access key's id.</param>
    /// <param name="awsSecretAccessKey">The access key's secret.</param>
    /// <param name="awsSessionToken">The session token that came with the key.</param>
    /// <param name="clientConfig">The configuration, with a ServiceURL.</param>
    /// <exception cref="AmazonClientException"><see cref="AmazonIoTJobsDataPlaneConfig.Validate"/> rejects the configuration.</exception>
    public AmazonIoTJobsDataPlaneClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonIoTJobsDataPlaneConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig)
    {
    }

    /// <summary>The service's metadata for the core's handlers.</summary>
    protected override IServiceMetadata ServiceMetadata => Metadata;

    /// <inheritdoc/>
    public virtual Task<StartCommandExecutionResponse> StartCommandExecutionAsync(
        StartCommandExecutionRequest request, CancellationToken cancellationToken = default)
    {
        var options = new InvokeOptions
        {
            RequestMarshaller = StartCommandExecutionRequestMarshaller.Instance,
            ResponseUnmarshaller = StartCommandExecutionResponseUnmarshaller.Instance,
        };
        return InvokeAsync<StartCommandExecutionResponse>(request, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request)
    {
        return Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));
    }

    /// <summary>Adds the service's own handlers for endpoint and signing to the core's pipeline.</summary>
    /// <param name="pipeline">The client's pipeline.</param>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        // Each handler is added directly after the marshaller, so the last one runs first: the signing scheme, then the endpoint.
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new RegionalEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new SigV4Handler());
    }
}
