using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Declarations.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Declared;

/// <summary>A property that is a parameter, as it is written: a property, or a positional parameter of a record.</summary>
internal sealed class PropertySyntax
{
    private PropertySyntax(SyntaxNode declaration, TypeSyntax type, IPropertySymbol symbol, EqualsValueClauseSyntax? value)
    {
        Declaration = declaration;
        Type = type;
        Symbol = symbol;
        Value = value;
    }

    /// <summary>A <see cref="PropertyDeclarationSyntax"/> or a <see cref="ParameterSyntax"/>.</summary>
    public SyntaxNode Declaration { get; }

    public TypeSyntax Type { get; }

    public IPropertySymbol Symbol { get; }

    /// <summary>Its initial value.</summary>
    public EqualsValueClauseSyntax? Value { get; }

    /// <summary>The property whose type is at a location; null if other code requires that type too: the property's own, a base type or an interface.</summary>
    public static PropertySyntax? Find(CSharpFile file, Location typePlace)
    {
        for (SyntaxNode? node = file.FindNode(typePlace); node is TypeSyntax type; node = node.Parent)
        {
            PropertySyntax? code = node.Parent switch
            {
                PropertyDeclarationSyntax property when property.Type == type && IsAutomatic(property) && FindProperty(property, file) is { } symbol =>
                    new PropertySyntax(property, type, symbol, property.Initializer),
                ParameterSyntax parameter when FindProperty(parameter, file) is { } symbol => new PropertySyntax(parameter, type, symbol, parameter.Default),
                _ => null,
            };
            if (code is not null)
            {
                return IsOfContract(code.Symbol) ? null : code;
            }
        }

        return null;
    }

    /// <summary>The change that removes the value; null if that would remove more.</summary>
    public TextChange? RemoveValue()
    {
        int start = Value!.GetFirstToken().GetPreviousToken().Span.End;
        int end = Value.Span.End;
        if (Declaration is PropertyDeclarationSyntax property)
        {
            end = property.SemicolonToken.Span.End;
        }
        else if (!IsBehindRequiredParametersOnly())
        {
            return null;
        }

        TextSpan span = TextSpan.FromBounds(start, end);
        foreach (SyntaxTrivia trivia in Declaration.DescendantTrivia())
        {
            if (span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                return null;
            }
        }

        return new TextChange(span, "");
    }

    private static bool IsAutomatic(PropertyDeclarationSyntax property)
    {
        foreach (AccessorDeclarationSyntax accessor in property.AccessorList?.Accessors ?? default)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
            {
                return false;
            }
        }

        return property.AccessorList is not null && !property.Modifiers.Any(SyntaxKind.PartialKeyword);
    }

    private static IPropertySymbol? FindProperty(PropertyDeclarationSyntax property, CSharpFile file) =>
        file.Model.GetDeclaredSymbol(property, file.CancellationToken);

    private static IPropertySymbol? FindProperty(ParameterSyntax parameter, CSharpFile file)
    {
        if (parameter.Parent?.Parent is RecordDeclarationSyntax record && file.Model.GetDeclaredSymbol(record, file.CancellationToken) is { } type)
        {
            foreach (ISymbol member in type.GetMembers(parameter.Identifier.ValueText))
            {
                if (member is IPropertySymbol property)
                {
                    return property;
                }
            }
        }

        return null;
    }

    private static bool IsOfContract(IPropertySymbol property)
    {
        foreach (INamedTypeSymbol contract in property.ContainingType.AllInterfaces)
        {
            foreach (ISymbol member in contract.GetMembers(property.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(property.ContainingType.FindImplementationForInterfaceMember(member), property))
                {
                    return true;
                }
            }
        }

        return property.IsOverride || !property.ExplicitInterfaceImplementations.IsEmpty;
    }

    /// <summary>A parameter without a default cannot follow one with a default.</summary>
    private bool IsBehindRequiredParametersOnly()
    {
        foreach (ParameterSyntax parameter in ((ParameterListSyntax)Declaration.Parent!).Parameters)
        {
            if (parameter == Declaration)
            {
                return true;
            }

            if (parameter.Default is not null)
            {
                return false;
            }
        }

        return false;
    }
}

/// <summary>Decides if properties for required parameters are <c>required</c>.</summary>
internal static class RequiredMembers
{
    /// <summary>As the type's other properties are; if there are none, true if the language has it and no constructor may set the property.</summary>
    /// <param name="file">The file.</param>
    /// <param name="type">The type with the properties.</param>
    /// <param name="property">The property that it is asked for; null for a new one.</param>
    public static bool AreUsual(CSharpFile file, INamedTypeSymbol type, IPropertySymbol? property)
    {
        if (!AreSupported(file))
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

    private static bool AreSupported(CSharpFile file) =>
        ((CSharpParseOptions)file.Model.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp11
        && file.Model.Compilation.GetTypesByMetadataName("System.Runtime.CompilerServices.RequiredMemberAttribute").Length > 0
        && file.Model.Compilation.GetTypesByMetadataName("System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute").Length > 0;

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
