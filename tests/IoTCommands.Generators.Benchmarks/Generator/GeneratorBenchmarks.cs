using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>Compares the generator with <see cref="FloorGenerator"/>, for definition files.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private DefinitionProject _definitions = null!;
    private IIncrementalGenerator _generator = null!;
    private GeneratorDriver _warm = null!;

    [Params(100, 1_000, 5_000)]
    public int Definitions { get; set; }

    [Params("floor", "generator")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _definitions = new DefinitionProject(Definitions);
        _generator = new IoTCommandsGenerator();
        _warm = BenchmarkRun.Warm(_definitions.Project, _generator, Definitions, others: 1);
        if (Kind == "floor")
        {
            _generator = new FloorGenerator(FloorText.Of(_warm.GetRunResult().Results[0].GeneratedSources[0]));
            _warm = BenchmarkRun.Warm(_definitions.Project, _generator, Definitions, others: 0);
        }
    }

    [Benchmark]
    public GeneratorDriver Cold() => BenchmarkRun.Of(_definitions.Project.CreateDriver(_generator), _definitions.Project.Compilation);

    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => BenchmarkRun.Of(_warm, _definitions.Project.EditMember());

    [Benchmark]
    public GeneratorDriver OneFileEdit() => BenchmarkRun.Of(_definitions.EditFile(_warm), _definitions.Project.Compilation);
}
