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
        SemanticModel? model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            CodePlace place = new(model!, text, new NewNames(), context.CancellationToken);
            if (Find(diagnostic, place) is { } fix)
            {
                Document mended = document.WithText(MergedFixes.Apply(text, [.. place.Imports.ToChanges(), .. fix.Changes]));
                context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(mended), fix.EquivalenceKey), diagnostic);
            }
        }
    }

    /// <summary>The fix of a diagnostic; null where none is certain. What it needs imported, it tells the place.</summary>
    internal abstract TextFix? Find(Diagnostic diagnostic, CodePlace place);
}
