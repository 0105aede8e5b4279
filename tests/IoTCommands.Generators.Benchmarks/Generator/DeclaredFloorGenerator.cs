using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>The floor: a generator that emits a ready-made text for each type with the attribute. It uses only the type's name.</summary>
internal sealed class DeclaredFloorGenerator(FloorText text) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.SyntaxProvider.ForAttributeWithMetadataName(
            "IoTCommands.IoTCommandAttribute",
            static (node, _) => node is TypeDeclarationSyntax,
            static (attributed, _) => attributed.TargetSymbol.Name),
        text.AddTo);
}
