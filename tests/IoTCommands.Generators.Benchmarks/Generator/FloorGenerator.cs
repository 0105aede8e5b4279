using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>The floor: a generator that emits a ready-made text for each file. It reads no file.</summary>
internal sealed class FloorGenerator(FloorText text) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.AdditionalTextsProvider,
        (production, file) => text.AddTo(production, Path.GetFileNameWithoutExtension(file.Path)));
}
