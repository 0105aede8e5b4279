using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers;
using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Untyped;

/// <summary>IOTC4008: creates the map of parameters, where it is filled or with the request.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetMapFix))]
public sealed class SetMapFix : CSharpCodeFixProvider
{
    private const string Title = "Set 'Parameters' to a new dictionary";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UntypedCallDescriptors.NullParameters.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CodePlace place)
    {
        SyntaxNode use = place.FindNode(diagnostic.Location);
        if (place.Model.GetSymbolInfo(use, place.CancellationToken).Symbol is not IPropertySymbol { Type: INamedTypeSymbol type })
        {
            return null;
        }

        if (use.Parent is AssignmentExpressionSyntax { Right: InitializerExpressionSyntax } assignment)
        {
            // The initializer stays as it is, also with its braces on other lines.
            TextSpan span = new(assignment.OperatorToken.Span.End, 0);
            return new TextFix(Title, Title, () => [new TextChange(span, " " + RequestCode.NewMap(place, type, use.SpanStart, hasInitializer: true))]);
        }

        return place.FindNode(diagnostic.AdditionalLocations[0]) is BaseObjectCreationExpressionSyntax creation
            ? new TextFix(Title, Title, () =>
                Initializers.Add(place, creation, "Parameters = " + RequestCode.NewMap(place, type, creation.SpanStart, hasInitializer: false)))
            : null;
    }
}
