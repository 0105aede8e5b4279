using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Tests.CodeFixes.Harness;

/// <summary>A reference to the generator, as in a project file, so that fixes see generated code as in an editor.</summary>
internal sealed class GeneratorReference : AnalyzerReference
{
    /// <summary>Always the same object, because workspaces identify generators by it.</summary>
    private readonly ImmutableArray<ISourceGenerator> _generators = [new IoTCommandsGenerator().AsSourceGenerator()];

    public override string FullPath => typeof(IoTCommandsGenerator).Assembly.Location;

    public override object Id => FullPath;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
}
