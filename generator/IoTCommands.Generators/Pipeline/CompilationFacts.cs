using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Pipeline;

/// <summary>All that generated code depends on in a compilation.</summary>
/// <param name="CanStartCommands">The runtime and the SDK's client with StartCommandExecution are there. Generated code does not compile without them.</param>
/// <param name="HasIsExternalInit">The type that <c>init</c> needs.</param>
/// <param name="HasRequiredMembers">The types that <c>required</c> needs.</param>
/// <param name="HasReadOnlyMemory"><see cref="ReadOnlyMemory{T}"/>, which .NET Framework has in a package only.</param>
internal readonly record struct CompilationFacts(bool CanStartCommands, bool HasIsExternalInit, bool HasRequiredMembers, bool HasReadOnlyMemory)
{
    public static CompilationFacts From(Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new CompilationFacts(
            Has(compilation, "IoTCommands.CommandStarter")
                && Find(compilation, "Amazon.IoTJobsDataPlane.IAmazonIoTJobsDataPlane") is { } client
                && !client.GetMembers("StartCommandExecutionAsync").IsEmpty,
            Has(compilation, "System.Runtime.CompilerServices.IsExternalInit"),
            Has(compilation, "System.Runtime.CompilerServices.RequiredMemberAttribute")
                && Has(compilation, "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute")
                && Has(compilation, "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute"),
            Has(compilation, "System.ReadOnlyMemory`1"));
    }

    private static bool Has(Compilation compilation, string metadataName) => Find(compilation, metadataName) is not null;

    /// <summary>The one type that generated code reaches by <c>global::</c>; null where there is none, or more than one, which is an error where it is named.</summary>
    private static INamedTypeSymbol? Find(Compilation compilation, string metadataName)
    {
        INamedTypeSymbol? found = null;
        foreach (INamedTypeSymbol type in compilation.GetTypesByMetadataName(metadataName))
        {
            if (!compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) || !IsGlobal(compilation, type.ContainingAssembly))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = type;
        }

        return found;
    }

    /// <summary>False for an assembly that is referenced under an <c>extern alias</c> only.</summary>
    private static bool IsGlobal(Compilation compilation, IAssemblySymbol assembly)
    {
        if (compilation.GetMetadataReference(assembly) is not { } reference)
        {
            return true;
        }

        ImmutableArray<string> aliases = reference.Properties.Aliases;
        return aliases.IsEmpty || aliases.Contains(MetadataReferenceProperties.GlobalAlias);
    }
}
