using System.Buffers;
using IoTCommands.Definitions;
using IoTCommands.Json;

namespace IoTCommands.Testing.Executions;

/// <summary>An update of an execution that a device reports.</summary>
/// <remarks>AWS IoT developer guide, UpdateCommandExecution, which exists over MQTT only.</remarks>
internal sealed record DeviceUpdate(IoTCommandExecutionStatus Status, CommandStatusReason? Reason, IReadOnlyDictionary<string, CommandResultValue>? Result);

/// <summary>Checks reason and result of an update as the service does (AWS IoT API reference, <c>StatusReason</c> and <c>CommandExecutionResult</c>).</summary>
internal static class DeviceUpdateChecks
{
    public const int MaxReasonDescriptionLength = 1024;

    private const int MaxReasonCodeLength = 64;
    private const int MaxResultKeyLength = 32;

    private static readonly SearchValues<char> ReasonCodeCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
    private static readonly SearchValues<char> ResultKeyCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <returns>Null if the update is valid; otherwise, what is wrong.</returns>
    public static string? FindProblem(DeviceUpdate update) => FindProblem(update.Reason) ?? FindProblem(update.Result);

    private static string? FindProblem(CommandStatusReason? reason)
    {
        if (reason is null)
        {
            return null;
        }

        if (reason.Code.Length is 0 or > MaxReasonCodeLength || reason.Code.AsSpan().ContainsAnyExcept(ReasonCodeCharacters))
        {
            return $"the reason code is '{reason.Code}'; it must be 1 to {MaxReasonCodeLength} of A to Z, digits, '_' and '-'.";
        }

        if (reason.Description is { Length: > MaxReasonDescriptionLength })
        {
            return $"the reason's description has {reason.Description.Length} characters; at most {MaxReasonDescriptionLength} are allowed.";
        }

        SourceSpan control = AllowedCharacters.FindControl(reason.Description ?? string.Empty);
        return control.Length == 0
            ? null
            : $"the reason's description has {DisplayString.Quoted(reason.Description!.Substring(control.Start, control.Length))}; "
                + "control characters and line breaks are not allowed.";
    }

    private static string? FindProblem(IReadOnlyDictionary<string, CommandResultValue>? result)
    {
        if (result is null)
        {
            return null;
        }

        if (result.Count == 0)
        {
            return "the result is empty; it must have at least one item or be null.";
        }

        foreach ((string key, CommandResultValue value) in result)
        {
            if (key.Length is 0 or > MaxResultKeyLength || key.AsSpan().ContainsAnyExcept(ResultKeyCharacters))
            {
                return $"the result has the key '{key}'; a key must be 1 to {MaxResultKeyLength} letters, digits, '_' and '-'.";
            }

            if (value is null || value.StringValue is { Length: 0 } || value.BinaryValue is { Length: 0 })
            {
                return $"the result's value of '{key}' is {(value is null ? "null" : "empty")}; a string must have at least 1 character, and binary data "
                    + "at least 1 byte.";
            }
        }

        return null;
    }
}
