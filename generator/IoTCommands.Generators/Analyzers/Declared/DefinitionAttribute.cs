using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>The attribute in which generated code holds a command's definition.</summary>
internal static class DefinitionAttribute
{
    /// <summary>The definition's JSON; null if the type has no such attribute.</summary>
    public static string? JsonOf(INamedTypeSymbol type) =>
        KnownAttributes.Find(type, KnownAttribute.CommandDefinitionJson) is { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: string json }] } ? json : null;
}
