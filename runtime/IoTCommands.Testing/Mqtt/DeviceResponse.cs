using System.Text.Json;
using IoTCommands.Devices.Payloads;
using IoTCommands.Testing.Executions;
using IoTCommands.Testing.Http;

namespace IoTCommands.Testing.Mqtt;

/// <summary>The message of a device that reports the status of an execution.</summary>
/// <remarks>AWS IoT developer guide, UpdateCommandExecution. The members of a result are lower case here and upper case in the HTTP API.</remarks>
internal sealed record DeviceResponse(DeviceUpdate Update, string? ClientToken)
{
    /// <exception cref="ResponseRejectedException">The message is not valid.</exception>
    public static DeviceResponse Parse(ReadOnlyMemory<byte> payload, bool isCbor)
    {
        using JsonDocument document = ParseDocument(payload, isCbor);
        JsonElement body = document.RootElement;
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new ResponseRejectedException("InvalidRequest", "The message must be an object.", null);
        }

        string? clientToken = null;
        try
        {
            clientToken = FindString(body, "clientToken");
            return new DeviceResponse(new DeviceUpdate(ParseStatus(body), ParseReason(body), ParseResult(body)), clientToken);
        }
        catch (FormatException e)
        {
            throw new ResponseRejectedException("InvalidRequest", e.Message, clientToken);
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json finds half of an escaped surrogate pair only when the string is read.
            throw new ResponseRejectedException("InvalidJson", "A string is not valid Unicode: it has half of a surrogate pair.", clientToken);
        }
    }

    private static JsonDocument ParseDocument(ReadOnlyMemory<byte> payload, bool isCbor)
    {
        try
        {
            return JsonDocument.Parse(isCbor ? CborJson.Convert(payload) : payload);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new ResponseRejectedException("InvalidJson", $"The message is not valid {(isCbor ? "CBOR" : "JSON")}: {e.Message}", null);
        }
    }

    private static IoTCommandExecutionStatus ParseStatus(JsonElement body)
    {
        string status = FindString(body, "status") ?? throw new FormatException("status is missing; it is required.");
        return StatusNames.Find(status)
            ?? throw new FormatException($"status is '{status}'; it must be IN_PROGRESS, SUCCEEDED, FAILED, REJECTED or TIMED_OUT.");
    }

    private static CommandStatusReason? ParseReason(JsonElement body)
    {
        if (Find(body, "statusReason", JsonValueKind.Object) is not { } reason)
        {
            return null;
        }

        string code = FindString(reason, "reasonCode") ?? throw new FormatException("statusReason.reasonCode is missing; it is required.");
        return new CommandStatusReason(code, FindString(reason, "reasonDescription"));
    }

    private static Dictionary<string, CommandResultValue>? ParseResult(JsonElement body)
    {
        if (Find(body, "result", JsonValueKind.Object) is not { } map)
        {
            return null;
        }

        Dictionary<string, CommandResultValue> result = new(StringComparer.Ordinal);
        foreach (JsonProperty item in map.EnumerateObject())
        {
            result[item.Name] = ParseValue(item);
        }

        return result;
    }

    private static CommandResultValue ParseValue(JsonProperty item)
    {
        if (item.Value.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"The result's value of '{item.Name}' is {JsonKinds.Describe(item.Value.ValueKind)}; it must be an object.");
        }

        JsonProperty[] members = [.. item.Value.EnumerateObject()];
        return members switch
        {
            [{ Name: "s", Value: { ValueKind: JsonValueKind.String } value }] => CommandResultValue.FromString(value.GetString()!),
            [{ Name: "b", Value: { ValueKind: JsonValueKind.True or JsonValueKind.False } value }] => CommandResultValue.FromBoolean(value.GetBoolean()),
            [{ Name: "bin", Value: { ValueKind: JsonValueKind.String } value }] when value.TryGetBytesFromBase64(out byte[]? bytes) =>
                CommandResultValue.FromBinary(bytes),
            _ => throw new FormatException(
                $"The result's value of '{item.Name}' must have exactly one of the members s (a string), b (a boolean) and bin (base64)."),
        };
    }

    private static string? FindString(JsonElement element, string name) => Find(element, name, JsonValueKind.String)?.GetString();

    private static JsonElement? Find(JsonElement element, string name, JsonValueKind kind)
    {
        if (!element.TryGetProperty(name, out JsonElement member) || member.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return member.ValueKind == kind
            ? member
            : throw new FormatException($"{name} is {JsonKinds.Describe(member.ValueKind)}; it must be {JsonKinds.Describe(kind)}.");
    }
}

/// <summary>The exception that is thrown if the service rejects the message of a device. It answers on <c>…/response/rejected</c>.</summary>
internal sealed class ResponseRejectedException(string errorCode, string message, string? clientToken) : Exception(message)
{
    public string ErrorCode { get; } = errorCode;

    public string? ClientToken { get; } = clientToken;
}
