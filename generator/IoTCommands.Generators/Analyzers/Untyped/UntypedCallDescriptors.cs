using IoTCommands.Definitions;
using IoTCommands.Definitions.Tables;
using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>The rules about untyped calls, 4xxx.</summary>
internal static class UntypedCallDescriptors
{
    private const string Untyped = "IoTCommands.UntypedCalls";

    public static readonly DiagnosticDescriptor UnknownKey = Error(
        "IOTC4001",
        Untyped,
        "A key that is no parameter of the command",
        "Command '{1}' has no parameter '{0}'{2} ({3})");

    public static readonly DiagnosticDescriptor WrongMember = Error(
        "IOTC4002",
        Untyped,
        "A value in the wrong member",
        "Parameter '{0}' of command '{1}' has the type {2}, so set {3}, not {4} ({5})");

    public static readonly DiagnosticDescriptor NotOneMember = Error(
        "IOTC4003",
        Untyped,
        "A value with no member set, or more than one",
        $"A parameter's value must have exactly one of the members {WordList.Join(WireNames.Members)} set, but this one has {{0}}");

    public static readonly DiagnosticDescriptor MissingParameter = Error(
        "IOTC4004",
        Untyped,
        "A required parameter is missing",
        "Command '{1}' requires a value for parameter '{0}', which has no default; add {2} ({3})");

    public static readonly DiagnosticDescriptor BrokenCondition = Error(
        "IOTC4005",
        Untyped,
        "A constant value breaks a condition",
        "Parameter '{0}' of command '{1}' is {2}, but must be {3} ({4})");

    public static readonly DiagnosticDescriptor UnknownCommand = Warning(
        "IOTC4006",
        Untyped,
        "The ARN names no command that the project defines",
        "No definition of this project has the command id '{0}'{1}");

    public static readonly DiagnosticDescriptor NotACommandArn = Error(
        "IOTC4007",
        Untyped,
        "A constant that is no command ARN",
        "The command ARN is not valid: {0}");

    public static readonly DiagnosticDescriptor NullParameters = Error(
        "IOTC4008",
        Untyped,
        "Parameters is used before it is set",
        "Parameters is null until it is set, so this throws NullReferenceException; set it to a new Dictionary<string, CommandParameterValue> first");

    public static readonly DiagnosticDescriptor EmptyParameters = Warning(
        "IOTC4009",
        Untyped,
        "An empty map of parameters",
        "AWS IoT rejects an empty map of parameters; leave Parameters unset");

    public static readonly DiagnosticDescriptor TypedCall = Info(
        "IOTC4010",
        Untyped,
        "The call can be the typed one",
        "This call can be replaced by {0}, whose arguments the compiler checks ({1})");

    public static readonly DiagnosticDescriptor DuplicateKey = Error(
        "IOTC4011",
        Untyped,
        "The same key twice",
        "Parameter '{0}' is set twice, {1}; remove one of them");

    private static DiagnosticDescriptor Error(string id, string category, string title, string message) =>
        new(id, title, message, category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.For(id));

    private static DiagnosticDescriptor Warning(string id, string category, string title, string message) =>
        new(id, title, message, category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.For(id));

    private static DiagnosticDescriptor Info(string id, string category, string title, string message) =>
        new(id, title, message, category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpLink.For(id));
}
