using System.Collections.Immutable;
using System.Reflection;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.Editor;

/// <summary>
/// A sample of the repository as an editor loads it: by a design-time build, with the generator, analyzers and fixes of its project file. Documents are changed
/// in memory; nothing is built or written.
/// </summary>
public sealed class EditorWorkspace : IAsyncLifetime
{
    private readonly MSBuildWorkspace _workspace = MSBuildWorkspace.Create();

    internal Project QuickStart { get; private set; } = null!;

    internal Project DeclaredInCSharp { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        QuickStart = await OpenAsync("QuickStart");
        DeclaredInCSharp = await OpenAsync("DeclaredInCSharp");

        async Task<Project> OpenAsync(string sample)
        {
            string path = Path.GetFullPath(Path.Combine(TestPaths.ProjectDirectory, "../../samples", sample, sample + ".csproj"));
            return _workspace.CurrentSolution.Projects.FirstOrDefault(project => project.FilePath == path)
                ?? await _workspace.OpenProjectAsync(path, cancellationToken: TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>Code in a file of a project, with the cursor at <c>$$</c>.</summary>
internal sealed class OpenDocument
{
    private OpenDocument(Document document, int cursor) => (Document, Cursor) = (document, cursor);

    public Document Document { get; }

    public int Cursor { get; }

    /// <param name="project">The project that the file is added to.</param>
    /// <param name="statements">The statements in an asynchronous method with <c>client</c> and <c>target</c>.</param>
    public static OpenDocument In(Project project, string statements)
    {
        string code = $$"""
            using System.Threading.Tasks;
            using Amazon.IoTJobsDataPlane;
            using IoTCommands;

            namespace {{project.DefaultNamespace}};

            internal static class Edited
            {
                public static async Task StartAsync(IAmazonIoTJobsDataPlane client, CommandTarget target)
                {
                    {{statements}}
                }
            }
            """;
        int cursor = code.IndexOf("$$", StringComparison.Ordinal);
        Assert.True(cursor >= 0, "the code has no cursor");
        return new OpenDocument(project.AddDocument("Edited.cs", code.Remove(cursor, 2)), cursor);
    }

    public async Task<ISymbol> SymbolAsync()
    {
        ISymbol? symbol = await SymbolFinder.FindSymbolAtPositionAsync(Document, Cursor, TestContext.Current.CancellationToken);
        Assert.NotNull(symbol);
        return symbol is IMethodSymbol { ReducedFrom: { } method } ? method : symbol;
    }
}

internal static class EditorExtensions
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Returns the project with a changed definition file.</summary>
    public static async Task<Project> WithDefinitionAsync(this Project project, string file, Func<string, string> edit)
    {
        TextDocument definition = project.AdditionalDocuments.Single(document => document.Name == file);
        string text = (await definition.GetTextAsync(Cancellation)).ToString();
        string edited = edit(text);
        Assert.NotEqual(text, edited);
        return project.Solution.WithAdditionalDocumentText(definition.Id, SourceText.From(edited)).GetProject(project.Id)!;
    }

    /// <summary>Returns the diagnostics of the package's analyzers in the project, without suggestions, as an error list shows them.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(this Project project)
    {
        Compilation? compilation = await project.GetCompilationAsync(Cancellation);
        ImmutableArray<DiagnosticAnalyzer> analyzers =
            [.. project.OwnAnalyzers().SelectMany(static reference => reference.GetAnalyzers(LanguageNames.CSharp))];
        Assert.NotEmpty(analyzers);
        ImmutableArray<Diagnostic> all = await compilation!.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(Cancellation);
        return [.. all.Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Info)];
    }

    /// <summary>Returns the package's fixes for a diagnostic in a file of the project.</summary>
    public static async Task<List<CodeAction>> FixesAsync(this Project project, Diagnostic diagnostic)
    {
        string path = diagnostic.Location.GetLineSpan().Path;
        TextDocument? definition = project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == path);
        TextDocument document = definition ?? project.GetDocument(diagnostic.Location.SourceTree)!;
        List<CodeAction> actions = [];
        IEnumerable<Type> types = project.OwnAnalyzers().SelectMany(static reference => reference.GetAssembly().GetTypes());
        foreach (Type type in types.Where(static type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null))
        {
            CodeFixProvider provider = (CodeFixProvider)Activator.CreateInstance(type)!;
            bool isForDefinitions = type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.DocumentExtensions?.Contains(".json") ?? false;
            if (provider.FixableDiagnosticIds.Contains(diagnostic.Id) && isForDefinitions == (definition is not null))
            {
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), Cancellation));
            }
        }

        return actions;
    }

    public static async Task<Project> ApplyAsync(this Project project, CodeAction action)
    {
        ApplyChangesOperation operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(Cancellation)));
        return operation.ChangedSolution.GetProject(project.Id)!;
    }

    private static IEnumerable<AnalyzerFileReference> OwnAnalyzers(this Project project)
        => project.AnalyzerReferences.OfType<AnalyzerFileReference>()
            .Where(static reference => Path.GetFileName(reference.FullPath).StartsWith("IoTCommands.", StringComparison.Ordinal));
}
