using System.Text.Json;

namespace IoTCommands.Tests.Support;

/// <summary>A request as the SDK's client sent it.</summary>
internal sealed record RecordedRequest(string Method, Uri Uri, string Body)
{
    /// <summary>Returns the JSON of a member of the body; null if the body has no such member.</summary>
    public string? Member(string name)
    {
        using var body = JsonDocument.Parse(Body);
        return body.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetRawText() : null;
    }

    public string Text(string name) => JsonSerializer.Deserialize<string>(Member(name)!)!;
}
