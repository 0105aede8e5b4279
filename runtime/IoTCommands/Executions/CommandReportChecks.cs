using IoTCommands.Definitions;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Tables;
using IoTCommands.Json;

namespace IoTCommands;

/// <summary>Checks the reason and the result of a device's report as the service does, for devices and for the local endpoint.</summary>
/// <remarks>AWS IoT API reference, <c>StatusReason</c> and <c>CommandExecutionResult</c>.</remarks>
internal static class CommandReportChecks
{
    public const int MaxReasonDescriptionLength = 1024;

    private const int MaxReasonCodeLength = 64;

    /// <returns>Null if the code is valid; otherwise, what is wrong.</returns>
    public static string? FindReasonCodeProblem(string code) =>
        HasLength(code, MaxReasonCodeLength) && code.All(static c => c is >= 'A' and <= 'Z' || IsDigitOrSeparator(c))
            ? null
            : $"the reason code is '{code}'; it must be 1 to {MaxReasonCodeLength} of A to Z, digits, '_' and '-'.";

    /// <returns>Null if the reason is valid; otherwise, what is wrong.</returns>
    public static string? FindProblem(CommandStatusReason? reason)
    {
        if (reason is null)
        {
            return null;
        }

        if (FindReasonCodeProblem(reason.Code) is { } problem)
        {
            return problem;
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

    /// <returns>Null if the result is valid; otherwise, what is wrong.</returns>
    public static string? FindProblem(IReadOnlyDictionary<string, CommandResultValue>? result)
    {
        if (result is null)
        {
            return null;
        }

        if (result.Count == 0)
        {
            return "the result is empty; it must have at least one item or be null.";
        }

        foreach (KeyValuePair<string, CommandResultValue> item in result)
        {
            if (!AllowedCharacters.IsResultKey(item.Key))
            {
                return $"the result has the key '{item.Key}'; a key must be 1 to {Limits.ResultKey} letters, digits, '_' and '-'.";
            }

            if (item.Value is null || item.Value.StringValue is { Length: 0 } || item.Value.BinaryValue is { Length: 0 })
            {
                return $"the result's value of '{item.Key}' is {(item.Value is null ? "null" : "empty")}; a string must have at least 1 character, and "
                    + "binary data at least 1 byte.";
            }
        }

        return null;
    }

    private static bool HasLength(string text, int max) => text.Length > 0 && text.Length <= max;

    private static bool IsDigitOrSeparator(char c) => c is (>= '0' and <= '9') or '_' or '-';
}
