using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.SetUp;

/// <summary>The rules about a project's setup, 9xxx.</summary>
/// <remarks>MSBuild reports IOTC9003 to 9009 and 9011 to 9014, in the package's targets. IOTC9015 and 9016 are in ProjectDescriptors.</remarks>
internal static class SetupDescriptors
{
    private const string Category = "IoTCommands.SetUp";

    public static readonly DiagnosticDescriptor NothingGenerated = new(
        "IOTC9001",
        "A reference that generated code requires is missing",
        "No code is generated for the project's commands ({0}): {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("IOTC9001"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor ForeignFile = new(
        "IOTC9002",
        "A JSON file is not a command definition",
        "{0} has no property of a command definition, such as commandId. Every JSON file in the folder \"commands\" is a definition by default. Move the "
            + "file, or exclude it with <IoTCommand Remove=\"{1}\" />.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("IOTC9002"));

    public static readonly DiagnosticDescriptor NoCommand = new(
        "IOTC9010",
        "The project has no command definition",
        "The project has no command definition: no IoTCommand item (by default, the JSON files in the folder \"commands\" of {0}), no type with "
            + "[IoTCommand], and no reference with commands. A wildcard that matches no file adds no item, and $(SolutionDir) has no value if the project "
            + "is built alone.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("IOTC9010"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
