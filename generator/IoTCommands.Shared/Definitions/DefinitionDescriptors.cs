using static IoTCommands.Definitions.RuleSeverity;

namespace IoTCommands.Definitions;

/// <summary>The rules for definition files. Ids never change their meaning.</summary>
/// <remarks>
/// What AWS's documents decide is an error, what they leave open a warning. Messages are for somebody who has not read AWS's reference:
/// what was found, and what would be right.
/// </remarks>
internal static class DefinitionDescriptors
{
    public static readonly RuleDescriptor InvalidJson = new(
        "IOTC1001", "The file is not valid JSON", "Not valid JSON: expected {0}, found {1}.", Error);

    public static readonly RuleDescriptor DuplicateProperty = new(
        "IOTC1002", "A property stands twice in one object", "{0} stands twice in {1}. Remove one of the two: which of them counts is not defined.", Error);

    public static readonly RuleDescriptor UnknownProperty = new(
        "IOTC1003", "CreateCommand does not know the property", "{0} is not a property of {1}, so the AWS CLI refuses the file. {2}", Warning);

    public static readonly RuleDescriptor MissingProperty = new(
        "IOTC1004", "A required property is missing", "{0} is missing in {1}. Add it: it is {2}.", Error);

    public static readonly RuleDescriptor WrongKind = new(
        "IOTC1005", "A value is of the wrong kind", "{0} must be {1}, but is {2}.{3}", Error);

    public static readonly RuleDescriptor InvalidCommandId = new(
        "IOTC1006", "The command id is not valid", "{0} is not a command id: {1}. An id has 1 to 64 characters: a to z, A to Z, 0 to 9, \"_\" and \"-\".", Error);

    public static readonly RuleDescriptor InvalidText = new(
        "IOTC1007", "A text is too long, too short, or holds characters that AWS does not take", "{0} {1}.", Error);

    public static readonly RuleDescriptor UnknownName = new(
        "IOTC1008", "AWS does not know the namespace, type, operator or format", "{0} is not one of AWS's {1}. {2}", Error);

    public static readonly RuleDescriptor DuplicateCommandId = new(
        "IOTC1009", "Two definitions have the same command id", "The command id {0} is also in {1}. An account can have only one command with that id: change one of the two, or remove a file.", Error);

    public static readonly RuleDescriptor NameCollision = new(
        "IOTC1010", "Two names become the same C# name", "{0} and {1} both become the C# name {2}. {3}", Error);

    public static readonly RuleDescriptor InvalidParameterName = new(
        "IOTC1011", "The parameter name is not valid", "{0} is not a parameter name: {1}. A name has 1 to 192 characters: a to z, A to Z, 0 to 9, \".\", \"$\", \"_\" and \"-\".", Error);

    public static readonly RuleDescriptor DuplicateParameter = new(
        "IOTC1012", "A command has the same parameter name twice", "The parameter name {0} stands twice. Each name is the key of one value when the command is started, so rename or remove one.", Error);

    public static readonly RuleDescriptor MissingType = new(
        "IOTC1013", "A parameter has no type", "The {0} has no \"type\". {1}", Error);

    public static readonly RuleDescriptor NotOneMember = new(
        "IOTC1014", "A value sets no member, or more than one", "The {0} must set exactly one of the members \"S\", \"I\", \"L\", \"UL\", \"D\", \"B\" and \"BIN\", but sets {1}. {2}", Error);

    public static readonly RuleDescriptor WrongMember = new(
        "IOTC1015", "A value's member does not fit the parameter's type", "The {0} sets \"{1}\", but the parameter's type is {2}, whose values are set as \"{3}\".", Error);

    public static readonly RuleDescriptor InvalidValue = new(
        "IOTC1016", "A value that its type cannot hold", "{0} does not fit the type {1}: {2}.", Error);

    public static readonly RuleDescriptor OperatorNotForType = new(
        "IOTC1017", "The operator does not go with the parameter's type", "{0} does not go with the type {1}, {2}.", Error);

    public static readonly RuleDescriptor OperandNotForOperator = new(
        "IOTC1018", "The operand does not fit its operator", "{0} needs {1}, but the operand {2}.", Error);

    public static readonly RuleDescriptor InvalidNumber = new(
        "IOTC1019", "An operand is not a number of the parameter's type", "{0} is {1}. {2}", Error);

    public static readonly RuleDescriptor InvalidSet = new(
        "IOTC1020", "A set has no item, too many, or one twice", "The set of {0} {1}.", Error);

    public static readonly RuleDescriptor EmptyRange = new(
        "IOTC1021", "A range has its min above its max", "The range's min {0} is above its max {1}. AWS does not say what that means: either no value passes, or every value does. Swap the two.", Warning);

    public static readonly RuleDescriptor DefaultBreaksCondition = new(
        "IOTC1022", "A default breaks a condition of its own parameter", "The default {0} breaks a condition of its own {1}: a value must be {2}. AWS refuses every start that relies on it.", Error);

    public static readonly RuleDescriptor Contradiction = new(
        "IOTC1023", "No value can meet the conditions", "No value of the {0} can meet its conditions: it would have to be {1}. AWS refuses every start.", Warning);

    public static readonly RuleDescriptor InvalidTemplate = new(
        "IOTC1024", "The payload template is not valid", "{0} {1}.", Error);

    public static readonly RuleDescriptor NoPlaceholder = new(
        "IOTC1025",
        "The payload template holds no placeholder",
        "{0} holds no placeholder, and AWS wants at least one, such as \"{1}\". {2}.",
        Error);

    public static readonly RuleDescriptor InvalidPlaceholder = new(
        "IOTC1026", "A placeholder is malformed or unknown", "{0} is not a placeholder that AWS fills in. {1}", Error);

    public static readonly RuleDescriptor UndeclaredParameter = new(
        "IOTC1027", "A placeholder names no declared parameter", "The placeholder names {0}, which {1}. {2}", Warning);

    public static readonly RuleDescriptor UnusedParameter = new(
        "IOTC1028", "The payload template never uses a parameter", "The {0} is not in {1}, so its value never reaches a device. Write {2} where it belongs, or remove the parameter.", Warning);

    public static readonly RuleDescriptor IncompleteDynamicCommand = new(
        "IOTC1029", "A command with a template is incomplete", "A command with {0} also needs {1}: AWS takes template, preprocessor and parameters only together.", Error);

    public static readonly RuleDescriptor PayloadAndTemplate = new(
        "IOTC1030",
        "Both payload and payload template",
        "Both \"payload\" and \"payloadTemplate\" are given, and AWS does not say which of them devices get. Keep \"payload\" for a command that always sends the same, \"payloadTemplate\" for one with parameters.",
        Warning);

    public static readonly RuleDescriptor InvalidPayload = new(
        "IOTC1031", "The payload is not valid", "The payload's {0}.", Error);

    public static readonly RuleDescriptor RoleArnAndNamespace = new(
        "IOTC1032", "A role does not go with the namespace", "{0}", Warning);

    public static readonly RuleDescriptor FleetWise = new(
        "IOTC1033", "The namespace AWS-IoT-FleetWise does not take this", "A command of the namespace AWS-IoT-FleetWise {0}.", Warning);

    public static readonly RuleDescriptor NotForCreateCommand = new(
        "IOTC1034", "CreateCommand does not take the property", "CreateCommand does not take {0}: {1}. Remove it before this file goes to \"aws iot create-command --cli-input-json\".", Info);

    public static readonly RuleDescriptor EmptyList = new(
        "IOTC1035", "A list is empty", "{0} is an empty list, and AWS wants at least one item. Leave the property out where there is nothing to list.", Error);

    public static readonly RuleDescriptor InvalidNameOverride = new(
        "IOTC1036", "The name that the project gives the command is no C# name", "The project names this command {0} (Name of its IoTCommand item), which cannot be: {1}. Choose another name.", Error);

    public static readonly RuleDescriptor ValueOutsideFleetWise = new(
        "IOTC1037",
        "A parameter has a value in the namespace AWS-IoT",
        "The {0} has a \"value\", and AWS does not say what that does in the namespace AWS-IoT. Write \"defaultValue\" for what is taken where a start gives none.",
        Warning);

    public static readonly RuleDescriptor TellingName = new(
        "IOTC1038",
        "A parameter is secret by its name",
        "{0} sounds like a secret but is not marked as one, so exceptions and ToString may show its value. If it is one, {1}.",
        Info);

    public static readonly RuleDescriptor UnknownSecretParameter = new(
        "IOTC1039",
        "A secret parameter does not exist",
        "SecretParameters of the IoTCommand item names {0}, which is not a parameter of the command{1}",
        Error);

    /// <summary>In the order of their ids.</summary>
    public static readonly RuleDescriptor[] All =
    [
        InvalidJson,
        DuplicateProperty,
        UnknownProperty,
        MissingProperty,
        WrongKind,
        InvalidCommandId,
        InvalidText,
        UnknownName,
        DuplicateCommandId,
        NameCollision,
        InvalidParameterName,
        DuplicateParameter,
        MissingType,
        NotOneMember,
        WrongMember,
        InvalidValue,
        OperatorNotForType,
        OperandNotForOperator,
        InvalidNumber,
        InvalidSet,
        EmptyRange,
        DefaultBreaksCondition,
        Contradiction,
        InvalidTemplate,
        NoPlaceholder,
        InvalidPlaceholder,
        UndeclaredParameter,
        UnusedParameter,
        IncompleteDynamicCommand,
        PayloadAndTemplate,
        InvalidPayload,
        RoleArnAndNamespace,
        FleetWise,
        NotForCreateCommand,
        EmptyList,
        InvalidNameOverride,
        ValueOutsideFleetWise,
        TellingName,
        UnknownSecretParameter,
    ];
}
