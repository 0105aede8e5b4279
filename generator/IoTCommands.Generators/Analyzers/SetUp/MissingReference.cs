using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.SetUp;

/// <summary>Says which reference of the generated code is missing, and how to add it.</summary>
internal static class MissingReference
{
    private const string Client = "Amazon.IoTJobsDataPlane.IAmazonIoTJobsDataPlane";

    private const string Starter = "IoTCommands.CompilerServices.CommandStarter";

    /// <summary>Describes the missing reference of a compilation.</summary>
    public static string Describe(Compilation compilation, GeneratedCodeDependencies dependencies)
    {
        bool hasClient = dependencies.Has(NeededTypes.Client | NeededTypes.StartCommandExecution);
        ImmutableArray<INamedTypeSymbol> types = compilation.GetTypesByMetadataName(hasClient ? Starter : Client);
        string assembly = hasClient ? "IoTCommands.dll" : "AWSSDK.IoTJobsDataPlane";
        return types.Length switch
        {
            0 when hasClient
                => "the project does not reference IoTCommands.dll, which is part of the package IoTCommands.Generators. Check ExcludeAssets and "
                    + "IncludeAssets of its PackageReference.",
            // The package brings both. A reference to only one of them would replace this error by one about the other.
            0 when compilation.GetTypesByMetadataName(Starter).IsEmpty =>
                "the project references neither AWSSDK.IoTJobsDataPlane nor IoTCommands.dll, which come with the package IoTCommands.Generators. Check "
                    + "ExcludeAssets and IncludeAssets of its PackageReference.",
            0 => "the project does not reference AWSSDK.IoTJobsDataPlane. Add the package AWSSDK.IoTJobsDataPlane, version 4.",
            1 when !hasClient && types[0].GetMembers("StartCommandExecutionAsync").IsEmpty =>
                $"the referenced {assembly} has no StartCommandExecution. Update the package to version 4.",
            1 => $"{assembly} is not accessible, or referenced only under an extern alias. Add the global alias (Aliases=\"global,...\").",
            _ => $"several referenced assemblies define {types[0].Name}: {ShowAssemblies(types)}. Reference only one of them.",
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
