using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Http;

/// <summary>Reads the JSON object that a request's body is.</summary>
internal static class RequestBody
{
    public static async Task<JsonDocument> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using MemoryStream body = new();
        await request.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte> text = body.Length == 0 ? "{}"u8.ToArray() : body.ToArray();

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text);
        }
        catch (JsonException e)
        {
            throw ServiceErrors.Serialization($"The body is not valid JSON: {e.Message}");
        }

        try
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw ServiceErrors.Serialization($"The body is {JsonKinds.Describe(document.RootElement.ValueKind)}; it should be a JSON object.");
            }

            BodyRules.Check(document.RootElement);
        }
        catch (ServiceException)
        {
            document.Dispose();
            throw;
        }

        return document;
    }
}
