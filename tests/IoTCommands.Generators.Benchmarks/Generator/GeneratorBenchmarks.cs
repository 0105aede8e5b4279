using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>The generator beside <see cref="FloorGenerator"/>, run as hosts run generators.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private BenchmarkProject _project = null!;
    private IIncrementalGenerator _generator = null!;
    private GeneratorDriver _warm = null!;

    [Params(100, 1_000, 5_000)]
    public int Definitions { get; set; }

    [Params("floor", "generator")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _project = new BenchmarkProject(Definitions);
        GeneratorDriver driver = _project.CreateDriver(new IoTCommandsGenerator()).RunGenerators(_project.Compilation);
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        if (result.GeneratedSources.Length != Definitions + 1)
        {
            throw new InvalidOperationException($"{result.GeneratedSources.Length} outputs of {Definitions} definitions and their catalog. {result.Exception}");
        }

        GeneratedSourceResult output = result.GeneratedSources[0];
        _generator = Kind == "floor" ? FloorGenerator.Of(output.SourceText.ToString(), output.HintName[..^".g.cs".Length]) : new IoTCommandsGenerator();
        _warm = _project.CreateDriver(_generator).RunGenerators(_project.Compilation);
    }

    [Benchmark]
    public GeneratorDriver Cold() => Run(_project.CreateDriver(_generator), _project.Compilation);

    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => Run(_warm, _project.EditProgram());

    [Benchmark]
    public GeneratorDriver OneFileEdit() => Run(_project.EditFile(_warm), _project.Compilation);

    private static GeneratorDriver Run(GeneratorDriver driver, Compilation compilation) => driver.RunGeneratorsAndUpdateCompilation(compilation, out _, out _);
}
