using Amazon.IoT.Internal;
using Amazon.IoT.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.StandIn;

namespace Amazon.IoT;

/// <summary>
/// The client of AWS IoT's control plane. It uses the pipeline of AWSSDK.Core: its credentials, SigV4 signing, retries and HTTP.
/// Thread-safe; create one and reuse it.
/// </summary>
public partial class AmazonIoTClient : AmazonServiceClient, IAmazonIoT
{
    private static readonly IServiceMetadata Metadata = new AmazonIoTMetadata();

    private IIoTPaginatorFactory _paginators;

    /// <summary>Initializes a client with the Region and the credentials that the SDK finds (environment, profile, container, instance).</summary>
    public AmazonIoTClient()
        : base(new AmazonIoTConfig())
    {
    }

    /// <summary>Initializes a client with the credentials that the SDK finds (environment, profile, container, instance).</summary>
    /// <param name="region">The Region.</param>
    public AmazonIoTClient(RegionEndpoint region)
        : base(new AmazonIoTConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Initializes a client with the credentials that the SDK finds (environment, profile, container, instance).</summary>
    /// <param name="config">The configuration.</param>
    public AmazonIoTClient(AmazonIoTConfig config)
        : base(config)
    {
    }

    /// <summary>Initializes a client with given credentials and the Region that the SDK finds.</summary>
    /// <param name="credentials">The credentials.</param>
    public AmazonIoTClient(AWSCredentials credentials)
        : this(credentials, new AmazonIoTConfig())
    {
    }

    /// <summary>Initializes a client with given credentials.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="region">The Region.</param>
    public AmazonIoTClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonIoTConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Initializes a client with given credentials.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="clientConfig">The configuration.</param>
    public AmazonIoTClient(AWSCredentials credentials, AmazonIoTConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <summary>Initializes a client with an access key and the Region that the SDK finds.</summary>
    /// <param name="awsAccessKeyId">The access key's id.</param>
    /// <param name="awsSecretAccessKey">The access key's secret.</param>
    public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonIoTConfig())
    {
    }

    /// <summary>Initializes a client with an access key.</summary>
    /// <param name="awsAccessKeyId">The access key's id.</param>
    /// <param name="awsSecretAccessKey">The access key's secret.</param>
    /// <param name="region">The Region.</param>
    public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonIoTConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Initializes a client with an access key.</summary>
    /// <param name="awsAccessKeyId">The access key's id.</param>
    /// <param name="awsSecretAccessKey">The access key's secret.</param>
    /// <param name="clientConfig">The configuration.</param>
    public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonIoTConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
    }

    /// <summary>Initializes a client with temporary credentials and the Region that the SDK finds.</summary>
    /// <param name="awsAccessKeyId">The access key's id.</param>
    /// <param name="awsSecretAccessKey">The access key's secret.</param>
    /// <param name="awsSessionToken">The session token that came with the key.</param>
    public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonIoTConfig())
    {
    }

    /// <summary>Initializes a client with temporary credentials.</summary>
    /// <param name="awsAccessKeyId">The access key's id.</param>
    /// <param name="awsSecretAccessKey">The access key's secret.</param>
    /// <param name="awsSessionToken">The session token that came with the key.</param>
    /// <param name="region">The Region.</param>
    public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonIoTConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Initializes a client with temporary credentials.</summary>
    /// <param name="awsAccessKeyId">The access key's id.</param>
    /// <param name="awsSecretAccessKey">The access key's secret.</param>
    /// <param name="awsSessionToken">The session token that came with the key.</param>
    /// <param name="clientConfig">The configuration.</param>
    public AmazonIoTClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonIoTConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig)
    {
    }

    /// <inheritdoc/>
    public IIoTPaginatorFactory Paginators => _paginators ??= new IoTPaginatorFactory(this);

    /// <summary>The service's metadata for the core's handlers.</summary>
    protected override IServiceMetadata ServiceMetadata => Metadata;

    /// <inheritdoc/>
    public virtual Task<CreateCommandResponse> CreateCommandAsync(CreateCommandRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateCommandResponse>(request, Operations.CreateCommand, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteCommandResponse> DeleteCommandAsync(DeleteCommandRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteCommandResponse>(request, Operations.DeleteCommand, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteCommandExecutionResponse> DeleteCommandExecutionAsync(
        DeleteCommandExecutionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteCommandExecutionResponse>(request, Operations.DeleteCommandExecution, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeEndpointResponse> DescribeEndpointAsync(DescribeEndpointRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeEndpointResponse>(request, Operations.DescribeEndpoint, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetCommandResponse> GetCommandAsync(GetCommandRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetCommandResponse>(request, Operations.GetCommand, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetCommandExecutionResponse> GetCommandExecutionAsync(
        GetCommandExecutionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetCommandExecutionResponse>(request, Operations.GetCommandExecution, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListCommandExecutionsResponse> ListCommandExecutionsAsync(
        ListCommandExecutionsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListCommandExecutionsResponse>(request, Operations.ListCommandExecutions, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListCommandsResponse> ListCommandsAsync(ListCommandsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListCommandsResponse>(request, Operations.ListCommands, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UpdateCommandResponse> UpdateCommandAsync(UpdateCommandRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<UpdateCommandResponse>(request, Operations.UpdateCommand, cancellationToken);

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    /// <summary>Adds the service's own handlers for endpoint and signing to the core's pipeline.</summary>
    /// <param name="pipeline">The client's pipeline.</param>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        // Each handler is added directly after the marshaller, so the last one runs first: the signing scheme, then the endpoint.
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new RegionalEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new SigV4Handler());
    }

    private Task<TResponse> InvokeAsync<TResponse>(AmazonWebServiceRequest request, Operation operation, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new()
    {
        var options = new InvokeOptions { RequestMarshaller = operation, ResponseUnmarshaller = operation.Unmarshaller };
        return InvokeAsync<TResponse>(request, options, cancellationToken);
    }
}
