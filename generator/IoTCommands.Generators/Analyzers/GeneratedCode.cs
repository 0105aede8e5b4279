using System.Collections.Immutable;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Emit;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers;

/// <summary>Parses the attributes of generated code, in the project and in referenced assemblies.</summary>
internal static class GeneratedCode
{
    /// <summary>True if the package has generated the type or method, even if a user has added a part; otherwise, false.</summary>
    public static bool Is(ISymbol symbol) => KnownAttributes.Find(symbol, KnownAttribute.GeneratedCode) is
    { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: GeneratedSource.Tool }, ..] };

    /// <summary>Returns the definition's JSON; null if the type has no such attribute.</summary>
    public static string? JsonOf(INamedTypeSymbol type) =>
        KnownAttributes.Find(
            type,
            KnownAttribute.CommandDefinitionJson) is { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: string json }] }
            ? json
            : null;

    /// <summary>Returns the names of the parameters whose values must not be shown.</summary>
    public static EquatableArray<string> SecretsOf(INamedTypeSymbol type)
    {
        List<string> names = [];
        foreach (KeyValuePair<string, TypedConstant> argument in KnownAttributes.Find(type, KnownAttribute.CommandDefinitionJson)?.NamedArguments
            ?? ImmutableArray<KeyValuePair<string, TypedConstant>>.Empty)
        {
            if (argument is { Key: "SecretParameters", Value: { Kind: TypedConstantKind.Array, IsNull: false } array })
            {
                foreach (TypedConstant item in array.Values)
                {
                    if (item.Value is string name)
                    {
                        names.Add(name);
                    }
                }
            }
        }

        return new EquatableArray<string>(names.ToArray());
    }
}
