using IoTCommands.Definitions;

namespace IoTCommands.Generators.Declarations.Results;

/// <summary>The rules about result types, 5xxx.</summary>
internal static class ResultDescriptors
{
    private static readonly RuleTable Rules = new();

    public static readonly RuleDescriptor CannotExtend = Rules.Error(
        "IOTC5001",
        "The type cannot be a result",
        "Type '{0}' cannot be a command's result: {1}");

    public static readonly RuleDescriptor UnfitType = Rules.Error(
        "IOTC5002",
        "The property's type is not supported in results",
        "Property '{0}' has the type '{1}', which results do not support: {2}");

    public static readonly RuleDescriptor InvalidKey = Rules.Error(
        "IOTC5003",
        "A command id or key of a result is not valid",
        "The key {0} is not valid: {1}; a key is 1 to 32 letters, digits, '_' and '-'");

    public static readonly RuleDescriptor InvalidCommandId = Rules.Add(InvalidKey with
    {
        MessageFormat = "The command id {0} is not valid: {1}; a command id is 1 to 64 letters, digits, '_' and '-'",
    });

    public static readonly RuleDescriptor DuplicateKey = Rules.Error(
        "IOTC5004",
        "Two values of a result have the same key",
        "The key {0} is also used by property '{1}'; change one of the keys");

    public static readonly RuleDescriptor UnusableProperty = Rules.Error(
        "IOTC5005",
        "The property cannot be a value of a result",
        "Property '{0}' cannot be a value of a result: {1}");

    public static readonly RuleDescriptor DuplicateResult = Rules.Error(
        "IOTC5006",
        "Two types are the result of one command",
        "Type '{1}'{2} is also the result of command {0}; remove one of the types");

    public static readonly RuleDescriptor UnknownCommand = Rules.Warning(
        "IOTC5007",
        "The command of a result is not defined",
        "No definition has the command id {0}{1}");

    public static readonly RuleDescriptor NoEffect = Rules.Warning(
        "IOTC5008",
        "An attribute of a result has no effect",
        "[{0}] has no effect: {1}");

    /// <summary>All rules, in the order of their ids. Several rules can have the same id with different messages.</summary>
    public static readonly RuleDescriptor[] All = Rules.ToArray();
}
