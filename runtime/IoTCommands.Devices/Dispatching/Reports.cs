using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IoTCommands.Devices.Dispatching;

/// <summary>Writes the messages of UpdateCommandExecution, and parses the answers.</summary>
/// <remarks>AWS IoT developer guide. The members of a result value are in lower case in these messages, but in upper case in the HTTP API.</remarks>
internal static class Reports
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The largest size of a message in bytes. AWS IoT ends the connection if a message is larger.</summary>
    private const int MaxLength = 131_072;

    /// <returns>Null if a broker accepts the report; otherwise, what is wrong.</returns>
    public static string? FindSizeProblem(byte[] report) =>
        report.Length > MaxLength ? $"The report has {report.Length} bytes; at most {MaxLength} are allowed." : null;

    /// <summary>Writes a report as one line of JSON.</summary>
    public static string Write(CommandOutcome outcome)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("status", StatusNames.Of(outcome.Status));
            if (outcome.Reason is { } reason)
            {
                writer.WriteStartObject("statusReason");
                writer.WriteString("reasonCode", reason.Code);
                if (reason.Description is { } description)
                {
                    writer.WriteString("reasonDescription", description);
                }

                writer.WriteEndObject();
            }

            if (outcome.Result is { } result)
            {
                writer.WriteStartObject("result");
                foreach ((string key, CommandResultValue value) in result)
                {
                    Write(writer, key, value);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Parses a message on <c>…/response/rejected</c>. A message that cannot be parsed becomes an <c>UnknownError</c>.</summary>
    public static ReportAnswer ParseRejection(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(payload);
            return new ReportAnswer(GetString(document.RootElement, "error") ?? "UnknownError", GetString(document.RootElement, "errorMessage"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new ReportAnswer("UnknownError", $"The answer is not valid JSON: {e.Message}");
        }
    }

    private static void Write(Utf8JsonWriter writer, string key, CommandResultValue value)
    {
        writer.WriteStartObject(key);
        if (value.StringValue is { } text)
        {
            writer.WriteString("s", text);
        }
        else if (value.BooleanValue is { } boolean)
        {
            writer.WriteBoolean("b", boolean);
        }
        else
        {
            writer.WriteBase64String("bin", value.BinaryValue!.Value.Span);
        }

        writer.WriteEndObject();
    }

    private static string? GetString(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;
}

/// <summary>The service's answer to a report.</summary>
/// <param name="Error">The error code; null if the report was accepted.</param>
/// <param name="Message">What is wrong; null if the answer does not say it.</param>
internal readonly record struct ReportAnswer(string? Error, string? Message)
{
    /// <summary>Gets whether a retry can help (AWS IoT developer guide, troubleshooting).</summary>
    public bool CanRetry => Error is "DataConflict" or "InternalError" or "RequestThrottled";
}
