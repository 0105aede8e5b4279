using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Untyped;

/// <summary>Fixes IOTC4008: creates the map of parameters, either with the request or when it is filled.</summary>
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

        if (file.FindNode(diagnostic.AdditionalLocations[0]) is not BaseObjectCreationExpressionSyntax creation)
        {
            return null;
        }

        // "Parameters = { … }" stays as it is, even if its braces are on other lines. Other uses of the map have the same fix.
        return FindInitializer(creation) is { } assignment
            ? new TextFix(Title, Title, () =>
                [new TextChange(new TextSpan(assignment.OperatorToken.Span.End, 0), " " + RequestCode.NewMap(file, type, use.SpanStart, hasInitializer: true))])
            {
                SharesChanges = true,
            }
            : new TextFix(Title, Title, () =>
                Initializers.Add(file, creation, "Parameters = " + RequestCode.NewMap(file, type, creation.SpanStart, hasInitializer: false)))
            {
                SharesChanges = true,
            };
    }

    /// <summary>Finds the member of the request's initializer that fills the map.</summary>
    private static AssignmentExpressionSyntax? FindInitializer(BaseObjectCreationExpressionSyntax creation)
    {
        foreach (ExpressionSyntax member in creation.Initializer?.Expressions ?? default)
        {
            if (member is AssignmentExpressionSyntax
                {
                    Left: IdentifierNameSyntax { Identifier.ValueText: "Parameters" },
                    Right: InitializerExpressionSyntax
                } assignment)
            {
                return assignment;
            }
        }

        return null;
    }
}
