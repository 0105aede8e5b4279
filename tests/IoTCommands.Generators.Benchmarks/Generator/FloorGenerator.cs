using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>What a generator of a text per file costs that has nothing to do: it reads no file.</summary>
internal sealed class FloorGenerator(FloorText text) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.AdditionalTextsProvider,
        (production, file) => text.AddTo(production, Path.GetFileNameWithoutExtension(file.Path)));
}
