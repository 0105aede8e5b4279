using IoTCommands.Generators.Tests.Analyzers;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace IoTCommands.Generators.CodeFixes.Tests.Harness;

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

    /// <summary>The fix makes one text of the other, and is called by this title.</summary>
    public Task VerifyAsync(string? title, string before, string after)
    {
        TestCode = before.ReplaceLineEndings();
        FixedCode = after.ReplaceLineEndings();
        _project.Complete();
        CodeActionVerifier = (CodeAction action, IVerifier verifier) => verifier.Equal(title ?? action.Title, action.Title);
        return RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The diagnostics that are marked in the text have no fix.</summary>
    public Task VerifyNoneAsync(string code) => VerifyAsync("no fix", code, code);
}
