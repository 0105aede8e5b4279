using IoTCommands.Definitions;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Validation;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Generators.Declarations;

/// <summary>The diagnostics of a declared type. A source is a <see cref="DeclarationLocation"/>.</summary>
internal sealed class DeclarationContext : ValidationContext
{
    private bool _isUnfinished;

    public DeclarationContext(CancellationToken cancellationToken)
        : base(CSharpVocabulary.Instance, cancellationToken)
    {
    }

    /// <summary>The first error as a generated method throws it; null if there is none.</summary>
    public string? Error => FindError(isBound: false);

    /// <summary>The first error that makes the type unfit to hold a command's values, whatever a definition file says; null if there is none.</summary>
    public string? ErrorIfBound => FindError(isBound: true);

    /// <summary>For code that is not finished, or that the compiler reports itself: nothing more is to be said.</summary>
    public void MarkUnfinished() => _isUnfinished = true;

    public void ReportWithFixProperty(RuleDescriptor rule, DeclarationLocation location, KeyValuePair<string, string>? fix, params string[] arguments) =>
        Report(new DiagnosticInfo(rule, default, new EquatableArray<string>(arguments)) { Location = location, FixProperty = fix });

    private string? FindError(bool isBound)
    {
        foreach (DiagnosticInfo diagnostic in Diagnostics)
        {
            if (diagnostic.Severity == RuleSeverity.Error && !(isBound && DeclarationDescriptors.IsMootIfBound(diagnostic.Rule)))
            {
                return diagnostic.Rule.Id + ": " + diagnostic.Message;
            }
        }

        return _isUnfinished ? "The compiler reports errors in the declaration of this command." : null;
    }

    /// <summary>A rule that both front ends have is reported under the id that it has for C#, with its message as an argument.</summary>
    protected override DiagnosticInfo Create(RuleDescriptor rule, object source, SourceSpan? part, RuleSeverity severity, string? replacement, string[] arguments)
    {
        DeclarationLocation location = (DeclarationLocation)source;
        DiagnosticInfo diagnostic = new(rule, default, new EquatableArray<string>(arguments)) { Severity = severity, Location = part is { } inValue ? location.Within(inValue) : location };
        if (Array.IndexOf(DefinitionDescriptors.All, rule) < 0)
        {
            return diagnostic;
        }

        if (ReferenceEquals(rule, DefinitionDescriptors.TellingName))
        {
            return diagnostic with { Rule = DeclarationDescriptors.TellingName };
        }

        string message = diagnostic.Message.TrimEnd('.');
        RuleDescriptor declared = ReferenceEquals(rule, DefinitionDescriptors.DuplicateParameter) ? DeclarationDescriptors.Duplicate : location.Role switch
        {
            LocationRole.Text => DeclarationDescriptors.InvalidText,
            LocationRole.Condition => DeclarationDescriptors.InvalidCondition,
            LocationRole.Default => DeclarationDescriptors.InvalidDefault,
            _ => throw new InvalidOperationException("Not a role of a location: " + location.Role),
        };
        return diagnostic with { Rule = declared, Severity = severity, Arguments = location.Role == LocationRole.Text ? new([message]) : new([location.SymbolName, message]) };
    }

    private sealed class CSharpVocabulary : Vocabulary
    {
        public static readonly CSharpVocabulary Instance = new();

        public override string InQuotes => "";

        public override string IsNotDeclared => "no [CommandParameter] has";

        public override string Declare => "Declare a property with it";

        public override string InPlaceOfTemplate => "Leave PayloadTemplate out for an object with every parameter";

        public override string MarkSecret(string parameterName) => "write IsSecret = true in its [CommandParameter]";

        public override string Of(PropertyShape property) =>
            property == CommandShape.DisplayName ? "DisplayName"
            : property == CommandShape.PayloadTemplate ? "PayloadTemplate"
            : property == CommandShape.MandatoryParameters ? "[CommandParameter] properties"
            : property == CommandShape.Description || property == ParameterShape.Description ? "The description"
            : throw new ArgumentException("No attribute sets " + property.Name, nameof(property));

        public override string Of(CommandComparison comparison) => comparison.ToString();
    }
}
