using System.Buffers;
using IoTCommands.Definitions;
using IoTCommands.Json;

namespace IoTCommands.Testing.Executions;

/// <summary>The service's rules for what a device reports: <c>StatusReason</c> and <c>CommandExecutionResult</c> of its model.</summary>
internal static class DeviceUpdateRules
{
    public const int MaxReasonDescriptionLength = 1024;

    private const int MaxReasonCodeLength = 64;
    private const int MaxResultKeyLength = 32;

    private static readonly SearchValues<char> ReasonCodeCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
    private static readonly SearchValues<char> ResultKeyCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <returns>Null if the update keeps the rules, else what is wrong.</returns>
    public static string? FindProblem(DeviceUpdate update) => FindProblem(update.Reason) ?? FindProblem(update.Result);

    private static string? FindProblem(CommandStatusReason? reason)
    {
        if (reason is null)
        {
            return null;
        }

        if (reason.Code is null or { Length: 0 or > MaxReasonCodeLength } || reason.Code.AsSpan().ContainsAnyExcept(ReasonCodeCharacters))
        {
            return $"the reason code is '{reason.Code}'; it should be 1 to {MaxReasonCodeLength} of A to Z, digits, '_' and '-'.";
        }

        if (reason.Description is { Length: > MaxReasonDescriptionLength })
        {
            return $"the reason's description has {reason.Description.Length} characters; {MaxReasonDescriptionLength} are allowed.";
        }

        SourceSpan control = WireText.FindControl(reason.Description ?? string.Empty);
        return control.Length == 0
            ? null
            : $"the reason's description holds {ShownText.Quoted(reason.Description!.Substring(control.Start, control.Length))}; "
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
            return "the result is empty; it should have at least one entry, or be left out.";
        }

        foreach ((string key, CommandResultValue value) in result)
        {
            if (key.Length is 0 or > MaxResultKeyLength || key.AsSpan().ContainsAnyExcept(ResultKeyCharacters))
            {
                return $"the result has the key '{key}'; a key should be 1 to {MaxResultKeyLength} letters, digits, '_' and '-'.";
            }

            if (value is null || value.Text is { Length: 0 } || value.Bytes is { Length: 0 })
            {
                return $"the result's value of '{key}' is {(value is null ? "null" : "empty")}; a text needs at least one character, bytes at least one byte.";
            }
        }

        return null;
    }
}
