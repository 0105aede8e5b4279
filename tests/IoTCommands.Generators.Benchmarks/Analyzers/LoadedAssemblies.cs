using System.Reflection;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Benchmarks.Analyzers;

/// <summary>Finds analyzers in an assembly that this process references.</summary>
internal sealed class LoadedAssemblies : IAnalyzerAssemblyLoader
{
    public static LoadedAssemblies Instance { get; } = new();

    public void AddDependencyLocation(string fullPath)
    {
        // The process has already loaded the dependencies.
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}
