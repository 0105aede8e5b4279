using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Handlers;

/// <summary>The rules about handlers of commands on devices, 6xxx.</summary>
internal static class HandlerDescriptors
{
    private const string Category = "IoTCommands.Handlers";

    public static readonly DiagnosticDescriptor SamePayload = new(
        "IOTC6001",
        "A device cannot tell two commands apart",
        "A payload can belong to '{0}' or to '{1}', and a device rejects it then; give each payload a different constant, such as "
            + "\"command\": \"{0}\"",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("IOTC6001"));

    public static readonly DiagnosticDescriptor SecondHandler = new(
        "IOTC6002",
        "A command has two handlers on one device",
        "Command '{0}' already has a handler on this device, so a second one throws an ArgumentException; remove one of the two",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("IOTC6002"));
}
