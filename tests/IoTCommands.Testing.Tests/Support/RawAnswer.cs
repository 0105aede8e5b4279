using System.Net;
using System.Text.Json;

namespace IoTCommands.Testing.Tests.Support;

/// <summary>A response of the endpoint as received over HTTP.</summary>
internal sealed record RawAnswer(HttpStatusCode Status, string? ErrorType, string? RequestId, JsonElement Body)
{
    public string Message => Body.GetProperty("message").GetString()!;

    public string ExecutionId => Body.GetProperty("executionId").GetString()!;

    public void ShouldBe(int status, string errorType, params string[] messageParts)
    {
        Assert.Equal((status, errorType), ((int)Status, ErrorType));
        foreach (string part in messageParts)
        {
            Assert.Contains(part, Message, StringComparison.Ordinal);
        }
    }
}
