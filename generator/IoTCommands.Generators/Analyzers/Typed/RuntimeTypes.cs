using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>The runtime's types, found once per compilation.</summary>
internal sealed class RuntimeTypes
{
    private RuntimeTypes(INamedTypeSymbol options, IAssemblySymbol runtime)
    {
        Options = options;
        Account = Find(runtime, "IoTRegionalAccount");
        Target = Find(runtime, "CommandTarget");
        Starter = Find(runtime, "CompilerServices.CommandStarter");
    }

    public INamedTypeSymbol Options { get; }

    /// <summary>
    /// Gets the type. This and the following ones are null if a project has another runtime: then nothing that requires the type is reported.
    /// </summary>
    public INamedTypeSymbol? Account { get; }

    public INamedTypeSymbol? Target { get; }

    public INamedTypeSymbol? Starter { get; }

    /// <summary>Finds the types. Null if the project does not reference the runtime: then nothing more is done.</summary>
    public static RuntimeTypes? Find(Compilation compilation)
    {
        ImmutableArray<INamedTypeSymbol> options = compilation.GetTypesByMetadataName("IoTCommands.StartCommandOptions");
        return options.Length == 1 ? new RuntimeTypes(options[0], options[0].ContainingAssembly) : null;
    }

    public static bool Is(ISymbol? symbol, ISymbol? type) => type is not null && SymbolEqualityComparer.Default.Equals(symbol, type);

    /// <summary>
    /// True for <c>CommandStarter.StartAsync</c> and generated methods; otherwise, false. A similar method may set a token itself.
    /// </summary>
    public bool IsStart(IMethodSymbol method)
    {
        string name = method.Name;
        return method.IsStatic
            && (name.StartsWith("Start", StringComparison.Ordinal) || IsRun(method))
            && name.EndsWith("Async", StringComparison.Ordinal)
            && (Is(method.ContainingType, Starter) || (HasOptions(method) && GeneratedCode.Is(method)));
    }

    /// <summary>True for a start (<see cref="IsStart"/>) that also waits for the device, and succeeds even if the device fails; otherwise, false.</summary>
    public static bool IsRun(IMethodSymbol start) => start.Name.StartsWith("Run", StringComparison.Ordinal);

    private bool HasOptions(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (Is(parameter.Type, Options))
            {
                return true;
            }
        }

        return false;
    }

    private static INamedTypeSymbol? Find(IAssemblySymbol runtime, string name) => runtime.GetTypeByMetadataName("IoTCommands." + name);
}
