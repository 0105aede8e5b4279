using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Parsing;

/// <summary>One reading of a definition: its text, and the diagnostics so far.</summary>
internal sealed class ParseContext
{
    private readonly List<DiagnosticInfo> _diagnostics = [];
    private readonly SyntaxErrorMap _syntaxErrors;

    public ParseContext(JsonDocument document, CancellationToken cancellationToken)
    {
        Document = document;
        CancellationToken = cancellationToken;
        _syntaxErrors = new SyntaxErrorMap(document);
    }

    public JsonDocument Document { get; }

    public CancellationToken CancellationToken { get; }

    public bool HasErrors { get; private set; }

    public void Report(RuleDescriptor rule, SourceSpan span, params string[] arguments)
        => Report(new DiagnosticInfo(rule, span, new EquatableArray<string>(arguments)));

    /// <summary>Reports with the text that would be right in place of the span; null where there is none.</summary>
    public void ReportWithFix(string? replacement, RuleDescriptor rule, SourceSpan span, params string[] arguments)
        => Report(new DiagnosticInfo(rule, span, new EquatableArray<string>(arguments)) { Replacement = replacement });

    public void Report(DiagnosticInfo diagnostic)
    {
        HasErrors |= diagnostic.Severity == RuleSeverity.Error;
        _diagnostics.Add(diagnostic);
    }

    /// <summary>Whether what seems to be missing in an object or list may be lost to an error of the JSON there, so that a diagnostic for it would only repeat that.</summary>
    public bool MayHaveLost(JsonNode node) => _syntaxErrors.IsIn(node);

    /// <summary>A stretch of the text as it is written.</summary>
    public string TextOf(SourceSpan span) => Document.Text.Substring(span.Start, span.Length);

    /// <summary>The diagnostics in the order of the text; those of one place in the order in which they were reported.</summary>
    public DiagnosticInfo[] GetDiagnostics()
    {
        if (_diagnostics.Count == 0)
        {
            return [];
        }

        DiagnosticInfo[] sorted = _diagnostics.ToArray();
        long[] keys = new long[sorted.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = ((long)sorted[i].Span.Start << 32) + i;
        }

        Array.Sort(keys, sorted);
        return sorted;
    }
}
