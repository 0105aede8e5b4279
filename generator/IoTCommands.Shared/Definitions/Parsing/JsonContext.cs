using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Validation;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Parsing;

/// <summary>The diagnostics of a definition's text. A source is a node of its tree, a property's key, or a span.</summary>
internal sealed class JsonContext : ValidationContext
{
    private readonly SyntaxErrorMap _syntaxErrors;

    public JsonContext(JsonDocument document, CancellationToken cancellationToken)
        : base(JsonVocabulary.Instance, cancellationToken)
    {
        Document = document;
        _syntaxErrors = new SyntaxErrorMap(document);
    }

    public JsonDocument Document { get; }

    public void ReportWithFix(string? replacement, RuleDescriptor rule, object source, params string[] arguments) =>
        Report(rule, source, part: null, rule.Severity, replacement, arguments);

    public override string? WrittenText(object source, SourceSpan part) => TextOf(SpanOf(source, part));

    /// <summary>True if what seems to be missing in an object or array may be lost to an error of the JSON there, so that a diagnostic for it would only repeat that.</summary>
    public bool MayHaveLost(JsonNode node) => _syntaxErrors.IsIn(node);

    /// <summary>A part of the text as it is written.</summary>
    public string TextOf(SourceSpan span) => Document.Text.Substring(span.Start, span.Length);

    /// <summary>The diagnostics in the order of the text; those at one position in the order in which they were reported.</summary>
    public DiagnosticInfo[] GetDiagnostics()
    {
        DiagnosticInfo[] sorted = new DiagnosticInfo[Diagnostics.Count];
        long[] keys = new long[sorted.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            sorted[i] = Diagnostics[i];
            keys[i] = ((long)sorted[i].Span.Start << 32) + i;
        }

        Array.Sort(keys, sorted);
        return sorted;
    }

    protected override DiagnosticInfo Create(RuleDescriptor rule, object source, SourceSpan? part, RuleSeverity severity, string? replacement, string[] arguments) =>
        new(rule, SpanOf(source, part), new EquatableArray<string>(arguments)) { Severity = severity, Replacement = replacement };

    private static SourceSpan SpanOf(object source, SourceSpan? part) => (source, part) switch
    {
        (JsonString text, { } inText) => text.Map(inText),
        (JsonNode node, _) => node.Span,
        (SourceSpan span, _) => span,
        _ => throw new ArgumentException("Not a source of JSON: " + source, nameof(source)),
    };

    private sealed class JsonVocabulary : Vocabulary
    {
        public static readonly JsonVocabulary Instance = new();

        public override string InQuotes => ", in quotes";

        public override string IsNotDeclared => "is not in \"mandatoryParameters\"";

        public override string Declare => "Declare it there";

        public override string InPlaceOfTemplate => "A command that always sends the same has a \"payload\" instead";

        public override string Of(PropertyShape property) => "\"" + property.Name + "\"";

        public override string Of(CommandComparison comparison) => WireNames.Of(comparison);
    }
}
