using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Projects;

/// <summary>
/// Which of <see cref="NeededTypes"/> an assembly declares. Compilations share the symbols of their references from edit to edit, so this is found out once
/// per reference and not at each keystroke; what is found lives no longer than the symbol.
/// </summary>
internal sealed class AssemblyFacts
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, AssemblyFacts> Table = new();

    private static readonly ConditionalWeakTable<IAssemblySymbol, AssemblyFacts>.CreateValueCallback Create =
        static assembly => new AssemblyFacts(assembly, typeNames: null);

    private static readonly (NeededTypes Type, string Name, string MetadataName)[] Names =
    [
        (NeededTypes.CommandStarter, "CommandStarter", "IoTCommands.CompilerServices.CommandStarter"),
        (NeededTypes.Client, "IAmazonIoTJobsDataPlane", "Amazon.IoTJobsDataPlane.IAmazonIoTJobsDataPlane"),
        (NeededTypes.IsExternalInit, "IsExternalInit", "System.Runtime.CompilerServices.IsExternalInit"),
        (NeededTypes.RequiredMember, "RequiredMemberAttribute", "System.Runtime.CompilerServices.RequiredMemberAttribute"),
        (NeededTypes.CompilerFeatureRequired, "CompilerFeatureRequiredAttribute", "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute"),
        (NeededTypes.SetsRequiredMembers, "SetsRequiredMembersAttribute", "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute"),
        (NeededTypes.ReadOnlyMemory, "ReadOnlyMemory", "System.ReadOnlyMemory`1"),
    ];

    private AssemblyFacts(IAssemblySymbol assembly, ICollection<string>? typeNames)
    {
        foreach ((NeededTypes needed, string name, string metadataName) in Names)
        {
            if ((typeNames is not null && !typeNames.Contains(name)) || assembly.GetTypeByMetadataName(metadataName) is not { } type)
            {
                continue;
            }

            NeededTypes found = needed;
            if (needed == NeededTypes.Client && !type.GetMembers("StartCommandExecutionAsync").IsEmpty)
            {
                found |= NeededTypes.StartCommandExecution;
            }

            Declared |= found;
            Public |= type.DeclaredAccessibility == Accessibility.Public ? found : NeededTypes.None;
        }
    }

    /// <summary>Those that the assembly itself can use.</summary>
    public NeededTypes Declared { get; }

    /// <summary>Those that everybody can use.</summary>
    public NeededTypes Public { get; }

    /// <summary>Of an assembly that is referenced.</summary>
    public static AssemblyFacts OfReference(IAssemblySymbol assembly) => Table.GetValue(assembly, Create);

    /// <summary>
    /// Of the assembly that is being compiled: another one at each edit. The names of its types are known without a look at the types, and are hardly ever
    /// these.
    /// </summary>
    public static AssemblyFacts OfSource(IAssemblySymbol assembly) => new(assembly, assembly.TypeNames);
}
