using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations.Types;

/// <summary>Checks whether a property can be a parameter or a value of a result: IOTC2007, IOTC2014 and IOTC5005.</summary>
internal static class PropertyChecks
{
    public static void Check(IPropertySymbol property, DeclarationContext context)
    {
        if (FindProblem(property) is { } problem)
        {
            context.Report(DeclarationDescriptors.UnusableProperty, DeclarationLocation.Name(property), property.Name, problem);
        }
    }

    /// <summary>Checks IOTC2014: a property is nullable exactly if its parameter has a default, because null means "not sent".</summary>
    public static void CheckNullability(ParameterProperty property, DeclarationContext context)
    {
        bool hasDefault = property.DefaultAttribute is not null;
        if (property.Type.IsNullable is not { } isNullable || isNullable == hasDefault)
        {
            return;
        }

        string problem = isNullable
            ? $"is nullable but has no default; add [DefaultValue], or change its type to '{property.TypeName}'"
            : $"has a default but is not nullable, so the default never applies; change its type to '{property.TypeName}?'";
        context.ReportWithFixProperty(
            DeclarationDescriptors.NullabilityAndDefault,
            DeclarationLocation.Type(property.Symbol),
            new(FixProperties.IsRequiredKey, hasDefault ? "false" : "true"),
            property.Symbol.Name,
            problem);
    }

    /// <summary>Finds the reason why generated code cannot get and set the property; null if it can.</summary>
    public static string? FindProblem(IPropertySymbol property) => property switch
    {
        { IsIndexer: true } => "it is an indexer",
        { IsStatic: true } => "it is static; remove 'static'",
        { ExplicitInterfaceImplementations.IsEmpty: false } => "it is an explicit interface implementation; implement the interface implicitly",
        { GetMethod: null } => "it cannot be read; add 'get;'",
        { SetMethod: null } when !IsSetByConstructor(property) => "it cannot be set; add 'init;' or 'set;'",
        { RefKind: not RefKind.None } => "it returns by reference; return by value",
        _ => null,
    };

    /// <summary>
    /// True for <c>public int Level { get; }</c> in a type whose constructor has parameters; otherwise, false. Any of these constructors may set it.
    /// </summary>
    private static bool IsSetByConstructor(IPropertySymbol property)
    {
        if (!IsAutomatic(property))
        {
            return false;
        }

        foreach (IMethodSymbol constructor in property.ContainingType.InstanceConstructors)
        {
            // The copy constructor of a record does not count.
            if (!constructor.IsImplicitlyDeclared && constructor.Parameters.Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAutomatic(IPropertySymbol property)
    {
        // The field is found by its name, because a search of all members for each property would take quadratic time.
        foreach (ISymbol member in property.ContainingType.GetMembers("<" + property.Name + ">k__BackingField"))
        {
            if (member is IFieldSymbol { AssociatedSymbol: { } associated } && SymbolEqualityComparer.Default.Equals(associated, property))
            {
                return true;
            }
        }

        return false;
    }
}
