using System.Collections.Immutable;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Projects;

/// <summary>The parts of a compilation that generated code depends on.</summary>
/// <param name="Types">The types that generated code can use.</param>
/// <param name="Catalogs">The catalogs of referenced assemblies that the project can access.</param>
/// <param name="Results">The result types of referenced assemblies that the project can use.</param>
internal readonly record struct GeneratedCodeDependencies(
    NeededTypes Types,
    EquatableArray<ReferencedCatalog> Catalogs,
    EquatableArray<ResultKey> Results)
{
    /// <summary>
    /// Types that only the compiler itself uses. If there are several of one name, it prefers that of the source, then that of the core library. Generated code
    /// names all other types with <c>global::</c>. If two assemblies have one of these, that is an error, or a warning if one of them is the source.
    /// </summary>
    private const NeededTypes Unnamed = NeededTypes.IsExternalInit | NeededTypes.RequiredMember | NeededTypes.CompilerFeatureRequired;

    /// <summary>
    /// True if the runtime and the SDK's client with StartCommandExecution exist; otherwise, false. Generated code requires them.
    /// </summary>
    public bool CanStartCommands => Has(NeededTypes.CommandStarter | NeededTypes.Client | NeededTypes.StartCommandExecution);

    /// <summary>True if properties can have an <c>init</c> accessor; otherwise, false.</summary>
    public bool HasInitAccessors => Has(NeededTypes.IsExternalInit);

    /// <summary>True if properties can be <c>required</c>, and constructors can set them; otherwise, false.</summary>
    public bool HasRequiredMembers => Has(NeededTypes.RequiredMember | NeededTypes.CompilerFeatureRequired | NeededTypes.SetsRequiredMembers);

    /// <summary>True if <see cref="ReadOnlyMemory{T}"/> exists; otherwise, false.</summary>
    public bool HasReadOnlyMemory => Has(NeededTypes.ReadOnlyMemory);

    /// <summary>True if IoTCommands.Client is referenced; otherwise, false.</summary>
    public bool CanRunCommands => Has(NeededTypes.CommandRunner);

    /// <summary>True if IoTCommands.Devices is referenced; otherwise, false.</summary>
    public bool CanHandleCommands => Has(NeededTypes.CommandHandlers);

    public bool Has(NeededTypes types) => (Types & types) == types;

    public static GeneratedCodeDependencies From(Compilation compilation, CancellationToken cancellationToken)
    {
        IAssemblySymbol source = compilation.Assembly;
        IAssemblySymbol core = compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly;
        NeededTypes found = AssemblyTypes.OfSource(source).Declared;
        NeededTypes preferred = found & Unnamed;
        NeededTypes foundTwice = NeededTypes.None;
        List<ReferencedCatalog> catalogs = [];
        List<ResultKey> results = [];
        foreach (IAssemblySymbol reference in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AssemblyTypes types = AssemblyTypes.OfReference(reference);
            if ((types.Declared == NeededTypes.None && types.Catalogs.Count == 0 && types.Results.Count == 0) || !IsGlobal(compilation, reference))
            {
                continue;
            }

            foreach (ReferencedCatalog catalog in types.Catalogs)
            {
                if (catalog.IsPublic || reference.GivesAccessTo(source))
                {
                    catalogs.Add(catalog);
                }
            }

            foreach (ResultKey result in types.Results)
            {
                if (result.Reference.IsPublic || reference.GivesAccessTo(source))
                {
                    results.Add(result);
                }
            }

            NeededTypes usable = types.Declared == types.Public || reference.GivesAccessTo(source) ? types.Declared : types.Public;
            foundTwice |= found & usable;
            found |= usable;
            preferred |= SymbolEqualityComparer.Default.Equals(reference, core) ? usable & Unnamed : NeededTypes.None;
        }

        return new GeneratedCodeDependencies((found & ~foundTwice) | preferred, new(catalogs.ToArray()), new(results.ToArray()));
    }

    /// <summary>False if the assembly is referenced only with an <c>extern alias</c>; otherwise, true.</summary>
    private static bool IsGlobal(Compilation compilation, IAssemblySymbol assembly)
    {
        ImmutableArray<string> aliases = compilation.GetMetadataReference(assembly)?.Properties.Aliases ?? ImmutableArray<string>.Empty;
        return aliases.IsEmpty || aliases.Contains(MetadataReferenceProperties.GlobalAlias);
    }
}
