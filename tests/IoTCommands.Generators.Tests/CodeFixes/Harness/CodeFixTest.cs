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
    /// Gets or sets whether "fix all" is applied to a document, the project and the solution. Tests with one diagnostic skip this, because it would apply the
    /// same fix three more times.
    /// </summary>
    public bool HasAllScopes { get; set; }

    /// <summary>Sets an older C# version.</summary>
    public void WithLanguage(LanguageVersion version) => SolutionTransforms.Add((solution, projectId) => solution
        .WithProjectCompilationOptions(
            projectId,
            ((CSharpCompilationOptions)solution.GetProject(projectId)!.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Disable))
        .WithProjectParseOptions(projectId, new CSharpParseOptions(version)));

    /// <summary>Adds the code that is generated for the project's definitions.</summary>
    public void WithGenerator() => SolutionTransforms.Add(static (solution, projectId) => solution.AddAnalyzerReference(projectId, new GeneratorReference()));

    /// <summary>Adds a definition to those of <c>commands/</c>.</summary>
    public void WithDefinition(string name, string content) => _project.AddDefinition($"commands/{name}.json", content);

    /// <summary>Verifies that the fix has this title and changes the code as expected.</summary>
    /// <param name="title">The title; null if several fixes have different titles.</param>
    /// <param name="before">The code with marked diagnostics.</param>
    /// <param name="after">The fixed code, with the remaining diagnostics marked.</param>
    /// <param name="iterations">The number of fixes that are applied one by one.</param>
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

    /// <summary>Verifies that the marked diagnostics have no fix.</summary>
    public Task VerifyNoneAsync(string code) => VerifyAsync("no fix", code, code);
}
