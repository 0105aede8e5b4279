using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>What a generator of a text per type with an attribute costs that has nothing to do: it looks at nothing but the type's name.</summary>
internal sealed class DeclaredFloorGenerator(FloorText text) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.SyntaxProvider.ForAttributeWithMetadataName(
            "IoTCommands.IoTCommandAttribute",
            static (node, _) => node is TypeDeclarationSyntax,
            static (attributed, _) => attributed.TargetSymbol.Name),
        text.AddTo);
}
