using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Declarations;

/// <summary>Where something of a declaration stands in the code. It is looked for when it is asked for: only analyzers ask.</summary>
internal readonly struct DeclarationPlace
{
    private readonly ISymbol _symbol;
    private readonly AttributeData? _attribute;
    private readonly int _argument;
    private readonly string? _argumentName;
    private readonly bool _isType;
    private readonly bool _isName;

    private DeclarationPlace(ISymbol symbol, AttributeData? attribute = null, int argument = -1, string? argumentName = null, bool isType = false, bool isName = false)
    {
        _symbol = symbol;
        _attribute = attribute;
        _argument = argument;
        _argumentName = argumentName;
        _isType = isType;
        _isName = isName;
    }

    /// <summary>The name of a type or property.</summary>
    public static DeclarationPlace Name(ISymbol symbol) => new(symbol);

    /// <summary>The name of a type, of its declarations in the one that has the attribute.</summary>
    public static DeclarationPlace Name(INamedTypeSymbol type, AttributeData attribute) => new(type, attribute, isName: true);

    /// <summary>The type of a property.</summary>
    public static DeclarationPlace Type(IPropertySymbol property) => new(property, isType: true);

    /// <summary>An attribute as a whole.</summary>
    public static DeclarationPlace Of(ISymbol symbol, AttributeData attribute) => new(symbol, attribute);

    /// <summary>An argument of an attribute's constructor, or the last one where an array stands for several.</summary>
    public static DeclarationPlace Argument(ISymbol symbol, AttributeData attribute, int argument) => new(symbol, attribute, argument);

    /// <summary>The value that an attribute gives one of its properties.</summary>
    public static DeclarationPlace Argument(ISymbol symbol, AttributeData attribute, string name) => new(symbol, attribute, argumentName: name);

    /// <summary>None for a symbol of a referenced assembly.</summary>
    public Location ToLocation(CancellationToken cancellationToken)
    {
        if (_attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax attribute)
        {
            return _isName && attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
                ? type.Identifier.GetLocation()
                : (FindArgument(attribute) ?? (SyntaxNode)attribute).GetLocation();
        }

        if (_isType && _symbol.DeclaringSyntaxReferences is [{ } reference, ..])
        {
            switch (reference.GetSyntax(cancellationToken))
            {
                case BasePropertyDeclarationSyntax property:
                    return property.Type.GetLocation();
                case ParameterSyntax { Type: { } type }:
                    return type.GetLocation();
            }
        }

        return _symbol.Locations is [{ } location, ..] ? location : Location.None;
    }

    /// <summary>The argument's expression, where the place is one.</summary>
    public ExpressionSyntax? FindExpression(CancellationToken cancellationToken) =>
        _attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax attribute ? FindArgument(attribute) : null;

    private ExpressionSyntax? FindArgument(AttributeSyntax attribute)
    {
        if (attribute.ArgumentList is not { } list)
        {
            return null;
        }

        ExpressionSyntax? last = null;
        int index = 0;
        foreach (AttributeArgumentSyntax argument in list.Arguments)
        {
            if (argument.NameEquals is { } name)
            {
                if (_argumentName is not null && name.Name.Identifier.ValueText == _argumentName)
                {
                    return argument.Expression;
                }
            }
            else if (_argument >= 0)
            {
                last = argument.Expression;
                if (IsMeant(argument, index))
                {
                    return last;
                }

                index++;
            }
        }

        return last;
    }

    private bool IsMeant(AttributeArgumentSyntax argument, int index)
    {
        if (argument.NameColon is { } name && _attribute!.AttributeConstructor is { } constructor)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (parameter.Name == name.Name.Identifier.ValueText)
                {
                    return parameter.Ordinal == _argument;
                }
            }
        }

        return index == _argument;
    }
}
