using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Validation;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Parsing;

/// <summary>Collects the diagnostics of a definition's text. A source is a node of its tree, a property's key, or a span.</summary>
internal sealed class JsonContext : ValidationContext
{
    /// <summary>The maximum number of diagnostics of one definition. It is untrusted: <c>[{},{},…]</c> could have hundreds of thousands.</summary>
    public const int MaxDiagnostics = 100;

    private readonly HashSet<string>? _secretParameters;

    /// <summary>Diagnostics that start at or after this position are not kept.</summary>
    private int _end = int.MaxValue;
    private int _omittedCount;

    /// <summary>The first of the most severe diagnostics that are not kept.</summary>
    private DiagnosticInfo? _omitted;

    /// <param name="document">The parsed text.</param>
    /// <param name="secretParameters">The names of secret parameters; null if they are not known.</param>
    /// <param name="cancellationToken">Cancels the parsing.</param>
    public JsonContext(JsonDocument document, HashSet<string>? secretParameters, CancellationToken cancellationToken)
        : base(JsonWords.Instance, cancellationToken)
    {
        Document = document;
        _secretParameters = secretParameters;
    }

    public override bool KnowsSecrets => _secretParameters is not null;

    public JsonDocument Document { get; }

    public bool IsSecret(string parameterName) => _secretParameters is not null && _secretParameters.Contains(parameterName);

    public void ReportWithFix(string? replacement, RuleDescriptor rule, object source, params string[] arguments) =>
        Report(rule, source, part: null, rule.Severity, replacement, arguments);

    public override bool IsDamaged(object source) => TouchesSyntaxError(SpanOf(source, part: null));

    public override string? WrittenText(object source, SourceSpan part) => TextOf(SpanOf(source, part));

    /// <summary>Reports a diagnostic, unless its span touches a JSON error: the text there may not be what its author meant.</summary>
    public override void Report(DiagnosticInfo diagnostic)
    {
        if (!ReferenceEquals(diagnostic.Rule, DefinitionDescriptors.InvalidJson) && TouchesSyntaxError(diagnostic.Span))
        {
            return;
        }

        if (diagnostic.Span.Start >= _end)
        {
            Omit(diagnostic);
            return;
        }

        base.Report(diagnostic);
        if (Diagnostics.Count == 2 * MaxDiagnostics)
        {
            SortAndTrim();
        }
    }

    public override DiagnosticInfo? FindFirstError() => base.FindFirstError() ?? (_omitted is { Severity: RuleSeverity.Error } ? _omitted : null);

    /// <summary>Returns a part of the text as it is written.</summary>
    public string TextOf(SourceSpan span) => Document.Text.Substring(span.Start, span.Length);

    /// <summary>
    /// Returns the first hundred diagnostics in the order of the text. Those at the same position are in the order in which they were reported. If there are
    /// others, one more diagnostic says how many, with the id and severity of the worst of them.
    /// </summary>
    public DiagnosticInfo[] GetDiagnostics()
    {
        SortAndTrim();
        int count = _omittedCount + Document.ErrorCount - Document.Errors.Length;
        if (count > 0)
        {
            DiagnosticInfo worst = _omitted ?? Diagnostics[^1];
            string[] arguments = [StringChecks.Number(Diagnostics.Count), StringChecks.Number(count)];
            Diagnostics.Add(new DiagnosticInfo(
                worst.Rule with { MessageFormat = DefinitionDescriptors.NotShownFormat }, worst.Span, new EquatableArray<string>(arguments))
            {
                Severity = worst.Severity,
            });
        }

        return Diagnostics.ToArray();
    }

    private void SortAndTrim()
    {
        DiagnosticInfo[] sorted = Diagnostics.ToArray();
        long[] keys = new long[sorted.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = ((long)sorted[i].Span.Start << 32) + i;
        }

        Array.Sort(keys, sorted);
        Diagnostics.Clear();
        for (int i = 0; i < sorted.Length; i++)
        {
            if (i < MaxDiagnostics)
            {
                Diagnostics.Add(sorted[i]);
            }
            else
            {
                _end = Math.Min(_end, Diagnostics[MaxDiagnostics - 1].Span.Start);
                Omit(sorted[i]);
            }
        }
    }

    private void Omit(DiagnosticInfo diagnostic)
    {
        _omittedCount++;
        if (_omitted is null || diagnostic.Severity > _omitted.Severity
            || (diagnostic.Severity == _omitted.Severity && diagnostic.Span.Start < _omitted.Span.Start))
        {
            _omitted = diagnostic;
        }
    }

    /// <summary>True if a JSON error is inside or next to a span, with at most a quote between them.</summary>
    private bool TouchesSyntaxError(SourceSpan span)
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

    protected override DiagnosticInfo Create(
        RuleDescriptor rule,
        object source,
        SourceSpan? part,
        RuleSeverity severity,
        string? replacement,
        string[] arguments) =>
        new(rule, SpanOf(source, part), new EquatableArray<string>(arguments)) { Severity = severity, Replacement = replacement };

    private static SourceSpan SpanOf(object source, SourceSpan? part) => (source, part) switch
    {
        (JsonString text, { } inText) => text.Map(inText),
        (JsonNode node, _) => node.Span,
        (SourceSpan span, _) => span,
        _ => throw new ArgumentException("Not a source of JSON: " + source, nameof(source)),
    };

    private sealed class JsonWords : FrontEndWords
    {
        public static readonly JsonWords Instance = new();

        public override string InQuotes => ", in quotes";

        public override string IsNotDeclared => "\"mandatoryParameters\" does not declare";

        public override string InPlaceOfTemplate => "Use \"payload\" for a command without parameters";

        public override string MarkSecret(string parameterName) => "add SecretParameters=\"" + parameterName + "\" to its IoTCommand item in the project file";

        public override string Of(PropertyShape property) => "\"" + property.Name + "\"";

        public override string Of(CommandComparison comparison) => WireNames.Of(comparison);
    }
}
