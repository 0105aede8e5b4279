using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>The runtime's types, looked up once per compilation.</summary>
internal sealed class RuntimeTypes
{
    private RuntimeTypes(INamedTypeSymbol options, IAssemblySymbol runtime)
    {
        Options = options;
        Account = Find(runtime, "IoTAccount");
        Target = Find(runtime, "CommandTarget");
        Starter = Find(runtime, "CompilerServices.CommandStarter");
    }

    public INamedTypeSymbol Options { get; }

    /// <summary>Null, like the ones below, only where a project has a runtime of another shape; then nothing is said that needs it.</summary>
    public INamedTypeSymbol? Account { get; }

    public INamedTypeSymbol? Target { get; }

    public INamedTypeSymbol? Starter { get; }

    /// <summary>Null where the project does not reference the runtime: then this one look-up is all that is done.</summary>
    public static RuntimeTypes? Find(Compilation compilation)
    {
        ImmutableArray<INamedTypeSymbol> options = compilation.GetTypesByMetadataName("IoTCommands.StartCommandOptions");
        return options.Length == 1 ? new RuntimeTypes(options[0], options[0].ContainingAssembly) : null;
    }

    public static bool Is(ISymbol? symbol, ISymbol? type) => type is not null && SymbolEqualityComparer.Default.Equals(symbol, type);

    private static INamedTypeSymbol? Find(IAssemblySymbol runtime, string name) => runtime.GetTypeByMetadataName("IoTCommands." + name);
}
