using IoTCommands.Definitions.Shapes;

namespace IoTCommands.Definitions;

/// <summary>The rules for definition files. Ids never change their meaning.</summary>
/// <remarks>
/// What AWS's documentation decides is an error; what it leaves open is a warning. Messages are for users who have not read AWS's reference:
/// they say what was found, and what would be right.
/// </remarks>
internal static class DefinitionDescriptors
{
    private static readonly RuleTable Rules = new();

    public static readonly RuleDescriptor InvalidJson = Rules.Error(
        "IOTC1001", "The file is not valid JSON", "Invalid JSON: expected {0}, but found {1}");

    public static readonly RuleDescriptor DuplicateProperty = Rules.Error(
        "IOTC1002", "An object has the same property twice", "Property {0} is duplicated in {1}. JSON does not define which one applies. Remove one of them.");

    public static readonly RuleDescriptor UnknownProperty = Rules.Warning(
        "IOTC1003", "CreateCommand has no such property", "{0} is not a property of {1}, so the AWS CLI rejects the file. {2}");

    public static readonly RuleDescriptor MissingProperty = Rules.Error(
        "IOTC1004", "A required property is missing", "Required property {0} is missing from {1}. It is {2}.");

    public static readonly RuleDescriptor WrongKind = Rules.Error(
        "IOTC1005", "A value has the wrong JSON type", "{0} must be {1}, but is {2}{3}");

    public static readonly RuleDescriptor InvalidCommandId = Rules.Error(
        "IOTC1006", "The command id is not valid",
            "{0} is not a valid command id: {1}. A command id is 1 to 64 characters from a-z, A-Z, 0-9, \"_\" and \"-\".");

    public static readonly RuleDescriptor InvalidText = Rules.Error(
        "IOTC1007", "A string is too long, too short, or contains characters that AWS does not allow", "{0} {1}");

    public static readonly RuleDescriptor UnknownName = Rules.Error(
        "IOTC1008", "The namespace, type, operator or format is unknown", "{0} is not one of AWS's {1}. {2}");

    public static readonly RuleDescriptor DuplicateCommandId = Rules.Error(
        "IOTC1009", "Two definitions have the same command id",
            "Command id {0} is also used in {1}. An account can have only one command with an id. Change one of the ids, or remove one of the files.");

    public static readonly RuleDescriptor NameCollision = Rules.Error(
        "IOTC1010", "Two names result in the same C# name", "{0} and {1} have the same C# name {2}. {3}");

    public static readonly RuleDescriptor InvalidParameterName = Rules.Error(
        "IOTC1011", "The parameter name is not valid",
            "{0} is not a valid parameter name: {1}. A parameter name is 1 to 192 characters from a-z, A-Z, 0-9, \".\", \"$\", \"_\" and \"-\".");

    public static readonly RuleDescriptor DuplicateParameter = Rules.Error(
        "IOTC1012", "Two parameters have the same name",
            "Parameter name {0} is used twice. A start gives one value for each name. Rename or remove one of the parameters.");

    public static readonly RuleDescriptor MissingType = Rules.Error(
        "IOTC1013", "A parameter has no type", "The {0} has no \"type\". {1}");

    public static readonly RuleDescriptor NotOneMember = Rules.Error(
        "IOTC1014", "A value must have exactly one member",
            "The {0} must have exactly one of the members " + ValueShape.Shape.List + ", but has {1}{2}");

    public static readonly RuleDescriptor WrongMember = Rules.Error(
        "IOTC1015", "A value's member does not match the parameter's type", "The {0} has the member \"{1}\", but a parameter of type {2} requires \"{3}\"");

    public static readonly RuleDescriptor InvalidValue = Rules.Error(
        "IOTC1016", "A value is not valid for its type", "{0} is not a valid {1} value: {2}");

    public static readonly RuleDescriptor OperatorNotForType = Rules.Error(
        "IOTC1017", "The operator does not support the parameter's type", "{0} cannot be used with the type {1}, {2}");

    public static readonly RuleDescriptor OperandNotForOperator = Rules.Error(
        "IOTC1018", "The operand does not match its operator", "{0} requires {1}, but the operand {2}");

    public static readonly RuleDescriptor InvalidNumber = Rules.Error(
        "IOTC1019", "An operand is not a number of the parameter's type", "{0} is {1}. {2}");

    public static readonly RuleDescriptor InvalidSet = Rules.Error(
        "IOTC1020", "A set is empty, too large, or contains a duplicate", "The set of {0} {1}");

    public static readonly RuleDescriptor EmptyRange = Rules.Warning(
        "IOTC1021", "A range's min is greater than its max",
            "The range's min {0} is greater than its max {1}. AWS does not document what such a range means. Swap them.");

    public static readonly RuleDescriptor DefaultBreaksCondition = Rules.Error(
        "IOTC1022", "A default does not meet the conditions of its parameter",
            "Default {0} does not meet the conditions of {1}: a value must be {2}. AWS rejects every start that uses the default.");

    public static readonly RuleDescriptor Contradiction = Rules.Warning(
        "IOTC1023", "No value can meet the conditions", "No value of the {0} can meet its conditions: it would have to be {1}. AWS rejects every start.");

    public static readonly RuleDescriptor InvalidTemplate = Rules.Error(
        "IOTC1024", "The payload template is not valid", "{0} {1}");

    public static readonly RuleDescriptor NoPlaceholder = Rules.Error(
        "IOTC1025",
        "The payload template has no placeholder",
        "{0} has no placeholder, but AWS requires at least one, such as \"{1}\". {2}.");

    public static readonly RuleDescriptor InvalidPlaceholder = Rules.Error(
        "IOTC1026", "A placeholder is malformed or unknown", "{0} is not a placeholder that AWS supports. {1}");

    public static readonly RuleDescriptor UndeclaredParameter = Rules.Warning(
        "IOTC1027", "A placeholder refers to an undeclared parameter", "The placeholder refers to {0}, which {1}. {2}");

    public static readonly RuleDescriptor UnusedParameter = Rules.Warning(
        "IOTC1028", "The payload template does not use a parameter",
            "{1} does not use the {0}, so its value never reaches a device. Add {2} to the template, or remove the parameter.");

    public static readonly RuleDescriptor IncompleteDynamicCommand = Rules.Error(
        "IOTC1029", "A command with a template is incomplete",
            "A command with {0} also requires {1}: AWS accepts the template, the preprocessor and the parameters only together");

    public static readonly RuleDescriptor PayloadAndTemplate = Rules.Warning(
        "IOTC1030",
        "The command has both a payload and a payload template",
        "The command has both \"payload\" and \"payloadTemplate\", and AWS does not document which one is sent. Keep \"payloadTemplate\" if the command "
            + "has parameters; otherwise, keep \"payload\".");

    public static readonly RuleDescriptor InvalidPayload = Rules.Error(
        "IOTC1031", "The payload is not valid", "The payload's {0}");

    public static readonly RuleDescriptor RoleArnOutsideFleetWise = Rules.Warning(
        "IOTC1032", "The role does not match the namespace", "\"roleArn\" is supported only in the namespace AWS-IoT-FleetWise. Remove it.");

    public static readonly RuleDescriptor MissingRoleArn = Rules.Warning(
        "IOTC1032",
        "The role does not match the namespace",
        "The namespace AWS-IoT-FleetWise requires \"roleArn\", the role with which AWS IoT FleetWise creates the payload");

    public static readonly RuleDescriptor FleetWise = Rules.Warning(
        "IOTC1033", "The namespace AWS-IoT-FleetWise does not allow this", "A command in the namespace AWS-IoT-FleetWise {0}");

    public static readonly RuleDescriptor NotForCreateCommand = Rules.Info(
        "IOTC1034", "The property is not input of CreateCommand",
            "{0} is not input of CreateCommand: {1}. Remove it before you use the file with \"aws iot create-command --cli-input-json\".");

    public static readonly RuleDescriptor EmptyList = Rules.Error(
        "IOTC1035", "An array is empty", "{0} is an empty array, but AWS requires at least one item. Add an item, or remove the property.");

    public static readonly RuleDescriptor InvalidNameOverride = Rules.Error(
        "IOTC1036", "The command's Name in the project is not a valid C# name", "The IoTCommand item's Name {0} cannot be used: {1}");

    public static readonly RuleDescriptor ValueOutsideFleetWise = Rules.Warning(
        "IOTC1037",
        "A parameter has a value in the namespace AWS-IoT",
        "The {0} has a \"value\", whose effect in the namespace AWS-IoT AWS does not document. Use \"defaultValue\" for the value that applies if a start "
            + "gives none.");

    public static readonly RuleDescriptor TellingName = Rules.Info(
        "IOTC1038",
        "A parameter's name suggests a secret",
        "{0} sounds like a secret but is not marked as one, so exceptions and ToString may show its value. If it is one, {1}.",
        declaredId: "IOTC2016");

    public static readonly RuleDescriptor UnknownSecretParameter = Rules.Error(
        "IOTC1039",
        "A secret parameter does not exist",
        "SecretParameters of the IoTCommand item names {0}, which is not a parameter of the command{1}");

    public static readonly RuleDescriptor NoPayload = Rules.Warning(
        "IOTC1040",
        "The command has neither a payload nor a payload template",
        "The command has neither \"payload\" nor \"payloadTemplate\", so a device receives nothing that tells it what to do. Add \"payload\" for a command "
            + "without parameters; otherwise, add \"payloadTemplate\", \"preprocessor\" and \"mandatoryParameters\".");

    public static readonly RuleDescriptor PayloadNotJson = Rules.Warning(
        "IOTC1041",
        "The payload is not the JSON that its content type says",
        "The payload's \"contentType\" is {0}, but its bytes are not valid JSON: expected {1}, but found {2}. Correct the bytes, or the content type.");

    public static readonly RuleDescriptor EncodedTwice = Rules.Warning(
        "IOTC1042",
        "The payload is encoded as base64 twice",
        "The payload's \"content\" is base64 of base64, so devices receive {0} and not {1}. Encode the bytes once.");

    public static readonly RuleDescriptor EscapedPlaceholder = Rules.Warning(
        "IOTC1043",
        "A placeholder is escaped for another tool",
        "AWS IoT keeps the first \"$\" of {0}, so a device receives a \"$\" before the value. Only Terraform's source code requires it. Remove it.",
        declaredId: "IOTC2017");

    public static readonly RuleDescriptor PlaceholderInPayload = Rules.Warning(
        "IOTC1044",
        "A payload contains a placeholder",
        "The payload contains the placeholder {0}, but AWS IoT sends a payload as it is. Write the text as \"payloadTemplate\", and add \"preprocessor\" and "
            + "\"mandatoryParameters\".");

    public static readonly RuleDescriptor OtherFile = Rules.Error(
        "IOTC1045", "The file is of another kind than a command definition", "This is {0} and not a command definition. {1}.");

    /// <summary>The message that replaces a rule's own message if a definition has too many diagnostics.</summary>
    public const string NotShownFormat = "Only the first {0} diagnostics of this definition are shown. Not shown: {1}.";

    /// <summary>All rules, in the order of their ids. One id can have several messages.</summary>
    public static readonly RuleDescriptor[] All = Rules.ToArray();
}
