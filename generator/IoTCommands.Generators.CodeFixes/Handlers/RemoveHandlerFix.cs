using System.Collections.Immutable;
using System.Linq;
using IoTCommands.Generators.Analyzers.Handlers;
using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Handlers;

/// <summary>Fixes IOTC6002: removes a second handler if it is a copy of the first one. If the two differ, it is not certain which one is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveHandlerFix))]
public sealed class RemoveHandlerFix : CSharpCodeFixProvider
{
    private const string Title = "Remove the copy of the handler";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(HandlerDescriptors.SecondHandler.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CSharpFile file)
    {
        if (FindCall(diagnostic.Location, file) is not { Expression: MemberAccessExpressionSyntax access } second
            || FindCall(diagnostic.AdditionalLocations[0], file) is not { Expression: MemberAccessExpressionSyntax { Name: { } name } } first
            || !SyntaxFactory.AreEquivalent(name, access.Name)
            || !SyntaxFactory.AreEquivalent(first.ArgumentList, second.ArgumentList))
        {
            return null;
        }

        if (access.Expression is not InvocationExpressionSyntax && second.Parent is ExpressionStatementSyntax statement)
        {
            return statement.Parent is BlockSyntax or GlobalStatementSyntax
                ? new TextFix(Title, Title, () => RemovedStatements.Remove(file, [statement], []))
                : null;
        }

        if (file.Model.GetSymbolInfo(access.Expression, file.CancellationToken).Symbol is ITypeSymbol)
        {
            return null;
        }

        // One call of a chain. Without the other calls, the receiver would not be a statement.
        TextSpan link = TextSpan.FromBounds(access.Expression.Span.End, second.Span.End);
        bool hasComment = second.DescendantTrivia(link).Any(trivia => link.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia)
            && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return hasComment ? null : new TextFix(Title, Title, new TextChange(link, ""));
    }

    private static InvocationExpressionSyntax? FindCall(Location name, CSharpFile file) =>
        name.SourceTree == file.Model.SyntaxTree && file.FindNode(name) is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: { } call } }
            ? call as InvocationExpressionSyntax
            : null;
}
