using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Http;

/// <summary>Reads and parses the body of a request, a JSON object.</summary>
internal static class RequestBody
{
    /// <summary>AWS documents no limit. The largest body is a command definition with 32 KB of payload and about as much of parameters.</summary>
    private const int MaxLength = 1024 * 1024;

    private const long MaxDrained = 64L * MaxLength;

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using MemoryStream body = new();
        await ReadAsync(request.Body, body, cancellationToken).ConfigureAwait(false);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    public static JsonDocument Parse(ReadOnlyMemory<byte> content)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(content.IsEmpty ? "{}"u8.ToArray() : content);
        }
        catch (JsonException e)
        {
            throw ServiceErrors.Serialization($"The body is not valid JSON: {e.Message}");
        }

        try
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw ServiceErrors.Serialization($"The body is {JsonKinds.Describe(document.RootElement.ValueKind)}; it must be an object.");
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

    /// <summary>
    /// Reads the body beyond <see cref="MaxLength"/>, up to <see cref="MaxDrained"/>. Otherwise, a client that is still sending would find the connection
    /// closed and would not receive the response.
    /// </summary>
    private static async Task ReadAsync(Stream source, MemoryStream body, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[16 * 1024];
        long total = 0;
        int read;
        try
        {
            while ((read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                total += read;
                if (total <= MaxLength)
                {
                    body.Write(buffer, 0, read);
                }
                else if (total > MaxDrained)
                {
                    break;
                }
            }
        }
        catch (IOException e)
        {
            throw ServiceErrors.Serialization($"The body cannot be read: {e.Message}");
        }

        if (total > MaxLength)
        {
            throw ServiceErrors.RequestTooLarge($"The body has more than {MaxLength} bytes.");
        }
    }
}
