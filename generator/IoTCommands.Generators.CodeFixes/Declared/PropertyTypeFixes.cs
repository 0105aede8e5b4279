using System.Collections.Immutable;
using System.Text;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Declared;

/// <summary>Fixes IOTC2008: gives a property the type of its parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PropertyTypeFix))]
public sealed class PropertyTypeFix : CSharpCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DeclarationDescriptors.BoundType.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CSharpFile file)
    {
        if (PropertySyntax.Find(file, diagnostic.Location) is not { } property)
        {
            return null;
        }

        string type = ParameterTypeName.At(file, property.Type.SpanStart, diagnostic.Properties[FixProperties.TypeKey]!);
        PropertyChange change = new(file, property, FixProperties.IsRequired(diagnostic));
        return change.TryChangeType(type)
            ? new TextFix($"Change the type to {Titles.Quoted(type)}", "Change the types to those of the parameters", [.. change.Changes])
            : null;
    }
}

/// <summary>Fixes IOTC2011 and IOTC2014: makes a property nullable if its parameter has a default; otherwise, not nullable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NullabilityFix))]
public sealed class NullabilityFix : CSharpCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DeclarationDescriptors.BoundNullability.Id, DeclarationDescriptors.NullabilityAndDefault.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CSharpFile file)
    {
        if (PropertySyntax.Find(file, diagnostic.Location) is not { } property)
        {
            return null;
        }

        bool isRequired = FixProperties.IsRequired(diagnostic);
        PropertyChange change = new(file, property, isRequired);
        if (!change.TryChangeNullability())
        {
            return null;
        }

        string what = !isRequired ? "nullable" : change.AddsRequired ? "required and not nullable" : "not nullable";
        string key = isRequired ? "Make the properties not nullable" : "Make the properties nullable";
        return new TextFix($"Make {Titles.Quoted(property.Symbol.Name)} {what}", key, [.. change.Changes]);
    }
}

/// <summary>Changes a property's type, and what depends on whether it is required: <c>required</c>, and an initial value of null.</summary>
internal sealed class PropertyChange
{
    private readonly CSharpFile _file;
    private readonly PropertySyntax _property;
    private readonly bool _isRequired;
    private readonly List<TextChange> _changes = [];

    /// <param name="file">The file.</param>
    /// <param name="property">The property.</param>
    /// <param name="isRequired">True if the property's parameter is required; otherwise, false.</param>
    public PropertyChange(CSharpFile file, PropertySyntax property, bool isRequired)
    {
        _file = file;
        _property = property;
        _isRequired = isRequired;
    }

    public IReadOnlyList<TextChange> Changes => _changes;

    /// <summary>True if the property becomes <c>required</c>; otherwise, false.</summary>
    public bool AddsRequired { get; private set; }

    /// <summary>Gets a space if the name directly follows a type that ends in a punctuation character; otherwise, an empty string.</summary>
    private string Separator => _property.Type.GetLastToken().GetNextToken().SpanStart == _property.Type.Span.End ? " " : "";

    /// <summary>Makes the type nullable, or not nullable if the parameter is required. False if that is not possible.</summary>
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
                _changes.Add(ReplaceType(argument.ToString()));
                break;
            default:
                // Another name for int?, which other code may use.
                return false;
        }

        return TryFollow(type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } value ? value.TypeArguments[0] : type);
    }

    /// <summary>Changes the type. False if the property's value does not have the new type.</summary>
    /// <param name="type">The new type in C#.</param>
    public bool TryChangeType(string type)
    {
        int position = _property.Type.SpanStart;
        _changes.Add(ReplaceType(type));
        TypeInfo known = _file.Model.GetSpeculativeTypeInfo(position, SyntaxFactory.ParseTypeName(type), SpeculativeBindingOption.BindAsTypeOrNamespace);
        return known.Type is { } symbol && TryFollow(symbol);
    }

    /// <summary>Replaces the type. The comments inside it move behind the new one.</summary>
    private TextChange ReplaceType(string type)
    {
        StringBuilder text = new(type);
        foreach (SyntaxTrivia trivia in _property.Type.DescendantTrivia())
        {
            if (_property.Type.Span.Contains(trivia.Span)
                && trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                && !type.Contains(trivia.ToString()))
            {
                text.Append(' ').Append(trivia.ToString()).Append(trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) ? _file.LineBreak : "");
            }
        }

        return new TextChange(_property.Type.Span, text.Append(Separator).ToString());
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

            if (!_file.Model.ClassifyConversion(value, type).IsImplicit)
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
            && RequiredMembers.AreUsual(_file, symbol.ContainingType, symbol))
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
