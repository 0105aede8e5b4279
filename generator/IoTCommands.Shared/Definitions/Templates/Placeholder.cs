using IoTCommands.Definitions.Names;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Templates;

/// <summary>A placeholder in a text of a template.</summary>
/// <remarks>Developer guide, "AWS IoT remote command concepts", payload templates. Placeholders are case-sensitive.</remarks>
/// <param name="Kind">What it stands for.</param>
/// <param name="Span">From <c>$</c> to <c>}</c>, in the text; for an unclosed one up to the next placeholder or the text's end.</param>
/// <param name="NameRange">The parameter's name in it; for the others all between <c>${</c> and <c>}</c>.</param>
internal readonly record struct Placeholder(PlaceholderKind Kind, SourceSpan Span, SourceSpan NameRange)
{
    public const string ExecutionTimeoutForm = Start + ExecutionTimeoutName + "}";

    private const string Start = "${";
    private const string ParameterPrefix = "aws:iot:commandexecution::parameter:";
    private const string ExecutionTimeoutName = "aws:iot:commandexecution::executionTimeoutSec";

    /// <summary>The placeholder of a parameter.</summary>
    public static string Of(string parameterName) => Start + ParameterPrefix + parameterName + "}";

    /// <summary>Finds the next placeholder from a place in a text on.</summary>
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

    /// <summary>The closing brace, or the next placeholder, or the end of the text, whichever is first: a text of <c>${</c> alone takes linear time.</summary>
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

/// <summary>What stands between <c>${</c> and <c>}</c> in a template's text.</summary>
internal enum PlaceholderKind
{
    /// <summary><c>${aws:iot:commandexecution::parameter:NAME}</c>: a parameter's value.</summary>
    Parameter,

    /// <summary><c>${aws:iot:commandexecution::executionTimeoutSec}</c>: the timeout that the start gave, in seconds.</summary>
    ExecutionTimeout,

    /// <summary>Something that AWS does not fill in.</summary>
    Unknown,

    /// <summary><c>${</c> without a <c>}</c>.</summary>
    Unclosed,
}

/// <summary>What a malformed placeholder is probably meant to be.</summary>
internal static class PlaceholderAdvice
{
    private const string ExecutionPrefix = "aws:iot:commandexecution::";

    private static readonly string[] TimeoutNames = ["executionTimeoutSec", "executionTimeoutSeconds", "executionTimeout"];

    /// <summary>
    /// The name of the parameter that is meant, the nearest of the declared ones if one is near; null where the timeout is meant, or nothing can be told.
    /// </summary>
    /// <param name="content">What stands in the placeholder.</param>
    /// <param name="findDeclared">Finds the declared parameter that a name means.</param>
    /// <param name="isTimeout">Whether the timeout is meant.</param>
    public static string? FindParameter(string content, Func<string, string?> findDeclared, out bool isTimeout)
    {
        string name = content.Substring(content.LastIndexOf(':') + 1).Trim();
        string? nearest = findDeclared(name);
        isTimeout = nearest is null && NearestName.Find(name, TimeoutNames) is not null;
        return isTimeout ? null : nearest ?? (AllowedCharacters.IsParameterName(name) && !IsOfExecution(content) ? name : null);
    }

    /// <summary>
    /// Whether it asks for something of the execution itself, such as its id. AWS gives out no more than the timeout, and a parameter is not what is meant.
    /// </summary>
    private static bool IsOfExecution(string content)
        => content.StartsWith(ExecutionPrefix, StringComparison.OrdinalIgnoreCase) && content.LastIndexOf(':') == ExecutionPrefix.Length - 1;

    /// <summary>The content of an unclosed placeholder up to where its brace was probably meant: the first character that no placeholder has.</summary>
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
