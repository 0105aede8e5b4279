using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Json;

/// <summary>A fix that edits a definition file. Editors call it only where it is exported for additional documents with the extension .json.</summary>
public abstract class JsonCodeFixProvider : CodeFixProvider
{
    /// <summary>The extension of definition files, as exports name it.</summary>
    protected internal const string Extension = ".json";

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => JsonFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        TextDocument document = context.TextDocument;
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Find(diagnostic, text, context.CancellationToken) is { } fix)
            {
                context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(Apply(document, text, fix)), fix.EquivalenceKey), diagnostic);
            }
        }
    }

    /// <summary>The fix of a diagnostic; null where none is certain.</summary>
    internal abstract TextFix? Find(Diagnostic diagnostic, SourceText text, CancellationToken cancellationToken);

    private static Solution Apply(TextDocument document, SourceText text, TextFix fix) =>
        document.Project.Solution.WithAdditionalDocumentText(document.Id, text.WithChanges(fix.Changes));
}
