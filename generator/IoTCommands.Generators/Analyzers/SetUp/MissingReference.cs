using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.SetUp;

/// <summary>Says which of the references that generated code needs is not there, and what to do about it.</summary>
internal static class MissingReference
{
    private const string Client = "Amazon.IoTJobsDataPlane.IAmazonIoTJobsDataPlane";

    private const string Starter = "IoTCommands.CompilerServices.CommandStarter";

    /// <summary>Of a compilation that lacks one.</summary>
    public static string Describe(Compilation compilation, CompilationFacts facts)
    {
        bool hasClient = facts.Has(NeededTypes.Client | NeededTypes.StartCommandExecution);
        ImmutableArray<INamedTypeSymbol> types = compilation.GetTypesByMetadataName(hasClient ? Starter : Client);
        string assembly = hasClient ? "IoTCommands.dll, the runtime of IoTCommands.Generators," : "AWSSDK.IoTJobsDataPlane";
        return types.Length switch
        {
            0 when hasClient => $"there is no reference to {assembly} which the package brings along. Let the reference to the package take it in (ExcludeAssets, IncludeAssets).",
            // The package brings both along, so a reference to one of them would only move the error to the other.
            0 when compilation.GetTypesByMetadataName(Starter).IsEmpty =>
                $"there is no reference to {assembly}, the SDK's client that starts commands, nor to IoTCommands.dll. The package IoTCommands.Generators brings both along: let the reference to it take them in (ExcludeAssets, IncludeAssets).",
            0 => $"there is no reference to {assembly}, the SDK's client that starts commands. Add the package AWSSDK.IoTJobsDataPlane, version 4.",
            1 when !hasClient && types[0].GetMembers("StartCommandExecutionAsync").IsEmpty =>
                $"the {assembly} that it references is older than StartCommandExecution. Update the package to version 4.",
            1 => $"{assembly} is referenced under an extern alias only, or not accessible. Reference it without an alias too (Aliases=\"global,...\").",
            _ => $"{types[0].Name} is in several assemblies: {ShowAssemblies(types)}. Reference one of them only.",
        };
    }

    private static string ShowAssemblies(ImmutableArray<INamedTypeSymbol> types)
    {
        string[] names = new string[types.Length];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = types[i].ContainingAssembly.Name;
        }

        Array.Sort(names, StringComparer.Ordinal);
        return WordList.Join(names);
    }
}
