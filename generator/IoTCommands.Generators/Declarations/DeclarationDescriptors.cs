using IoTCommands.Definitions;

namespace IoTCommands.Generators.Declarations;

/// <summary>The rules about commands that are declared in C#, 2xxx.</summary>
internal static class DeclarationDescriptors
{
    public static readonly RuleDescriptor CannotExtend = Error(
        "IOTC2001",
        "The type cannot be a command",
        "Type '{0}' cannot be a command: {1}");

    public static readonly RuleDescriptor UnfitType = Error(
        "IOTC2002",
        "The property's type is not supported",
        "Property '{0}' has the type '{1}', which commands do not support: {2}");

    public static readonly RuleDescriptor NullCommandId = Error(
        "IOTC2003",
        "A command id, parameter name or string is not valid",
        "The command id cannot be null");

    public static readonly RuleDescriptor NullParameterName = NullCommandId with { MessageFormat = "The parameter name cannot be null" };

    public static readonly RuleDescriptor UnknownOutputFormat = NullCommandId with
    {
        MessageFormat = "The output format is not a member of "
        + "CommandPayloadFormat; use Json or Cbor"
    };

    public static readonly RuleDescriptor DuplicateCommandId = Error(
        "IOTC2004",
        "The same command id or parameter name twice",
        "Command id {0} is also used by '{1}'; change one of the ids");

    public static readonly RuleDescriptor InvalidCondition = Error(
        "IOTC2005",
        "A condition is not valid for its property",
        "The condition on property '{0}' is not valid: {1}");

    public static readonly RuleDescriptor InvalidDefault = Error(
        "IOTC2006",
        "A default is not valid for its property",
        "The default of property '{0}' is not valid: {1}");

    public static readonly RuleDescriptor UnusableProperty = Error(
        "IOTC2007",
        "The property cannot be a parameter",
        "Property '{0}' cannot be a parameter: {1}");

    public static readonly RuleDescriptor BoundType = Error(
        "IOTC2008",
        "A bound property's type differs from its parameter's",
        "Property '{0}' is sent as {1}, but parameter '{2}' is {3}; change its type to '{4}' ({5})");

    public static readonly RuleDescriptor BoundParameterMissing = Error(
        "IOTC2009",
        "A parameter of the definition has no property",
        "Type '{0}' has no property for parameter '{1}' ({2}); add one with [CommandParameter(\"{1}\")] ({3})");

    public static readonly RuleDescriptor BoundPropertyUnknown = Error(
        "IOTC2010",
        "A bound property has no parameter in the definition",
        "Property '{0}' has no parameter: command '{1}' does not define '{2}'{3} ({4})");

    public static readonly RuleDescriptor BoundNullability = Error(
        "IOTC2011",
        "A property's nullability does not match the definition",
        "Property '{0}' must {1}; change its type to '{2}' ({3})");

    public static readonly RuleDescriptor BoundDifference = Warning(
        "IOTC2012",
        "A condition or default in C# differs from the definition's",
        "According to property '{0}', parameter '{1}' {2}, but in the definition it {3} ({4})");

    public static readonly RuleDescriptor NoEffect = Warning(
        "IOTC2013",
        "An attribute has no effect",
        "[{0}] has no effect: {1}");

    public static readonly RuleDescriptor NullabilityAndDefault = Error(
        "IOTC2014",
        "A property's nullability does not match its default",
        "Property '{0}' {1}");

    public static readonly RuleDescriptor NameCollision = Error(
        "IOTC2015",
        "Two commands result in the same C# name",
        "{0} and {1} have the same C# name {2}; rename one of the types, or set Name on the IoTCommand item of a definition file");

    public static readonly RuleDescriptor TellingName = new(
        "IOTC2016",
        "A parameter's name suggests a secret",
        "{0} sounds like a secret but is not marked as one, so exceptions and ToString may show its value. If it is one, {1}.",
        RuleSeverity.Info);

    public static readonly RuleDescriptor EscapedPlaceholder = DefinitionDescriptors.EscapedPlaceholder with { Id = "IOTC2017" };

    /// <summary>In the order of their ids. One id can have several messages.</summary>
    public static readonly RuleDescriptor[] All =
    [
        CannotExtend,
        UnfitType,
        NullCommandId,
        NullParameterName,
        UnknownOutputFormat,
        DuplicateCommandId,
        InvalidCondition,
        InvalidDefault,
        UnusableProperty,
        BoundType,
        BoundParameterMissing,
        BoundPropertyUnknown,
        BoundNullability,
        BoundDifference,
        NoEffect,
        NullabilityAndDefault,
        NameCollision,
        TellingName,
        EscapedPlaceholder,
    ];

    /// <summary>A rule of both front ends, with its id for C#.</summary>
    public static RuleDescriptor Of(RuleDescriptor definitionRule, LocationRole role)
    {
        RuleDescriptor declared = role switch
        {
            _ when ReferenceEquals(definitionRule, DefinitionDescriptors.DuplicateParameter) => DuplicateCommandId,
            _ when ReferenceEquals(definitionRule, DefinitionDescriptors.TellingName) => TellingName,
            _ when ReferenceEquals(definitionRule, DefinitionDescriptors.EscapedPlaceholder) => EscapedPlaceholder,
            LocationRole.Text => NullCommandId,
            LocationRole.Condition => InvalidCondition,
            LocationRole.Default => InvalidDefault,
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role of a location."),
        };
        return declared with { MessageFormat = definitionRule.MessageFormat };
    }

    /// <summary>True if a definition file of the same command decides what the rule checks; otherwise, false.</summary>
    public static bool IsMootIfBound(RuleDescriptor rule) => ReferenceEquals(rule, NullabilityAndDefault);

    private static RuleDescriptor Error(string id, string title, string message) => new(id, title, message, RuleSeverity.Error);

    private static RuleDescriptor Warning(string id, string title, string message) => new(id, title, message, RuleSeverity.Warning);
}
