using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>The rules about typed calls, 3xxx.</summary>
internal static class TypedCallDescriptors
{
    private const string Category = "IoTCommands.TypedCalls";

    public static readonly DiagnosticDescriptor BrokenCondition = new(
        "IOTC3001",
        "A constant argument breaks a condition of its parameter",
        "Parameter '{0}' of command '{1}' is {2}, but must be {3} ({4})",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("IOTC3001"));

    public static readonly DiagnosticDescriptor NotATarget = new(
        "IOTC3002",
        "A constant is no target ARN, thing name, client id, Region or account id",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("IOTC3002"));

    /// <summary>An error where the timeout is too short, which the runtime refuses; a warning where it is too long, because an account's quota can be another.</summary>
    public static readonly DiagnosticDescriptor ExecutionTimeout = new(
        "IOTC3003",
        "A constant execution timeout is too short or too long",
        "The execution timeout is {0}, but {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("IOTC3003"));

    public static readonly DiagnosticDescriptor NotAClientToken = new(
        "IOTC3004",
        "A constant is no client token",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("IOTC3004"));

    public static readonly DiagnosticDescriptor RetryWithoutToken = new(
        "IOTC3005",
        "A start inside a retry without a client token",
        "Each repetition of this start has another client token, so AWS takes it for a new start and the device may act twice: make one token before the {0} and pass it as StartCommandOptions.ClientToken",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("IOTC3005"));
}
