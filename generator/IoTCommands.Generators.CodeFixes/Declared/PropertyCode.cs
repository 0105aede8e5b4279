using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Declared;

/// <summary>A property that is a parameter, as it is written: a property, or a positional parameter of a record.</summary>
internal sealed class PropertyCode
{
    private PropertyCode(SyntaxNode declaration, TypeSyntax type, IPropertySymbol symbol, EqualsValueClauseSyntax? value)
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

    /// <summary>What it is set to where nobody sets it.</summary>
    public EqualsValueClauseSyntax? Value { get; }

    /// <summary>The property whose type stands in a place; null where other code wants that type as well: its own, its base or an interface.</summary>
    public static PropertyCode? Find(CodePlace place, Location typePlace)
    {
        for (SyntaxNode? node = place.FindNode(typePlace); node is TypeSyntax type; node = node.Parent)
        {
            PropertyCode? code = node.Parent switch
            {
                PropertyDeclarationSyntax property when property.Type == type && IsAutomatic(property) && FindProperty(property, place) is { } symbol =>
                    new PropertyCode(property, type, symbol, property.Initializer),
                ParameterSyntax parameter when FindProperty(parameter, place) is { } symbol => new PropertyCode(parameter, type, symbol, parameter.Default),
                _ => null,
            };
            if (code is not null)
            {
                return IsOfContract(code.Symbol) ? null : code;
            }
        }

        return null;
    }

    /// <summary>The change that takes the value away; null where that would take more away.</summary>
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

    private static IPropertySymbol? FindProperty(PropertyDeclarationSyntax property, CodePlace place) =>
        place.Model.GetDeclaredSymbol(property, place.CancellationToken);

    private static IPropertySymbol? FindProperty(ParameterSyntax parameter, CodePlace place)
    {
        if (parameter.Parent?.Parent is RecordDeclarationSyntax record && place.Model.GetDeclaredSymbol(record, place.CancellationToken) is { } type)
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
