using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
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
    internal override TextFix? Find(Diagnostic diagnostic, CSharpFile file)
    {
        SyntaxNode use = file.FindNode(diagnostic.Location);
        if (file.Model.GetSymbolInfo(use, file.CancellationToken).Symbol is not IPropertySymbol { Type: INamedTypeSymbol type })
        {
            return null;
        }

        if (use.Parent is AssignmentExpressionSyntax { Right: InitializerExpressionSyntax } assignment)
        {
            // The initializer stays as it is, also with its braces on other lines.
            TextSpan span = new(assignment.OperatorToken.Span.End, 0);
            return new TextFix(Title, Title, () => [new TextChange(span, " " + RequestCode.NewMap(file, type, use.SpanStart, hasInitializer: true))]);
        }

        return file.FindNode(diagnostic.AdditionalLocations[0]) is BaseObjectCreationExpressionSyntax creation
            ? new TextFix(Title, Title, () =>
                Initializers.Add(file, creation, "Parameters = " + RequestCode.NewMap(file, type, creation.SpanStart, hasInitializer: false)))
            : null;
    }
}
