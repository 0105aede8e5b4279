using IoTCommands.Definitions;

namespace IoTCommands.Generators.Declarations;

/// <summary>The rules about commands that are declared in C#, 2xxx.</summary>
internal static class DeclarationDescriptors
{
    public static readonly RuleDescriptor CannotExtend = Error(
        "IOTC2001",
        "The generator cannot extend the type",
        "Type '{0}' cannot hold the values of a command: {1}");

    public static readonly RuleDescriptor UnfitType = Error(
        "IOTC2002",
        "No parameter type fits the property's type",
        "Property '{0}' is of type '{1}', which no parameter has: {2}");

    public static readonly RuleDescriptor InvalidText = Error(
        "IOTC2003",
        "A command id, parameter name or text is not valid",
        "{0}");

    public static readonly RuleDescriptor Duplicate = Error(
        "IOTC2004",
        "The same command id or parameter name twice",
        "{0}");

    public static readonly RuleDescriptor InvalidCondition = Error(
        "IOTC2005",
        "A condition does not fit its property",
        "Condition on property '{0}': {1}");

    public static readonly RuleDescriptor InvalidDefault = Error(
        "IOTC2006",
        "A default does not fit its property",
        "Default of property '{0}': {1}");

    public static readonly RuleDescriptor UnusableProperty = Error(
        "IOTC2007",
        "The property cannot be read, or cannot be set",
        "Property '{0}' cannot be a parameter: {1}");

    public static readonly RuleDescriptor BoundType = Error(
        "IOTC2008",
        "A bound property's type differs from its parameter's",
        "Property '{0}' is sent as {1}, but parameter '{2}' is {3}: make it '{4}' ({5})");

    public static readonly RuleDescriptor BoundParameterMissing = Error(
        "IOTC2009",
        "A parameter of the definition has no property",
        "Type '{0}' has no property for parameter '{1}', which is {2}: add one with [CommandParameter(\"{1}\")] ({3})");

    public static readonly RuleDescriptor BoundPropertyUnknown = Error(
        "IOTC2010",
        "A bound property has no parameter in the definition",
        "Property '{0}' stands for no parameter: command '{1}' has no parameter '{2}'{3} ({4})");

    public static readonly RuleDescriptor BoundNullability = Error(
        "IOTC2011",
        "Required against optional does not fit the definition",
        "Property '{0}' must {1}: make it '{2}' ({3})");

    public static readonly RuleDescriptor BoundDifference = Warning(
        "IOTC2012",
        "A condition or default in C# differs from the definition's",
        "Property '{0}' says that parameter '{1}' {2}, but the definition says that it {3} ({4})");

    public static readonly RuleDescriptor NoEffect = Warning(
        "IOTC2013",
        "A [CommandParameter] or a condition without effect",
        "[{0}] has no effect: {1}");

    public static readonly RuleDescriptor NullabilityAndDefault = Error(
        "IOTC2014",
        "A nullable property without a default, or the reverse",
        "Property '{0}' {1}");

    public static readonly RuleDescriptor NameCollision = Error(
        "IOTC2015",
        "Two commands become the same C# name",
        "{0}");

    public static readonly RuleDescriptor TellingName = new(
        "IOTC2016",
        "A parameter is secret by its name",
        "{0} sounds like a secret but is not marked as one, so exceptions and ToString may show its value. If it is one, {1}.",
        RuleSeverity.Info);

    /// <summary>In the order of their ids.</summary>
    public static readonly RuleDescriptor[] All =
    [
        CannotExtend,
        UnfitType,
        InvalidText,
        Duplicate,
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
    ];

    /// <summary>True if a definition file of the same command decides what the rule is about.</summary>
    public static bool IsMootIfBound(RuleDescriptor rule) => ReferenceEquals(rule, NullabilityAndDefault);

    private static RuleDescriptor Error(string id, string title, string message) => new(id, title, message, RuleSeverity.Error);

    private static RuleDescriptor Warning(string id, string title, string message) => new(id, title, message, RuleSeverity.Warning);
}
