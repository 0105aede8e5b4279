using System.Threading.Tasks;
using IoTCommands.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Json;

/// <summary>A fix that edits a definition file. Editors call it only if it is exported for additional documents with the extension .json.</summary>
public abstract class JsonCodeFixProvider : CodeFixProvider
{
    /// <summary>The extension of definition files, for the attributes that export fixes.</summary>
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
                context.RegisterCodeFix(
                    CodeAction.Create(fix.Title, cancellationToken => ApplyAsync(document, fix, cancellationToken), fix.EquivalenceKey),
                    diagnostic);
            }
        }
    }

    /// <summary>Finds the fix of a diagnostic; null if none is certain, or if the fix would cause more errors in JSON that already has some.</summary>
    internal TextFix? FindUnbroken(Diagnostic diagnostic, SourceText text, CancellationToken cancellationToken)
    {
        TextFix? fix = Find(diagnostic, text, cancellationToken);
        if (fix is null || CountErrors(text, cancellationToken) is var errors && errors == 0)
        {
            return fix;
        }

        return CountErrors(text.WithChanges(fix.CreateChanges()), cancellationToken) <= errors ? fix : null;
    }

    /// <summary>Finds the fix of a diagnostic; null if none is certain.</summary>
    internal abstract TextFix? Find(Diagnostic diagnostic, SourceText text, CancellationToken cancellationToken);

    private static int CountErrors(SourceText text, CancellationToken cancellationToken) => JsonParser.Parse(text.ToString(), cancellationToken).ErrorCount;

    private static async Task<Solution> ApplyAsync(TextDocument document, TextFix fix, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.Project.Solution.WithAdditionalDocumentText(document.Id, text.WithChanges(fix.CreateChanges()));
    }
}

/// <summary>Applies all fixes of one kind to the definition files of a project or solution. Roslyn's own providers edit C# files only.</summary>
internal sealed class JsonFixAllProvider : FixAllProvider
{
    public static readonly JsonFixAllProvider Instance = new();

    /// <summary>
    /// Gets the supported scopes. A single document is not one: in Roslyn 4.8, a fix-all context does not know which additional document it started from.
    /// </summary>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        string? key = fixAllContext.CodeActionEquivalenceKey;
        string title = key is null ? "Fix all in the definition files" : key + ", in all definition files";
        return Task.FromResult<CodeAction?>(
            CodeAction.Create(title, cancellationToken => FixAsync(fixAllContext.WithCancellationToken(cancellationToken)), key));
    }

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        Solution solution = context.Solution;
        IEnumerable<Project> projects = context.Scope == FixAllScope.Solution ? solution.Projects : [context.Project];
        HashSet<string> done = new(StringComparer.Ordinal);
        foreach (Project project in projects)
        {
            Dictionary<string, List<Diagnostic>> diagnostics = await FindAsync(context, project).ConfigureAwait(false);
            foreach (TextDocument document in project.AdditionalDocuments)
            {
                // A file that several projects include is fixed once.
                if (document.FilePath is { } path && diagnostics.TryGetValue(path, out List<Diagnostic>? found) && done.Add(path))
                {
                    solution = await FixAsync(solution, document, found, context).ConfigureAwait(false);
                }
            }
        }

        return solution;
    }

    private static async Task<Dictionary<string, List<Diagnostic>>> FindAsync(FixAllContext context, Project project)
    {
        Dictionary<string, List<Diagnostic>> byPath = new(StringComparer.Ordinal);
        foreach (Diagnostic diagnostic in await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
        {
            string path = diagnostic.Location.GetLineSpan().Path;
            if (!byPath.TryGetValue(path, out List<Diagnostic>? found))
            {
                byPath.Add(path, found = []);
            }

            found.Add(diagnostic);
        }

        return byPath;
    }

    private static async Task<Solution> FixAsync(Solution solution, TextDocument document, List<Diagnostic> diagnostics, FixAllContext context)
    {
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        MergedFixes fixes = new();
        diagnostics.Sort(static (left, right) => left.Location.SourceSpan.Start.CompareTo(right.Location.SourceSpan.Start));
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (((JsonCodeFixProvider)context.CodeFixProvider).FindUnbroken(diagnostic, text, context.CancellationToken) is { } fix
                && fix.EquivalenceKey == context.CodeActionEquivalenceKey)
            {
                fixes.TryAdd(fix);
            }
        }

        return ApplyEverywhere(solution, document, fixes.Apply(text, []));
    }

    private static Solution ApplyEverywhere(Solution solution, TextDocument document, SourceText text)
    {
        foreach (DocumentId id in solution.GetDocumentIdsWithFilePath(document.FilePath))
        {
            if (solution.GetAdditionalDocument(id) is not null)
            {
                solution = solution.WithAdditionalDocumentText(id, text);
            }
        }

        return solution;
    }
}
