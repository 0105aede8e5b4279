using System.Text;
using System.Text.Json;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

/// <summary>An HTTP request as it arrived at the server.</summary>
internal sealed record RecordedRequest(string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string ClientToken
    {
        get
        {
            using var body = JsonDocument.Parse(Body);
            return body.RootElement.GetProperty("clientToken").GetString()!;
        }
    }

    /// <summary>Returns the value of a header that must occur exactly once.</summary>
    public string Header(string name) => Assert.Single(Headers, header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public bool HasHeader(string name) => Headers.Any(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
}
