using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace IoTCommands.Generators.Tests.Analyzers;

/// <summary>Runs one analyzer over a project that uses the package. Expected diagnostics are marked in the texts: <c>{|IOTC4001:"targetc"|}</c>.</summary>
internal sealed class AnalyzerTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private string _globalConfig = "is_global = true\nbuild_property.RootNamespace = Kitchen\nbuild_property.ProjectDir = /0/\n";

    public AnalyzerTest()
    {
        // The framework's assemblies are given by path: nothing is downloaded.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(ReferenceSet.Net100.References);
        SolutionTransforms.Add(static (solution, projectId) =>
        {
            Project project = solution.GetProject(projectId)!;
            CSharpCompilationOptions options = (CSharpCompilationOptions)project.CompilationOptions!;
            return project
                .WithCompilationOptions(options.WithNullableContextOptions(NullableContextOptions.Enable))
                .WithParseOptions(((CSharpParseOptions)project.ParseOptions!).WithLanguageVersion(LanguageVersion.Latest))
                .Solution;
        });
    }

    /// <summary>Adds a definition as the package's props do.</summary>
    public AnalyzerTest<TAnalyzer> WithDefinition(string path, string content)
    {
        TestState.AdditionalFiles.Add(("/0/" + path, content));
        _globalConfig += $"[/0/{path}]\nbuild_metadata.AdditionalFiles.IoTCommandDefinition = true\n";
        return this;
    }

    /// <summary>Adds a line to the project's .globalconfig.</summary>
    public AnalyzerTest<TAnalyzer> WithGlobalConfig(string line)
    {
        _globalConfig = _globalConfig.Replace("is_global = true\n", $"is_global = true\n{line}\n", StringComparison.Ordinal);
        return this;
    }

    public async Task VerifyAsync(string code, params DiagnosticResult[] expected)
    {
        TestCode = code;
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", _globalConfig));
        ExpectedDiagnostics.AddRange(expected);
        await RunAsync(TestContext.Current.CancellationToken);
    }
}
