using System.Net;
using System.Text;

namespace IoTCommands.Benchmarks;

/// <summary>A network that answers at once, so that only the client's time is measured.</summary>
internal sealed class InstantHandler : HttpMessageHandler
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"executionId":"2c1b0f9e-51c4-4d2c-9d57-0c7a3ad0a1b2"}""");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Body) });
}
