using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>
/// Applies all fixes of one kind to a document, a project or the solution. Roslyn's batch fixer would leave out fixes that import different namespaces in one
/// place, and import one twice.
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
        CodePlace whole = new(model!, text, names, context.CancellationToken);
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(FixProperties.OrderOf))
        {
            CodePlace place = new(model!, text, names, context.CancellationToken);
            if (((CSharpCodeFixProvider)context.CodeFixProvider).Find(diagnostic, place) is { } fix
                && fix.EquivalenceKey == context.CodeActionEquivalenceKey
                && fixes.TryAdd(fix))
            {
                whole.Imports.Add(place.Imports);
            }
        }

        return document.WithText(fixes.Apply(text, whole.Imports.ToChanges()));
    }
}
