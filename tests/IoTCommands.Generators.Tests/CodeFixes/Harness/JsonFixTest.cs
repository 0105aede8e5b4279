using System.Reflection;
using IoTCommands.Generators.CodeFixes.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IoTCommands.Generators.Tests.CodeFixes.Harness;

/// <summary>Applies a fix to definition files, as an editor does.</summary>
internal static class JsonFixTest<TFix>
    where TFix : JsonCodeFixProvider, new()
{
    /// <summary>Verifies that the fix with this title changes the text as expected and removes its diagnostic.</summary>
    public static async Task VerifyAsync(string title, string before, string after)
    {
        using DefinitionWorkspace workspace = new();
        Project project = workspace.AddProject("Kitchen", ("a.json", before));
        (Diagnostic diagnostic, CodeAction action) = await FindAsync(project, title);
        Project fixedProject = await ApplyAsync(action, project);
        Assert.Equal(after, await TextAsync(fixedProject));

        Diagnostic[] remaining = await DefinitionWorkspace.AnalyzeAsync(fixedProject);
        int count = (await DefinitionWorkspace.AnalyzeAsync(project)).Count(other => other.Id == diagnostic.Id);
        Assert.Equal(count - 1, remaining.Count(other => other.Id == diagnostic.Id));
        Assert.DoesNotContain(remaining, static other => other.Id == "IOTC1001");
    }

    /// <summary>Verifies that the text has a diagnostic with the id, and that no fix is offered.</summary>
    public static async Task VerifyNoneAsync(string id, string text)
    {
        using DefinitionWorkspace workspace = new();
        Project project = workspace.AddProject("Kitchen", ("a.json", text));
        Diagnostic[] diagnostics = await DefinitionWorkspace.AnalyzeAsync(project);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == id);
        Assert.Contains(id, new TFix().FixableDiagnosticIds);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Assert.Empty(await OfferAsync(project, diagnostic));
        }
    }

    /// <summary>Verifies that "fix all", started from the fix with this title, changes the text as expected.</summary>
    public static async Task VerifyFixAllAsync(string title, string before, string after)
    {
        using DefinitionWorkspace workspace = new();
        Project project = workspace.AddProject("Kitchen", ("a.json", before));
        Solution solution = await FixAllAsync(workspace, project, title, FixAllScope.Project);
        Assert.Equal(after, await TextAsync(solution.GetProject(project.Id)!));
    }

    /// <summary>Returns the solution after "fix all". It is started from the fix with this title, which is offered in the first file of the project.</summary>
    public static async Task<Solution> FixAllAsync(DefinitionWorkspace workspace, Project project, string title, FixAllScope scope)
    {
        TFix provider = new();
        (Diagnostic diagnostic, CodeAction action) = await FindAsync(project, title);
        FixAllContext context = new(project, provider, scope, action.EquivalenceKey, [diagnostic.Id], workspace, TestContext.Current.CancellationToken);
        Assert.Contains(scope, provider.GetFixAllProvider().GetSupportedFixAllScopes());
        CodeAction all = (await provider.GetFixAllProvider().GetFixAsync(context))!;
        return (await ApplyAsync(all, project)).Solution;
    }

    /// <summary>Returns the text of the first file.</summary>
    public static async Task<string> TextAsync(Project project) =>
        (await project.AdditionalDocuments.First().GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    private static async Task<(Diagnostic Diagnostic, CodeAction Action)> FindAsync(Project project, string title)
    {
        List<string> titles = [];
        foreach (Diagnostic diagnostic in await DefinitionWorkspace.AnalyzeAsync(project))
        {
            foreach (CodeAction action in await OfferAsync(project, diagnostic))
            {
                titles.Add(action.Title);
                if (action.Title == title)
                {
                    return (diagnostic, action);
                }
            }
        }

        Assert.Fail($"No fix \"{title}\" is offered; offered: {string.Join(", ", titles)}");
        return default;
    }

    /// <summary>Returns the fixes for a diagnostic. Verifies that an editor requests them for such a file.</summary>
    private static async Task<List<CodeAction>> OfferAsync(Project project, Diagnostic diagnostic)
    {
        ExportCodeFixProviderAttribute export = typeof(TFix).GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
        Assert.Equal([nameof(TextDocumentKind.AdditionalDocument)], export.DocumentKinds!);
        Assert.Equal([".json"], export.DocumentExtensions!);

        TFix provider = new();
        List<CodeAction> actions = [];
        if (provider.FixableDiagnosticIds.Contains(diagnostic.Id))
        {
            TextDocument document = project.AdditionalDocuments.Single(document => document.FilePath == diagnostic.Location.GetLineSpan().Path);
            await provider.RegisterCodeFixesAsync(
                new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        }

        return actions;
    }

    private static async Task<Project> ApplyAsync(CodeAction action, Project project)
    {
        ApplyChangesOperation operation = Assert.IsType<ApplyChangesOperation>(
            Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken)));
        return operation.ChangedSolution.GetProject(project.Id)!;
    }
}
