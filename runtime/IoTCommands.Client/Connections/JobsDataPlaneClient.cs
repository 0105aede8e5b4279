using Amazon.IoTJobsDataPlane;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace IoTCommands.Client.Connections;

/// <summary>AWS's client of the data plane. It requests the account's endpoint when it sends its first request.</summary>
/// <remarks>
/// It derives from AWS's class instead of implementing AWS's interface, so that it has all operations of every version of the SDK.
/// </remarks>
internal sealed class JobsDataPlaneClient : AmazonIoTJobsDataPlaneClient
{
    public JobsDataPlaneClient(JobsDataPlaneConfig config)
        : base(config)
    {
    }

    public JobsDataPlaneClient(AWSCredentials credentials, JobsDataPlaneConfig config)
        : base(credentials, config)
    {
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        // The base class calls this method in its constructor, so the endpoint must be in the configuration.
        if (((JobsDataPlaneConfig)Config).AccountEndpoint is { } endpoint)
        {
            pipeline.AddHandlerBefore<RetryHandler>(new AccountEndpointHandler(endpoint));
        }
    }
}

internal sealed class JobsDataPlaneConfig : AmazonIoTJobsDataPlaneConfig
{
    /// <summary>Gets the account's endpoint; null if ServiceURL has it.</summary>
    public SharedTask<Uri>? AccountEndpoint { get; init; }
}

internal sealed class AccountEndpointHandler(SharedTask<Uri> endpoint) : PipelineHandler
{
    /// <summary>Handles the synchronous methods, which AWS's client has on .NET Framework.</summary>
    public override void InvokeSync(IExecutionContext executionContext)
    {
        IRequestContext context = executionContext.RequestContext;
        context.Request.Endpoint = endpoint.GetAsync(context.CancellationToken).GetAwaiter().GetResult();
        base.InvokeSync(executionContext);
    }

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        IRequestContext context = executionContext.RequestContext;
        context.Request.Endpoint = await endpoint.GetAsync(context.CancellationToken).ConfigureAwait(false);
        return await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
    }
}
