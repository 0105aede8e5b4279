using IoTCommands.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Declarations;

/// <summary>The kind of value at a location. It determines the rule of a diagnostic about the value.</summary>
internal enum LocationRole
{
    /// <summary>The command's id, a parameter's name, a template, or text for people.</summary>
    Text,

    Condition,

    Default,
}

/// <summary>The location of a part of a declaration. Its syntax is found only when it is needed, which is only in analyzers.</summary>
internal sealed record DeclarationLocation
{
    private readonly ISymbol _symbol;
    private readonly AttributeData? _attribute;
    private readonly int _argument;
    private readonly string? _argumentName;
    private readonly bool _isType;
    private readonly bool _isName;
    private readonly SourceSpan? _part;

    private DeclarationLocation(
        ISymbol symbol,
        AttributeData? attribute = null,
        int argument = -1,
        string? argumentName = null,
        bool isType = false,
        bool isName = false)
    {
        _symbol = symbol;
        _attribute = attribute;
        _argument = argument;
        _argumentName = argumentName;
        _isType = isType;
        _isName = isName;
    }

    public LocationRole Role { get; init; }

    /// <summary>Returns the location of the name of a type or property.</summary>
    public static DeclarationLocation Name(ISymbol symbol) => new(symbol);

    /// <summary>Returns the location of the name of a type, in the declaration that has the attribute.</summary>
    public static DeclarationLocation Name(INamedTypeSymbol type, AttributeData attribute) => new(type, attribute, isName: true);

    /// <summary>Returns the location of the type of a property.</summary>
    public static DeclarationLocation Type(IPropertySymbol property) => new(property, isType: true);

    /// <summary>Returns the location of a whole attribute.</summary>
    public static DeclarationLocation Of(ISymbol symbol, AttributeData attribute) => new(symbol, attribute);

    /// <summary>Returns the location of an argument of an attribute's constructor; of the last one if an array has several.</summary>
    public static DeclarationLocation Argument(ISymbol symbol, AttributeData attribute, int argument) => new(symbol, attribute, argument);

    /// <summary>Returns the location of the value that an attribute assigns to one of its properties.</summary>
    public static DeclarationLocation Argument(ISymbol symbol, AttributeData attribute, string name) => new(symbol, attribute, argumentName: name);

    /// <summary>Returns the location of a part of this string, as a span in the constant's value. The span is empty if something is missing.</summary>
    public DeclarationLocation Within(SourceSpan part) => new(this, part);

    private DeclarationLocation(DeclarationLocation whole, SourceSpan part)
        : this(whole) => _part = part;

    /// <summary>Converts to Roslyn's location; none for a symbol of a referenced assembly.</summary>
    public Location ToLocation(CancellationToken cancellationToken)
    {
        if (_part is { } part && FindExpression(cancellationToken) is LiteralExpressionSyntax literal && LiteralSpans.Map(literal.Token, part) is { } span)
        {
            return Location.Create(literal.SyntaxTree, span);
        }

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

    /// <summary>Finds the argument's expression; null if the location is not an argument.</summary>
    private ExpressionSyntax? FindExpression(CancellationToken cancellationToken) =>
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
