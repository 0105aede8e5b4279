using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Validation;

/// <summary>Collects the diagnostics of one command. Each front end has its own context: it knows what a source is, and which words its users know.</summary>
internal abstract class ValidationContext
{
    protected ValidationContext(FrontEndWords words, CancellationToken cancellationToken)
    {
        Words = words;
        CancellationToken = cancellationToken;
    }

    public FrontEndWords Words { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The diagnostics, in the order in which they were reported.</summary>
    public List<DiagnosticInfo> Diagnostics { get; } = [];

    /// <summary>True if it is known which parameters are secret. Only then can a rule suggest to mark another one.</summary>
    public virtual bool KnowsSecrets => true;

    public bool HasErrors => FindFirstError() is not null;

    public void Report(RuleDescriptor rule, object source, params string[] arguments)
        => Report(rule, source, part: null, rule.Severity, replacement: null, arguments);

    /// <summary>Reports a diagnostic about a part of the source's string, as an offset and a length in the value.</summary>
    public void Report(RuleDescriptor rule, object source, SourceSpan? part, params string[] arguments) =>
        Report(rule, source, part, rule.Severity, replacement: null, arguments);

    /// <summary>Reports a diagnostic with the text that would be right in place of the source, or of a part of it.</summary>
    public void ReportWithFix(string? replacement, RuleDescriptor rule, object source, SourceSpan? part, params string[] arguments) =>
        Report(rule, source, part, rule.Severity, replacement, arguments);

    public void Report(RuleDescriptor rule, object source, SourceSpan? part, RuleSeverity severity, string? replacement, string[] arguments) =>
        Report(Create(rule, source, part, severity, replacement, arguments));

    public virtual void Report(DiagnosticInfo diagnostic) => Diagnostics.Add(diagnostic);

    /// <summary>Finds the first error in the order of the text; null if there is none.</summary>
    public virtual DiagnosticInfo? FindFirstError()
    {
        DiagnosticInfo? first = null;
        foreach (DiagnosticInfo diagnostic in Diagnostics)
        {
            if (diagnostic.Severity == RuleSeverity.Error && (first is null || diagnostic.Span.Start < first.Span.Start))
            {
                first = diagnostic;
            }
        }

        return first;
    }

    /// <summary>True if a source contains a syntax error, so that a text inside it is not examined.</summary>
    public virtual bool IsDamaged(object source) => false;

    /// <summary>Returns a part of a source's text as it is written, with its escapes; null if the front end offers no fixes.</summary>
    public virtual string? WrittenText(object source, SourceSpan part) => null;

    protected abstract DiagnosticInfo Create(
        RuleDescriptor rule,
        object source,
        SourceSpan? part,
        RuleSeverity severity,
        string? replacement,
        string[] arguments);
}

/// <summary>The words of a front end for things that have another name in the other front end.</summary>
internal abstract class FrontEndWords
{
    /// <summary>Returns the name of a property: <c>"payloadTemplate"</c> in JSON, <c>PayloadTemplate</c> in C#.</summary>
    public abstract string Of(PropertyShape property);

    /// <summary>Returns the name of an operator: <c>IN_RANGE</c> in JSON, <c>InRange</c> in C#.</summary>
    public abstract string Of(CommandComparison comparison);

    /// <summary>The words after a number that the user should write: in JSON, an operand is a string.</summary>
    public abstract string InQuotes { get; }

    /// <summary>The words after "The placeholder refers to X, which".</summary>
    public abstract string IsNotDeclared { get; }

    /// <summary>Returns the advice on how to mark a parameter as secret.</summary>
    public abstract string MarkSecret(string parameterName);

    /// <summary>The advice on what to write in place of a template without placeholders.</summary>
    public abstract string InPlaceOfTemplate { get; }
}
