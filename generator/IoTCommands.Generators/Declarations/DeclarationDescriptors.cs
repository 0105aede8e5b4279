using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>The rules about commands that are declared in C#, 2xxx.</summary>
internal static class DeclarationDescriptors
{
    private const string Category = "IoTCommands.Declarations";

    public static readonly DiagnosticDescriptor CannotExtend = Error(
        "IOTC2001",
        "The generator cannot extend the type",
        "Type '{0}' cannot hold the values of a command: {1}");

    public static readonly DiagnosticDescriptor UnfitType = Error(
        "IOTC2002",
        "No parameter type fits the property's type",
        "Property '{0}' is of type '{1}', which no parameter has: {2}");

    public static readonly DiagnosticDescriptor InvalidText = Error(
        "IOTC2003",
        "A command id, parameter name or text is not valid",
        "{0}");

    public static readonly DiagnosticDescriptor Duplicate = Error(
        "IOTC2004",
        "The same command id or parameter name twice",
        "{0}");

    public static readonly DiagnosticDescriptor InvalidCondition = Error(
        "IOTC2005",
        "A condition does not fit its property",
        "Condition on property '{0}': {1}");

    public static readonly DiagnosticDescriptor InvalidDefault = Error(
        "IOTC2006",
        "A default does not fit its property",
        "Default of property '{0}': {1}");

    public static readonly DiagnosticDescriptor UnusableProperty = Error(
        "IOTC2007",
        "The property cannot be read, or cannot be set",
        "Property '{0}' cannot be a parameter: {1}");

    public static readonly DiagnosticDescriptor BoundType = Error(
        "IOTC2008",
        "A bound property's type differs from its parameter's",
        "Property '{0}' is sent as {1}, but parameter '{2}' is {3}: make it '{4}' ({5})");

    public static readonly DiagnosticDescriptor BoundParameterMissing = Error(
        "IOTC2009",
        "A parameter of the definition has no property",
        "Type '{0}' has no property for parameter '{1}', which is {2}: add one with [CommandParameter(\"{1}\")] ({3})");

    public static readonly DiagnosticDescriptor BoundPropertyUnknown = Error(
        "IOTC2010",
        "A bound property has no parameter in the definition",
        "Property '{0}' stands for no parameter: command '{1}' has no parameter '{2}'{3} ({4})");

    public static readonly DiagnosticDescriptor BoundNullability = Error(
        "IOTC2011",
        "Required against optional does not fit the definition",
        "Property '{0}' must {1}: make it '{2}' ({3})");

    public static readonly DiagnosticDescriptor BoundDifference = Warning(
        "IOTC2012",
        "A condition or default in C# differs from the definition's",
        "Property '{0}' says that parameter '{1}' {2}, but the definition says that it {3} ({4})");

    public static readonly DiagnosticDescriptor NoEffect = Warning(
        "IOTC2013",
        "A [CommandParameter] or a condition without effect",
        "[{0}] has no effect: {1}");

    public static readonly DiagnosticDescriptor NullabilityAndDefault = Error(
        "IOTC2014",
        "A nullable property without a default, or the reverse",
        "Property '{0}' {1}");

    public static readonly DiagnosticDescriptor NameCollision = Error(
        "IOTC2015",
        "Two commands become the same C# name",
        "{0}");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.For(id));

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.For(id));
}
