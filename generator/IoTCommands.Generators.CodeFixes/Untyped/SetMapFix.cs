using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers;
using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Untyped;

/// <summary>IOTC4008: makes the map of parameters, where it is filled or where the request is made.</summary>
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

        List<TextChange> changes = [];
        if (use.Parent is AssignmentExpressionSyntax { Right: InitializerExpressionSyntax } assignment)
        {
            // The initializer stays as it is, in braces on a line of their own as well.
            string map = RequestCode.NewMap(place, type, use.SpanStart, hasInitializer: true);
            changes.Add(new TextChange(new TextSpan(assignment.OperatorToken.Span.End, 0), " " + map));
        }
        else if (place.FindNode(diagnostic.AdditionalLocations[0]) is BaseObjectCreationExpressionSyntax creation)
        {
            changes.AddRange(Initializers.Add(place, creation, "Parameters = " + RequestCode.NewMap(place, type, creation.SpanStart, hasInitializer: false)));
        }
        else
        {
            return null;
        }

        return new TextFix(Title, Title, [.. changes]);
    }
}
