using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using RoslynTest = Microsoft.CodeAnalysis.Testing.AnalyzerTest<Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace IoTCommands.Generators.Tests.Analyzers;

/// <summary>What a test's project has by the package, and by what every project of today has.</summary>
internal sealed class PackageProject
{
    private readonly RoslynTest _test;
    private string _globalConfig = "is_global = true\nbuild_property.RootNamespace = Kitchen\nbuild_property.ProjectDir = /0/\n";

    public PackageProject(RoslynTest test)
    {
        _test = test;

        // The framework's assemblies are given by path: nothing is downloaded.
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange(ReferenceSet.Net100.References);
        test.SolutionTransforms.Add(static (solution, projectId) =>
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
    /// <param name="path">Relative to the project, or a full one.</param>
    /// <param name="content">The text.</param>
    /// <param name="isByDefault">Did the default glob take it, and not the project name it?</param>
    public void AddDefinition(string path, string content, bool isByDefault = false)
    {
        string fullPath = path.StartsWith('/') ? path : "/0/" + path;
        _test.TestState.AdditionalFiles.Add((fullPath, content));
        _globalConfig += $"[{fullPath}]\nbuild_metadata.AdditionalFiles.IoTCommandDefinition = true\n";
        if (isByDefault)
        {
            _globalConfig += "build_metadata.AdditionalFiles.IoTCommandByDefault = true\n";
        }
    }

    /// <summary>Adds a line to the project's .globalconfig.</summary>
    public void AddGlobalConfig(string line) =>
        _globalConfig = _globalConfig.Replace("is_global = true\n", $"is_global = true\n{line}\n", StringComparison.Ordinal);

    /// <summary>To be called once, when all is added.</summary>
    public void Complete() => _test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", _globalConfig));
}
