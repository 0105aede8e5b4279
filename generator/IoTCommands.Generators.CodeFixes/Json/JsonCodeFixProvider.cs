using System.Threading.Tasks;
using IoTCommands.Json;
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
            if (FindUnbroken(diagnostic, text, context.CancellationToken) is { } fix)
            {
                context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(Apply(document, text, fix)), fix.EquivalenceKey), diagnostic);
            }
        }
    }

    /// <summary>The fix of a diagnostic; null where none is certain, or where errors of the JSON beside it would make its result worse.</summary>
    internal TextFix? FindUnbroken(Diagnostic diagnostic, SourceText text, CancellationToken cancellationToken) =>
        Find(diagnostic, text, cancellationToken) is { } fix
        && CountErrors(text.WithChanges(fix.Changes), cancellationToken) <= CountErrors(text, cancellationToken)
            ? fix
            : null;

    /// <summary>The fix of a diagnostic; null where none is certain.</summary>
    internal abstract TextFix? Find(Diagnostic diagnostic, SourceText text, CancellationToken cancellationToken);

    private static int CountErrors(SourceText text, CancellationToken cancellationToken) => JsonParser.Parse(text.ToString(), cancellationToken).ErrorCount;

    private static Solution Apply(TextDocument document, SourceText text, TextFix fix) =>
        document.Project.Solution.WithAdditionalDocumentText(document.Id, text.WithChanges(fix.Changes));
}
