using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Declared;

/// <summary>Changes a property's type, with all that goes with its being required or not: <c>required</c>, and a value of null.</summary>
internal sealed class PropertyChange
{
    private readonly CodePlace _place;
    private readonly PropertyCode _property;
    private readonly bool _isRequired;
    private readonly List<TextChange> _changes = [];

    /// <param name="place">The file.</param>
    /// <param name="property">The property.</param>
    /// <param name="isRequired">Whether its parameter is.</param>
    public PropertyChange(CodePlace place, PropertyCode property, bool isRequired)
    {
        _place = place;
        _property = property;
        _isRequired = isRequired;
    }

    public IReadOnlyList<TextChange> Changes => _changes;

    /// <summary>Whether the property becomes <c>required</c>.</summary>
    public bool AddsRequired { get; private set; }

    /// <summary>The name may stand right behind a type that ends in a sign.</summary>
    private string Separator => _property.Type.GetLastToken().GetNextToken().SpanStart == _property.Type.Span.End ? " " : "";

    /// <summary>Makes the type nullable or not; false where that cannot be.</summary>
    public bool TryChangeNullability()
    {
        ITypeSymbol type = _property.Symbol.Type;
        if (!_isRequired)
        {
            _changes.Add(new TextChange(new TextSpan(_property.Type.Span.End, 0), "?"));
            return TryFollow(type);
        }

        TypeSyntax written = _property.Type is QualifiedNameSyntax qualified ? qualified.Right : _property.Type;
        switch (written)
        {
            case NullableTypeSyntax nullable:
                _changes.Add(new TextChange(nullable.QuestionToken.Span, Separator));
                break;
            case GenericNameSyntax { TypeArgumentList.Arguments: [{ } argument] }:
                _changes.Add(new TextChange(_property.Type.Span, argument + Separator));
                break;
            default:
                // Another name for int?, which others may use.
                return false;
        }

        return TryFollow(type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } value ? value.TypeArguments[0] : type);
    }

    /// <summary>Makes it another type; false where its value is not of that.</summary>
    /// <param name="type">As C# writes it.</param>
    public bool TryChangeType(string type)
    {
        int position = _property.Type.SpanStart;
        _changes.Add(new TextChange(_property.Type.Span, type + Separator));
        TypeInfo known = _place.Model.GetSpeculativeTypeInfo(position, SyntaxFactory.ParseTypeName(type), SpeculativeBindingOption.BindAsTypeOrNamespace);
        return known.Type is { } symbol && TryFollow(symbol);
    }

    private bool TryFollow(ITypeSymbol type)
    {
        if (_property.Value is { Value: var value })
        {
            if (_isRequired
                && value.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression)
            {
                if (_property.RemoveValue() is not { } removed)
                {
                    return false;
                }

                _changes.Add(removed);
                AddRequired();
                return true;
            }

            if (!_place.Model.ClassifyConversion(value, type).IsImplicit)
            {
                return false;
            }
        }
        else
        {
            AddRequired();
        }

        RemoveRequired();
        return true;
    }

    private void AddRequired()
    {
        IPropertySymbol symbol = _property.Symbol;
        if (_isRequired
            && _property.Declaration is PropertyDeclarationSyntax
            && !symbol.IsRequired
            && RequiredMembers.CanBe(symbol)
            && RequiredMembers.AreUsual(_place, symbol.ContainingType, symbol))
        {
            AddsRequired = true;
            _changes.Add(new TextChange(new TextSpan(_property.Type.SpanStart, 0), "required "));
        }
    }

    private void RemoveRequired()
    {
        if (_isRequired || _property.Declaration is not PropertyDeclarationSyntax property)
        {
            return;
        }

        foreach (SyntaxToken modifier in property.Modifiers)
        {
            if (modifier.IsKind(SyntaxKind.RequiredKeyword))
            {
                int blanks = modifier.TrailingTrivia is [var trivia, ..] && trivia.IsKind(SyntaxKind.WhitespaceTrivia) ? trivia.Span.Length : 0;
                _changes.Add(new TextChange(new TextSpan(modifier.SpanStart, modifier.Span.Length + blanks), ""));
            }
        }
    }
}
