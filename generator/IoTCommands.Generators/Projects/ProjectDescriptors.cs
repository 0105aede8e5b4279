using IoTCommands.Definitions;

namespace IoTCommands.Generators.Projects;

/// <summary>The rules about a definition and the project that contains it, 9xxx.</summary>
internal static class ProjectDescriptors
{
    public static readonly RuleDescriptor CommandOfReference = new(
        "IOTC9015",
        "A referenced assembly has the command already",
        "The referenced assembly {0} already has the command {1} in {2}, so nothing is generated here. Remove the definition to use that command, or set "
            + "another IoTCommandsNamespace in this project.",
        RuleSeverity.Error);

    public static readonly RuleDescriptor LongCommandId = new(
        "IOTC9016",
        "A command id is too long with the project's prefix and suffix",
        "In an account with the prefix {0} and the suffix {1}, the command id is {2}, which has {3} characters; at most 64 are allowed",
        RuleSeverity.Warning);
}
