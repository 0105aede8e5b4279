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
        "The constant is not valid: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("IOTC3002"));

    /// <summary>An error if the runtime rejects the timeout as too short; a warning if it is too long, because the account may have a higher quota.</summary>
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
        "The client token is not valid: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("IOTC3004"));

    public static readonly DiagnosticDescriptor RetryWithoutToken = new(
        "IOTC3005",
        "A start inside a retry without a client token",
        "Each retry has a new client token, so the command may start twice; create one token before the {0} and set StartCommandOptions.ClientToken to it",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("IOTC3005"));

    public static readonly DiagnosticDescriptor RedeliveryWithoutToken = new(
        "IOTC3006",
        "A start without a client token in code that may run again",
        "{0}, and the command then starts twice; set StartCommandOptions.ClientToken to a value that stays the same, such as {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("IOTC3006"));

    public static readonly DiagnosticDescriptor UnreadEnd = new(
        "IOTC3007",
        "The end of a command is not read",
        "Nothing reads the end of the command, so a failure of the device goes unnoticed; call EnsureSuccess, or read Status",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("IOTC3007"));
}
