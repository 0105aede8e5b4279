using IoTCommands.Json;

namespace IoTCommands.Definitions.Templates;

/// <summary>What a malformed placeholder is probably meant to be.</summary>
internal static class PlaceholderAdvice
{
    private const string ExecutionPrefix = "aws:iot:commandexecution::";

    private static readonly string[] TimeoutNames = ["executionTimeoutSec", "executionTimeoutSeconds", "executionTimeout"];

    /// <summary>The name of the parameter that is meant, the nearest of the declared ones if one is near; null where the timeout is meant, or nothing can be told.</summary>
    /// <param name="content">What stands in the placeholder.</param>
    /// <param name="declared">The command's parameters.</param>
    /// <param name="isTimeout">Whether the timeout is meant.</param>
    public static string? FindParameter(string content, ReadOnlySpan<string> declared, out bool isTimeout)
    {
        string name = content.Substring(content.LastIndexOf(':') + 1).Trim();
        string? nearest = NearestName.Find(name, declared);
        isTimeout = nearest is null && NearestName.Find(name, TimeoutNames) is not null;
        return isTimeout ? null : nearest ?? (WireText.IsParameterName(name) && !IsOfExecution(content) ? name : null);
    }

    /// <summary>Whether it asks for something of the execution itself, such as its id. AWS gives out no more than the timeout, and a parameter is not what is meant.</summary>
    private static bool IsOfExecution(string content)
        => content.StartsWith(ExecutionPrefix, StringComparison.OrdinalIgnoreCase) && content.LastIndexOf(':') == ExecutionPrefix.Length - 1;

    /// <summary>The content of an unclosed placeholder up to where its brace was probably meant: the first character that no placeholder has.</summary>
    public static SourceSpan GuessContent(string text, SourceSpan content)
    {
        int end = content.Start;
        while (end < content.End && (text[end] == ':' || WireText.IsOfParameterName(text[end])))
        {
            end++;
        }

        return SourceSpan.FromBounds(content.Start, end);
    }
}
