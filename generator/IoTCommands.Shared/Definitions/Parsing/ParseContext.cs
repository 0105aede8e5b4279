using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Parsing;

/// <summary>One reading of a definition: its text, and the diagnostics so far.</summary>
internal sealed class ParseContext
{
    private readonly List<DiagnosticInfo> _diagnostics = [];

    public ParseContext(JsonDocument document, CancellationToken cancellationToken)
    {
        Document = document;
        CancellationToken = cancellationToken;
    }

    public JsonDocument Document { get; }

    public CancellationToken CancellationToken { get; }

    public bool HasErrors { get; private set; }

    public void Report(RuleDescriptor rule, SourceSpan span, params string[] arguments)
        => Report(new DiagnosticInfo(rule, span, new EquatableArray<string>(arguments)));

    /// <summary>Reports with the text that would be right in place of the span; null where there is none.</summary>
    public void ReportWithFix(string? replacement, RuleDescriptor rule, SourceSpan span, params string[] arguments)
        => Report(new DiagnosticInfo(rule, span, new EquatableArray<string>(arguments)) { Replacement = replacement });

    /// <summary>Reports a diagnostic, unless it is about what an error of the JSON touches, which may not be what its author meant.</summary>
    public void Report(DiagnosticInfo diagnostic)
    {
        if (!ReferenceEquals(diagnostic.Rule, DefinitionDescriptors.InvalidJson) && TouchesSyntaxError(diagnostic.Span))
        {
            return;
        }

        HasErrors |= diagnostic.Severity == RuleSeverity.Error;
        _diagnostics.Add(diagnostic);
    }

    /// <summary>Reports what is missing in an object or array, or does not belong in it, unless that may be the consequence of an error of the JSON.</summary>
    public void ReportUnlessDamaged(JsonNode container, RuleDescriptor rule, SourceSpan span, params string[] arguments)
        => ReportUnlessDamaged(container, new DiagnosticInfo(rule, span, new EquatableArray<string>(arguments)));

    /// <inheritdoc cref="ReportUnlessDamaged(JsonNode, RuleDescriptor, SourceSpan, string[])"/>
    public void ReportUnlessDamaged(JsonNode container, DiagnosticInfo diagnostic)
    {
        if (!container.IsDamaged)
        {
            Report(diagnostic);
        }
    }

    /// <summary>Returns true if an error of the JSON is in or next to a span, at most with a quote between them.</summary>
    public bool TouchesSyntaxError(SourceSpan span)
    {
        foreach (JsonError error in Document.Errors)
        {
            if (error.Span.Start <= span.End + 1 && span.Start <= error.Span.End)
            {
                return true;
            }
        }

        return false;
    }

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
