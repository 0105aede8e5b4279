using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>What a property must be to be a parameter: IOTC2007 and IOTC2014.</summary>
internal static class PropertyChecks
{
    public static void Check(IPropertySymbol property, DeclarationContext context)
    {
        if (FindProblem(property) is { } problem)
        {
            context.Report(DeclarationDescriptors.UnusableProperty, DeclarationLocation.Name(property), property.Name, problem);
        }
    }

    /// <summary>IOTC2014: a property is nullable exactly if its parameter has a default, because null stands for "not sent".</summary>
    public static void CheckNullability(ParameterProperty property, DeclarationContext context)
    {
        bool hasDefault = property.DefaultAttribute is not null;
        if (property.Type.IsNullable is not { } isNullable || isNullable == hasDefault)
        {
            return;
        }

        string problem = isNullable
            ? $"is nullable and has no default, but the service refuses a start without a value for '{property.Name}': give it a [DefaultValue], or make it '{property.TypeName}'"
            : $"has a default and is not nullable, so it would be sent with every start: make it '{property.TypeName}?', where null leaves the value to the service";
        context.ReportWithFixProperty(
            DeclarationDescriptors.NullabilityAndDefault,
            DeclarationLocation.Type(property.Symbol),
            new(FixProperties.IsRequiredKey, hasDefault ? "false" : "true"),
            property.Symbol.Name,
            problem);
    }

    private static string? FindProblem(IPropertySymbol property) => property switch
    {
        { IsIndexer: true } => "it is an indexer, which has no single value; use a property with a name",
        { IsStatic: true } => "it is static, and each start has values of its own; remove 'static'",
        { ExplicitInterfaceImplementations.IsEmpty: false } => "it implements an interface explicitly, so it cannot be read by its name; implement it without the interface's name",
        { GetMethod: null } => "it cannot be read; add 'get;'",
        { SetMethod: null } when !IsSetByConstructor(property) => "it cannot be set; add 'init;' or 'set;'",
        { RefKind: not RefKind.None } => "it returns a reference; return the value",
        _ => null,
    };

    /// <summary>Like <c>public int Level { get; }</c> in a type with a constructor that has parameters. Which of them sets it is the constructor's own affair.</summary>
    private static bool IsSetByConstructor(IPropertySymbol property)
    {
        if (!IsAutomatic(property))
        {
            return false;
        }

        foreach (IMethodSymbol constructor in property.ContainingType.InstanceConstructors)
        {
            // A record has one that copies.
            if (!constructor.IsImplicitlyDeclared && constructor.Parameters.Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAutomatic(IPropertySymbol property)
    {
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol { AssociatedSymbol: { } associated } && SymbolEqualityComparer.Default.Equals(associated, property))
            {
                return true;
            }
        }

        return false;
    }
}
