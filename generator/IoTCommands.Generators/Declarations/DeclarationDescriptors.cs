using IoTCommands.Definitions;

namespace IoTCommands.Generators.Declarations;

/// <summary>The rules about commands that are declared in C#, 2xxx.</summary>
internal static class DeclarationDescriptors
{
    private static readonly RuleTable Rules = new();

    public static readonly RuleDescriptor CannotExtend = Rules.Error(
        "IOTC2001",
        "The type cannot be a command",
        "Type '{0}' cannot be a command: {1}");

    public static readonly RuleDescriptor UnfitType = Rules.Error(
        "IOTC2002",
        "The property's type is not supported",
        "Property '{0}' has the type '{1}', which commands do not support: {2}");

    public static readonly RuleDescriptor InvalidString = Rules.Error(
        "IOTC2003",
        "A command id, parameter name or string is not valid",
        "The command id cannot be null");

    public static readonly RuleDescriptor NullParameterName = Rules.Add(InvalidString with { MessageFormat = "The parameter name cannot be null" });

    public static readonly RuleDescriptor UnknownOutputFormat = Rules.Add(InvalidString with
    {
        MessageFormat = "The output format is not a member of CommandPayloadFormat; use Json or Cbor",
    });

    public static readonly RuleDescriptor DuplicateCommandId = Rules.Error(
        "IOTC2004",
        "The same command id or parameter name twice",
        "Command id {0} is also used by '{1}'; change one of the ids");

    public static readonly RuleDescriptor InvalidCondition = Rules.Error(
        "IOTC2005",
        "A condition is not valid for its property",
        "The condition on property '{0}' is not valid: {1}");

    public static readonly RuleDescriptor InvalidDefault = Rules.Error(
        "IOTC2006",
        "A default is not valid for its property",
        "The default of property '{0}' is not valid: {1}");

    public static readonly RuleDescriptor UnusableProperty = Rules.Error(
        "IOTC2007",
        "The property cannot be a parameter",
        "Property '{0}' cannot be a parameter: {1}");

    public static readonly RuleDescriptor BoundType = Rules.Error(
        "IOTC2008",
        "A bound property's type differs from its parameter's",
        "Property '{0}' is sent as {1}, but parameter '{2}' is {3}; change its type to '{4}' ({5})");

    public static readonly RuleDescriptor BoundParameterMissing = Rules.Error(
        "IOTC2009",
        "A parameter of the definition has no property",
        "Type '{0}' has no property for parameter '{1}' ({2}); add one with [CommandParameter(\"{1}\")] ({3})");

    public static readonly RuleDescriptor BoundPropertyUnknown = Rules.Error(
        "IOTC2010",
        "A bound property has no parameter in the definition",
        "Property '{0}' has no parameter: command '{1}' does not define '{2}'{3} ({4})");

    public static readonly RuleDescriptor BoundNullability = Rules.Error(
        "IOTC2011",
        "A property's nullability does not match the definition",
        "Property '{0}' must {1}; change its type to '{2}' ({3})");

    public static readonly RuleDescriptor BoundDifference = Rules.Warning(
        "IOTC2012",
        "A condition or default in C# differs from the definition's",
        "According to property '{0}', parameter '{1}' {2}, but in the definition it {3} ({4})");

    public static readonly RuleDescriptor NoEffect = Rules.Warning(
        "IOTC2013",
        "An attribute has no effect",
        "[{0}] has no effect: {1}");

    public static readonly RuleDescriptor NullabilityAndDefault = Rules.Error(
        "IOTC2014",
        "A property's nullability does not match its default",
        "Property '{0}' {1}");

    public static readonly RuleDescriptor NameCollision = Rules.Error(
        "IOTC2015",
        "Two commands result in the same C# name",
        "{0} and {1} have the same C# name {2}; rename one of the types, or set Name on the IoTCommand item of a definition file");

    /// <summary>All rules. Several rules can have the same id with different messages.</summary>
    public static readonly RuleDescriptor[] All = [.. Rules.ToArray(), .. WithDeclaredIds()];

    /// <summary>Returns the rule for C# of a rule that definition files and C# share.</summary>
    public static RuleDescriptor Of(RuleDescriptor definitionRule, LocationRole role)
    {
        if (definitionRule.DeclaredId is { } id)
        {
            return definitionRule with { Id = id, DeclaredId = null };
        }

        RuleDescriptor declared = role switch
        {
            _ when ReferenceEquals(definitionRule, DefinitionDescriptors.DuplicateParameter) => DuplicateCommandId,
            LocationRole.Text => InvalidString,
            LocationRole.Condition => InvalidCondition,
            LocationRole.Default => InvalidDefault,
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role of a location."),
        };
        return declared with { MessageFormat = definitionRule.MessageFormat };
    }

    /// <summary>True if, for a type that is bound to a definition file, the file decides what the rule checks; otherwise, false.</summary>
    public static bool AppliesToUnboundOnly(RuleDescriptor rule) => ReferenceEquals(rule, NullabilityAndDefault);

    private static IEnumerable<RuleDescriptor> WithDeclaredIds()
    {
        foreach (RuleDescriptor rule in DefinitionDescriptors.All)
        {
            if (rule.DeclaredId is not null)
            {
                yield return Of(rule, default);
            }
        }
    }
}
