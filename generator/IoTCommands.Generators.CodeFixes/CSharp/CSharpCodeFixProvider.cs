using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using IoTCommands.Generators.Diagnostics;
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
            if (Find(diagnostic, await CreateFileAsync(document, context.CancellationToken).ConfigureAwait(false)) is { } fix)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(fix.Title, cancellationToken => ApplyAsync(document, diagnostic, cancellationToken), fix.EquivalenceKey),
                    diagnostic);
            }
        }
    }

    /// <summary>Finds the fix of a diagnostic; null if none is certain. The file collects the imports that the changes need.</summary>
    internal abstract TextFix? Find(Diagnostic diagnostic, CSharpFile file);

    private async Task<Document> ApplyAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        CSharpFile file = await CreateFileAsync(document, cancellationToken).ConfigureAwait(false);
        List<TextChange> changes = Find(diagnostic, file)?.CreateChanges() ?? [];
        return document.WithText(MergedFixes.Apply(file.Text, [.. file.Imports.ToChanges(), .. changes]));
    }

    private static async Task<CSharpFile> CreateFileAsync(Document document, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return new CSharpFile(model!, text, new NewNames(), cancellationToken);
    }
}

/// <summary>
/// Applies all fixes of one kind to a document, a project or the solution. Roslyn's batch fixer would leave out fixes that import different namespaces at
/// the same position, and would import one namespace twice.
/// </summary>
internal static class CSharpFixAllProvider
{
    public static readonly FixAllProvider Instance = FixAllProvider.Create(FixAsync);

    private static async Task<Document?> FixAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        MergedFixes fixes = new();
        NewNames names = new();
        CSharpFile whole = new(model!, text, names, context.CancellationToken);
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(FixProperties.OrderOf))
        {
            CSharpFile file = new(model!, text, names, context.CancellationToken);
            if (((CSharpCodeFixProvider)context.CodeFixProvider).Find(diagnostic, file) is { } fix
                && fix.EquivalenceKey == context.CodeActionEquivalenceKey
                && fixes.TryAdd(fix))
            {
                whole.Imports.Add(file.Imports);
            }
        }

        return document.WithText(fixes.Apply(text, whole.Imports.ToChanges()));
    }
}
