using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>Compares the generator with <see cref="DeclaredFloorGenerator"/>, for types that are declared in C#.</summary>
[MemoryDiagnoser]
public class DeclaredTypeBenchmarks
{
    private DeclaredProject _declared = null!;
    private IIncrementalGenerator _generator = null!;
    private GeneratorDriver _warm = null!;
    private Compilation _renewed = null!;

    [Params(100, 1_000, 5_000)]
    public int Types { get; set; }

    [Params("floor", "generator")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _declared = new DeclaredProject(Types);
        _generator = new IoTCommandsGenerator();
        int others = 1;
        if (Kind == "floor")
        {
            GeneratorDriver pattern = BenchmarkRun.Warm(_declared.Project, _generator, Types, others);
            _generator = new DeclaredFloorGenerator(FloorText.Of(pattern.GetRunResult().Results[0].GeneratedSources[0]));
            others = 0;
        }

        _warm = BenchmarkRun.Warm(_declared.Project, _generator, Types, others);
        BenchmarkRun.Check(BenchmarkRun.Of(_warm, _declared.Project.EditMethod()), Types + others);
        BenchmarkRun.Check(BenchmarkRun.Of(_warm, _declared.EditType()), Types + others);
    }

    [IterationSetup(Target = nameof(Cold))]
    public void Renew() => _renewed = _declared.Renew();

    [Benchmark]
    public GeneratorDriver Cold() => BenchmarkRun.Of(_declared.Project.CreateDriver(_generator), _renewed);

    [Benchmark]
    public GeneratorDriver MethodEdit() => BenchmarkRun.Of(_warm, _declared.Project.EditMethod());

    [Benchmark]
    public GeneratorDriver MemberEdit() => BenchmarkRun.Of(_warm, _declared.Project.EditMember());

    [Benchmark]
    public GeneratorDriver ConstantEdit() => BenchmarkRun.Of(_warm, _declared.Project.EditConstant());

    [Benchmark]
    public GeneratorDriver OneTypeEdit() => BenchmarkRun.Of(_warm, _declared.EditType());
}
