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
        int end = text.IndexOf('}', content);
        int next = text.IndexOf(Start, content, end < 0 ? text.Length - content : end - content, StringComparison.Ordinal);
        if (end < 0 || next >= 0)
        {
            int last = next >= 0 ? next : text.Length;
            placeholder = new Placeholder(PlaceholderKind.Unclosed, SourceSpan.FromBounds(start, last), SourceSpan.FromBounds(content, last));
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
        placeholder = IsAt(text, inside, ParameterPrefix) && WireText.IsParameterName(text.AsSpan(name.Start, name.Length))
            ? new Placeholder(PlaceholderKind.Parameter, span, name)
            : new Placeholder(PlaceholderKind.Unknown, span, inside);
        return true;
    }

    private static bool IsAt(string text, SourceSpan span, string prefix)
        => span.Length >= prefix.Length && string.CompareOrdinal(text, span.Start, prefix, 0, prefix.Length) == 0;
}
