using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Tests.CodeFixes.Harness;

/// <summary>The generator as a project references it, so that fixes see what it generates, as in an editor.</summary>
internal sealed class GeneratorReference : AnalyzerReference
{
    /// <summary>One object: workspaces look generators up by it.</summary>
    private readonly ImmutableArray<ISourceGenerator> _generators = [new IoTCommandsGenerator().AsSourceGenerator()];

    public override string FullPath => typeof(IoTCommandsGenerator).Assembly.Location;

    public override object Id => FullPath;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
}
