using IoTCommands.Definitions;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Validation;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Generators.Declarations;

/// <summary>Collects the diagnostics of a declared type. A source is a <see cref="DeclarationLocation"/>.</summary>
internal sealed class DeclarationContext : ValidationContext
{
    private bool _isUnfinished;

    public DeclarationContext(CancellationToken cancellationToken)
        : base(CSharpWords.Instance, cancellationToken)
    {
    }

    /// <summary>Gets the first error, as a generated method throws it; null if there is none.</summary>
    public string? Error => FindError(isBound: false);

    /// <summary>
    /// Gets the first error that prevents the type from having a command's values, whatever a definition file says; null if there is none.
    /// </summary>
    public string? ErrorIfBound => FindError(isBound: true);

    /// <summary>Marks code that is not finished, or that has errors that the compiler itself reports. Then nothing more is reported.</summary>
    public void MarkUnfinished() => _isUnfinished = true;

    public void ReportWithFixProperty(RuleDescriptor rule, DeclarationLocation location, KeyValuePair<string, string>? fix, params string[] arguments) =>
        Report(new DiagnosticInfo(rule, default, new EquatableArray<string>(arguments)) { Location = location, FixProperty = fix });

    private string? FindError(bool isBound)
    {
        foreach (DiagnosticInfo diagnostic in Diagnostics)
        {
            if (diagnostic.Severity == RuleSeverity.Error && !(isBound && DeclarationDescriptors.AppliesToUnboundOnly(diagnostic.Rule)))
            {
                return diagnostic.Rule.Id + ": " + diagnostic.Message;
            }
        }

        return _isUnfinished ? "The compiler reports errors in the declaration of this command." : null;
    }

    protected override DiagnosticInfo Create(
        RuleDescriptor rule,
        object source,
        SourceSpan? part,
        RuleSeverity severity,
        string? replacement,
        string[] arguments)
    {
        DeclarationLocation location = (DeclarationLocation)source;
        RuleDescriptor declared = Array.IndexOf(DeclarationDescriptors.All, rule) >= 0 ? rule : DeclarationDescriptors.Of(rule, location.Role);
        return new DiagnosticInfo(
            declared,
            default,
            new EquatableArray<string>(arguments))
        { Severity = severity, Location = part is { } inValue ? location.Within(inValue) : location };
    }

    private sealed class CSharpWords : FrontEndWords
    {
        public static readonly CSharpWords Instance = new();

        public override string InQuotes => "";

        public override string IsNotDeclared => "no [CommandParameter] declares";

        public override string InPlaceOfTemplate => "Omit PayloadTemplate to send an object with all parameters";

        public override string MarkSecret(string parameterName) => "write IsSecret = true in its [CommandParameter]";

        public override string Of(PropertyShape property) =>
            property.Attribute is { } attribute ? attribute
            : property == CommandShape.MandatoryParameters ? "[CommandParameter] properties"
            : property == CommandShape.Description || property == ParameterShape.Description ? "The description"
            : throw new ArgumentException("No attribute sets " + property.Name, nameof(property));

        public override string Of(CommandComparison comparison) => comparison.ToString();
    }
}
