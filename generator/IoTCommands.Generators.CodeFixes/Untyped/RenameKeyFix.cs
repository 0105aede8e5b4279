using System.Collections.Immutable;
using System.Threading.Tasks;
using IoTCommands.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.CodeFixes.Untyped;

/// <summary>IOTC4001: renames a key to the parameter that is nearest. A key that is a constant of some name is left: others may use the constant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameKeyFix))]
public sealed class RenameKeyFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CallRules.UnknownKey.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (FixProperties.ReplacementOf(diagnostic) is { } name
                && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax { Token.Value: string written } key)
            {
                // One key for one misspelling: "fix all" must not take guesses of which nobody has seen the title.
                string title = Titles.ChangeName(written, name);
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(Rename(context.Document, root, key, name)), title), diagnostic);
            }
        }
    }

    private static Document Rename(Document document, SyntaxNode root, LiteralExpressionSyntax key, string name) =>
        document.WithSyntaxRoot(root.ReplaceNode(
            key,
            SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name)).WithTriviaFrom(key)));
}
