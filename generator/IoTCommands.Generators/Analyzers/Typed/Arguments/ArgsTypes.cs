using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed.Arguments;

/// <summary>The Args types of a compilation. Each type that is asked for is read once.</summary>
internal sealed class ArgsTypes
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ArgsType?> _types = new(SymbolEqualityComparer.Default);
    private readonly Func<INamedTypeSymbol, ArgsType?> _read;

    public ArgsTypes(ArgsTypeReader reader) => _read = reader.Read;

    /// <summary>Null where the type is not the arguments of a command.</summary>
    public ArgsType? Find(INamedTypeSymbol? type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } ? _types.GetOrAdd(type.OriginalDefinition, _read) : null;
}
