using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.DefinitionFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.CodeFixes.Harness;

/// <summary>
/// A workspace whose projects have only definition files. Microsoft.CodeAnalysis.Testing applies fixes only to C# files; editors also apply them to these
/// files.
/// </summary>
internal sealed class DefinitionWorkspace : FixAllContext.DiagnosticProvider, IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    public Solution Solution => _workspace.CurrentSolution;

    /// <summary>Adds a project with files of these names, in a folder with the project's name.</summary>
    public Project AddProject(string name, params (string Name, string Text)[] files)
    {
        Project project = _workspace.AddProject(name, LanguageNames.CSharp);
        string config = "is_global = true\n";
        foreach ((string file, string text) in files)
        {
            string path = $"/{name}/commands/{file}";
            project = project.AddAdditionalDocument(file, SourceText.From(text, System.Text.Encoding.UTF8), filePath: path).Project;
            config += $"[{path}]\nbuild_metadata.AdditionalFiles.IoTCommandDefinition = true\n";
        }

        project = project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From(config), filePath: $"/{name}/.globalconfig").Project;
        Assert.True(_workspace.TryApplyChanges(project.Solution));
        return _workspace.CurrentSolution.GetProject(project.Id)!;
    }

    /// <summary>Returns the analyzer's diagnostics of a project's definitions, in the order of their spans.</summary>
    public static async Task<Diagnostic[]> AnalyzeAsync(Project project)
    {
        CompilationWithAnalyzers compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!
            .WithAnalyzers([new DefinitionFileAnalyzer()], project.AnalyzerOptions);
        ImmutableArray<Diagnostic> diagnostics = await compilation.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        => await AnalyzeAsync(project);

    public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<Diagnostic>>([]);

    /// <summary>Returns only diagnostics without a C# file.</summary>
    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        => GetAllDiagnosticsAsync(project, cancellationToken);

    public void Dispose() => _workspace.Dispose();
}
