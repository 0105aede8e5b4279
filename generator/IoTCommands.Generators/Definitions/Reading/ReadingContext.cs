using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Reading;

/// <summary>One reading of a definition: its text, and the findings so far.</summary>
internal sealed class ReadingContext
{
    private readonly List<Finding> _findings = [];
    private readonly SyntaxErrorMap _syntaxErrors;

    public ReadingContext(JsonDocument document, CancellationToken cancellationToken)
    {
        Document = document;
        CancellationToken = cancellationToken;
        _syntaxErrors = new SyntaxErrorMap(document);
    }

    public JsonDocument Document { get; }

    public CancellationToken CancellationToken { get; }

    public bool HasErrors { get; private set; }

    public void Report(DefinitionRule rule, TextRange range, params string[] arguments)
        => Report(new Finding(rule, range, new EquatableArray<string>(arguments)));

    /// <summary>Reports with the text that would be right in place of the range; null where there is none.</summary>
    public void ReportWithFix(string? replacement, DefinitionRule rule, TextRange range, params string[] arguments)
        => Report(new Finding(rule, range, new EquatableArray<string>(arguments)) { Replacement = replacement });

    public void Report(Finding finding)
    {
        HasErrors |= finding.Severity == FindingSeverity.Error;
        _findings.Add(finding);
    }

    /// <summary>Whether what seems to be missing in an object or list may be lost to an error of the JSON there, so that a finding for it would only repeat that.</summary>
    public bool MayHaveLost(JsonNode node) => _syntaxErrors.IsIn(node);

    /// <summary>A stretch of the text as it is written.</summary>
    public string TextOf(TextRange range) => Document.Text.Substring(range.Start, range.Length);

    /// <summary>The findings in the order of the text; those of one place in the order in which they were reported.</summary>
    public Finding[] GetFindings()
    {
        if (_findings.Count == 0)
        {
            return [];
        }

        Finding[] sorted = _findings.ToArray();
        long[] keys = new long[sorted.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = ((long)sorted[i].Range.Start << 32) + i;
        }

        Array.Sort(keys, sorted);
        return sorted;
    }
}
