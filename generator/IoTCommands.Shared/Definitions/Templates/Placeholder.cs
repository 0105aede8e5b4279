using IoTCommands.Definitions.Names;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Templates;

/// <summary>A placeholder in a string of a template.</summary>
/// <remarks>Developer guide, "AWS IoT remote command concepts", payload templates. Placeholders are case-sensitive.</remarks>
/// <param name="Kind">What the placeholder stands for.</param>
/// <param name="Span">The span in the string, from <c>$</c> to <c>}</c>. An unclosed one ends at the next placeholder or at the end of the string.</param>
/// <param name="NameRange">The span of the parameter's name; for other kinds, everything between <c>${</c> and <c>}</c>.</param>
internal readonly record struct Placeholder(PlaceholderKind Kind, SourceSpan Span, SourceSpan NameRange)
{
    public const string ExecutionTimeoutForm = Start + ExecutionTimeoutName + "}";

    private const string Start = "${";
    private const string ParameterPrefix = "aws:iot:commandexecution::parameter:";
    private const string ExecutionTimeoutName = "aws:iot:commandexecution::executionTimeoutSec";

    /// <summary>Returns the placeholder of a parameter.</summary>
    public static string Of(string parameterName) => Start + ParameterPrefix + parameterName + "}";

    /// <summary>Finds the next placeholder at or after a position in a string.</summary>
    public static bool TryFind(string text, int from, out Placeholder placeholder)
    {
        placeholder = default;
        int start = text.IndexOf(Start, from, StringComparison.Ordinal);
        if (start < 0)
        {
            return false;
        }

        int content = start + Start.Length;
        int end = FindEnd(text, content);
        if (end == text.Length || text[end] != '}')
        {
            placeholder = new Placeholder(PlaceholderKind.Unclosed, SourceSpan.FromBounds(start, end), SourceSpan.FromBounds(content, end));
            return true;
        }

        SourceSpan span = SourceSpan.FromBounds(start, end + 1);
        SourceSpan inside = SourceSpan.FromBounds(content, end);
        if (IsAt(text, inside, ExecutionTimeoutName) && inside.Length == ExecutionTimeoutName.Length)
        {
            placeholder = new Placeholder(PlaceholderKind.ExecutionTimeout, span, inside);
            return true;
        }

        SourceSpan name = SourceSpan.FromBounds(Math.Min(content + ParameterPrefix.Length, end), end);
        placeholder = IsAt(text, inside, ParameterPrefix) && AllowedCharacters.IsParameterName(text.AsSpan(name.Start, name.Length))
            ? new Placeholder(PlaceholderKind.Parameter, span, name)
            : new Placeholder(PlaceholderKind.Unknown, span, inside);
        return true;
    }

    /// <summary>Finds the closing brace, the next placeholder or the end, whichever is first: a string of only <c>${</c> takes linear time.</summary>
    private static int FindEnd(string text, int position)
    {
        while (position < text.Length && text[position] != '}' && string.CompareOrdinal(text, position, Start, 0, Start.Length) != 0)
        {
            position++;
        }

        return position;
    }

    private static bool IsAt(string text, SourceSpan span, string prefix)
        => span.Length >= prefix.Length && string.CompareOrdinal(text, span.Start, prefix, 0, prefix.Length) == 0;
}

/// <summary>Specifies what is between <c>${</c> and <c>}</c> in a string of a template.</summary>
internal enum PlaceholderKind
{
    /// <summary><c>${aws:iot:commandexecution::parameter:NAME}</c>: a parameter's value.</summary>
    Parameter,

    /// <summary><c>${aws:iot:commandexecution::executionTimeoutSec}</c>: the timeout of the start, in seconds.</summary>
    ExecutionTimeout,

    /// <summary>Something that AWS does not replace.</summary>
    Unknown,

    /// <summary><c>${</c> without a <c>}</c>.</summary>
    Unclosed,
}

/// <summary>Guesses what a malformed placeholder is meant to be.</summary>
internal static class PlaceholderAdvice
{
    private const string ExecutionPrefix = "aws:iot:commandexecution::";

    private static readonly string[] TimeoutNames = ["executionTimeoutSec", "executionTimeoutSeconds", "executionTimeout"];

    /// <summary>
    /// Finds the name of the parameter that is probably meant: the nearest declared one; otherwise, the name in the placeholder. Null if the timeout is
    /// meant, or if it is unknown what is meant.
    /// </summary>
    /// <param name="content">The content of the placeholder.</param>
    /// <param name="findDeclared">Finds the declared parameter that a name probably means.</param>
    /// <param name="isTimeout">True if the timeout is meant; otherwise, false.</param>
    public static string? FindParameter(string content, Func<string, string?> findDeclared, out bool isTimeout)
    {
        string name = content.Substring(content.LastIndexOf(':') + 1).Trim();
        string? nearest = findDeclared(name);
        isTimeout = nearest is null && NearestName.Find(name, TimeoutNames) is not null;
        return isTimeout ? null : nearest ?? (AllowedCharacters.IsParameterName(name) && !IsOfExecution(content) ? name : null);
    }

    /// <summary>
    /// True if the placeholder asks for a value of the execution itself, such as its id. AWS supports only the timeout, and no parameter is meant.
    /// </summary>
    private static bool IsOfExecution(string content)
        => content.StartsWith(ExecutionPrefix, StringComparison.OrdinalIgnoreCase) && content.LastIndexOf(':') == ExecutionPrefix.Length - 1;

    /// <summary>Finds the content of an unclosed placeholder. It ends before the first character that no placeholder can contain.</summary>
    public static SourceSpan GuessContent(string text, SourceSpan content)
    {
        int end = content.Start;
        while (end < content.End && (text[end] == ':' || AllowedCharacters.IsOfParameterName(text[end])))
        {
            end++;
        }

        return SourceSpan.FromBounds(content.Start, end);
    }
}
