using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace IoTCommands.Testing.Http;

/// <summary>The application that Kestrel calls for each request.</summary>
internal sealed class LocalApplication(RequestPipeline pipeline) : IHttpApplication<HttpContext>
{
    private readonly ConcurrentQueue<Exception> _failures = new();

    public IReadOnlyCollection<Exception> Failures => _failures;

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context) => pipeline.ProcessAsync(context);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // A closed connection or malformed HTTP (BadHttpRequestException) is not a failure of the endpoint.
        if (exception is not (null or IOException or OperationCanceledException))
        {
            _failures.Enqueue(exception);
        }
    }
}
