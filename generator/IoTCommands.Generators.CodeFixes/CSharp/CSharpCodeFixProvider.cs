using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>A fix that edits the C# file of its diagnostic.</summary>
public abstract class CSharpCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => CSharpFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Find(diagnostic, await CreatePlaceAsync(document, context.CancellationToken).ConfigureAwait(false)) is { } fix)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(fix.Title, cancellationToken => ApplyAsync(document, diagnostic, cancellationToken), fix.EquivalenceKey),
                    diagnostic);
            }
        }
    }

    /// <summary>The fix of a diagnostic; null if none is certain. The place collects the imports that the changes need.</summary>
    internal abstract TextFix? Find(Diagnostic diagnostic, CodePlace place);

    private async Task<Document> ApplyAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        CodePlace place = await CreatePlaceAsync(document, cancellationToken).ConfigureAwait(false);
        List<TextChange> changes = Find(diagnostic, place)?.CreateChanges() ?? [];
        return document.WithText(MergedFixes.Apply(place.Text, [.. place.Imports.ToChanges(), .. changes]));
    }

    private static async Task<CodePlace> CreatePlaceAsync(Document document, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return new CodePlace(model!, text, new NewNames(), cancellationToken);
    }
}
