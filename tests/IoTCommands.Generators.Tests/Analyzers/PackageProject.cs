using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using RoslynTest = Microsoft.CodeAnalysis.Testing.AnalyzerTest<Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace IoTCommands.Generators.Tests.Analyzers;

/// <summary>The settings that a test's project gets from the package, and those that every current project has.</summary>
internal sealed class PackageProject
{
    private readonly RoslynTest _test;
    private string _globalConfig = "is_global = true\nbuild_property.RootNamespace = Kitchen\nbuild_property.ProjectDir = /0/\n";

    public PackageProject(RoslynTest test)
    {
        _test = test;

        // The paths of the framework's assemblies are given, so nothing is downloaded.
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
    /// <param name="path">The path relative to the project, or a full path.</param>
    /// <param name="content">The text.</param>
    /// <param name="isByDefault">True if the default glob includes the file; false if the project names it.</param>
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

    /// <summary>Completes the project. Call it once, after everything is added.</summary>
    public void Complete() => _test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", _globalConfig));
}
