using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Declarations.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Declared;

/// <summary>The syntax of a property that is a parameter: a property, or a positional parameter of a record.</summary>
internal sealed class PropertySyntax
{
    private PropertySyntax(SyntaxNode declaration, TypeSyntax type, IPropertySymbol symbol, EqualsValueClauseSyntax? value)
    {
        Declaration = declaration;
        Type = type;
        Symbol = symbol;
        Value = value;
    }

    /// <summary>Gets the declaration: a <see cref="PropertyDeclarationSyntax"/> or a <see cref="ParameterSyntax"/>.</summary>
    public SyntaxNode Declaration { get; }

    public TypeSyntax Type { get; }

    public IPropertySymbol Symbol { get; }

    /// <summary>Gets the initial value; null if there is none.</summary>
    public EqualsValueClauseSyntax? Value { get; }

    /// <summary>
    /// Finds the property whose type is at a location. Null if other code requires that type too: the property's own accessors, a base type or an interface.
    /// </summary>
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

    /// <summary>Creates the change that removes the value; null if it would remove a comment too, or if a parameter before it has a default.</summary>
    public TextChange? RemoveValue()
    {
        int start = Value!.GetFirstToken().GetPreviousToken().Span.End;
        int end = Value.Span.End;
        if (Declaration is PropertyDeclarationSyntax property)
        {
            end = property.SemicolonToken.Span.End;
        }
        else if (!FollowsOnlyRequiredParameters())
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

    /// <summary>True if no parameter before this one has a default; otherwise, false. A parameter without a default cannot follow one with a default.</summary>
    private bool FollowsOnlyRequiredParameters()
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

/// <summary>Decides whether properties for required parameters are <c>required</c>.</summary>
internal static class RequiredMembers
{
    /// <summary>
    /// True if one of the type's other properties for required parameters is <c>required</c>; otherwise, false. If there are no others, true if no constructor
    /// may set the property. Always false if the language version or the framework does not support <c>required</c>.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="type">The type with the properties.</param>
    /// <param name="property">The property to decide about; null for a new one.</param>
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

    /// <summary>True if the property can be <c>required</c>; otherwise, false. All code that can create the type must be able to set the property.</summary>
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
