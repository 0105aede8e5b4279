using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.CodeFixes.Declared;

/// <summary>Whether properties for required parameters are <c>required</c>.</summary>
internal static class RequiredMembers
{
    /// <summary>As the type's other properties are; where there are none, wherever the language has it and no constructor may set the property.</summary>
    /// <param name="place">The file.</param>
    /// <param name="type">The type with the properties.</param>
    /// <param name="property">The property that it is asked for; null for a new one.</param>
    public static bool AreUsual(CodePlace place, INamedTypeSymbol type, IPropertySymbol? property)
    {
        if (!AreSupported(place))
        {
            return false;
        }

        bool hasOthers = false;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol { SetMethod: not null } other
                && !SymbolEqualityComparer.Default.Equals(other, property)
                && KnownAttributes.Find(other, KnownAttribute.CommandParameter) is not null
                && PropertyType.Of(other.Type).IsNullable == false)
            {
                if (other.IsRequired)
                {
                    return true;
                }

                hasOthers = true;
            }
        }

        return !hasOthers && !HasConstructor(type);
    }

    /// <summary>Whoever makes the type must be able to set the property.</summary>
    public static bool CanBe(IPropertySymbol property) =>
        property is { IsStatic: false, SetMethod: { } setter } && IsSeenWith(property, property.ContainingType) && IsSeenWith(setter, property.ContainingType);

    private static bool IsSeenWith(ISymbol member, INamedTypeSymbol type) =>
        member.DeclaredAccessibility == Accessibility.Public || member.DeclaredAccessibility == type.DeclaredAccessibility;

    private static bool AreSupported(CodePlace place) =>
        ((CSharpParseOptions)place.Model.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp11
        && place.Model.Compilation.GetTypesByMetadataName("System.Runtime.CompilerServices.RequiredMemberAttribute").Length > 0
        && place.Model.Compilation.GetTypesByMetadataName("System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute").Length > 0;

    private static bool HasConstructor(INamedTypeSymbol type)
    {
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (!constructor.IsImplicitlyDeclared && constructor.Parameters.Length > 0)
            {
                return true;
            }
        }

        return false;
    }
}
