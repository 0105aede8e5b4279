using IoTCommands.Generators.Tests.Analyzers;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace IoTCommands.Generators.Tests.CodeFixes.Harness;

/// <summary>Applies a fix to a project that uses the package and has the definitions of <c>commands/</c>: diagnostic by diagnostic, and by "fix all".</summary>
internal sealed class CodeFixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private readonly PackageProject _project;

    public CodeFixTest()
    {
        _project = new PackageProject(this);
        foreach (string path in Directory.EnumerateFiles(TestPaths.CommandsDirectory, "*.json"))
        {
            _project.AddDefinition("commands/" + Path.GetFileName(path), File.ReadAllText(path));
        }
    }

    /// <summary>
    /// Applies "fix all" to a document, the project and the solution. Other tests leave it out where there is one diagnostic: it would be the same fix three
    /// times more.
    /// </summary>
    public bool HasAllScopes { get; set; }

    /// <summary>A project of an older C#.</summary>
    public void WithLanguage(LanguageVersion version) => SolutionTransforms.Add((solution, projectId) => solution
        .WithProjectCompilationOptions(
            projectId,
            ((CSharpCompilationOptions)solution.GetProject(projectId)!.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Disable))
        .WithProjectParseOptions(projectId, new CSharpParseOptions(version)));

    /// <summary>A project with the code that is generated for its definitions.</summary>
    public void WithGenerator() => SolutionTransforms.Add(static (solution, projectId) => solution.AddAnalyzerReference(projectId, new GeneratorReference()));

    /// <summary>Adds a definition to those of <c>commands/</c>.</summary>
    public void WithDefinition(string name, string content) => _project.AddDefinition($"commands/{name}.json", content);

    /// <summary>The fix makes one text of the other, and is called by this title.</summary>
    /// <param name="title">Null where several fixes have several titles.</param>
    /// <param name="before">With marked diagnostics.</param>
    /// <param name="after">With those marked that remain.</param>
    /// <param name="iterations">How many fixes are applied one by one.</param>
    public Task VerifyAsync(string? title, string before, string after, int iterations = 1)
    {
        CodeFixTestBehaviors = HasAllScopes ? CodeFixTestBehaviors.None
            : iterations > 1 ? CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck
            : CodeFixTestBehaviors.SkipFixAllCheck;
        NumberOfIncrementalIterations = before == after ? 0 : iterations;
        TestCode = before.ReplaceLineEndings();
        FixedCode = after.ReplaceLineEndings();
        FixedState.MarkupHandling = MarkupMode.Allow;
        _project.Complete();
        CodeActionVerifier = (CodeAction action, IVerifier verifier) => verifier.Equal(title ?? action.Title, action.Title);
        return RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The diagnostics that are marked in the text have no fix.</summary>
    public Task VerifyNoneAsync(string code) => VerifyAsync("no fix", code, code);
}
