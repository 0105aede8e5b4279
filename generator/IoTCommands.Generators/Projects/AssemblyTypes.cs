using System.Runtime.CompilerServices;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Declarations.Types;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Projects;

/// <summary>
/// The <see cref="NeededTypes"/> that an assembly declares. Compilations share the symbols of their references across edits, so they are found once per
/// reference and not at each keystroke. The result lives no longer than the symbol.
/// </summary>
internal sealed class AssemblyTypes
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, AssemblyTypes> Table = new();

    private static readonly ConditionalWeakTable<IAssemblySymbol, AssemblyTypes>.CreateValueCallback Create =
        static assembly => new AssemblyTypes(assembly, typeNames: null);

    private static readonly (NeededTypes Type, string Name, string MetadataName)[] Names =
    [
        (NeededTypes.CommandStarter, "CommandStarter", "IoTCommands.CompilerServices.CommandStarter"),
        (NeededTypes.Client, "IAmazonIoTJobsDataPlane", "Amazon.IoTJobsDataPlane.IAmazonIoTJobsDataPlane"),
        (NeededTypes.IsExternalInit, "IsExternalInit", "System.Runtime.CompilerServices.IsExternalInit"),
        (NeededTypes.RequiredMember, "RequiredMemberAttribute", "System.Runtime.CompilerServices.RequiredMemberAttribute"),
        (NeededTypes.CompilerFeatureRequired, "CompilerFeatureRequiredAttribute", "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute"),
        (NeededTypes.SetsRequiredMembers, "SetsRequiredMembersAttribute", "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute"),
        (NeededTypes.ReadOnlyMemory, "ReadOnlyMemory", "System.ReadOnlyMemory`1"),
        (NeededTypes.CommandRunner, "CommandRunner", "IoTCommands.CompilerServices.CommandRunner"),
        (NeededTypes.CommandHandlers, "CommandHandlerRegistrar", "IoTCommands.CompilerServices.CommandHandlerRegistrar"),
    ];

    /// <summary>Without the @ of a keyword, as in <see cref="NamespaceName"/>, with which it is compared.</summary>
    private static readonly SymbolDisplayFormat NamespaceFormat = SymbolDisplayFormat.CSharpErrorMessageFormat.RemoveMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private AssemblyTypes(IAssemblySymbol assembly, ICollection<string>? typeNames)
    {
        if (typeNames is null && UsesRuntime(assembly))
        {
            AddCatalogs(assembly, assembly.GlobalNamespace, Catalogs);
            AddResults(assembly, Results);
        }

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

    /// <summary>Gets the types that the assembly itself can use.</summary>
    public NeededTypes Declared { get; }

    /// <summary>Gets the types that every assembly can use.</summary>
    public NeededTypes Public { get; }

    /// <summary>Gets the catalogs of a referenced assembly.</summary>
    public List<ReferencedCatalog> Catalogs { get; } = [];

    /// <summary>Gets the result types of a referenced assembly.</summary>
    public List<ResultKey> Results { get; } = [];

    /// <summary>Returns the types of a referenced assembly.</summary>
    public static AssemblyTypes OfReference(IAssemblySymbol assembly) => Table.GetValue(assembly, Create);

    /// <summary>
    /// Returns the types of the assembly that is being compiled, which is a new one after each edit. Only the names of its types are checked first; they are
    /// hardly ever among the needed ones.
    /// </summary>
    public static AssemblyTypes OfSource(IAssemblySymbol assembly) => new(assembly, assembly.TypeNames);

    /// <summary>False if the assembly cannot have generated code; otherwise, true.</summary>
    public static bool UsesRuntime(IAssemblySymbol assembly)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity reference in module.ReferencedAssemblies)
            {
                if (reference.Name == "IoTCommands")
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void AddResults(IAssemblySymbol assembly, List<ResultKey> results)
    {
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (KnownAttributes.Of(attribute) == KnownAttribute.CommandResultType
                && attribute.ConstructorArguments is [{ Value: string commandId }, { Value: INamedTypeSymbol { TypeKind: not TypeKind.Error } type }])
            {
                DeclaredTypeParser.ParseDeclarations(type, out bool isPublic);
                ResultReference reference = new(
                    type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
                    isPublic,
                    Error: null,
                    UseRestrictionParser.Parse(type, [], printsMembers: false));
                results.Add(new ResultKey(commandId, type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat), assembly.Name, reference));
            }
        }
    }

    private static void AddCatalogs(IAssemblySymbol assembly, INamespaceSymbol container, List<ReferencedCatalog> catalogs)
    {
        foreach (INamedTypeSymbol type in container.GetTypeMembers(ReferencedCatalog.TypeName, arity: 0))
        {
            List<string> names = [];
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IPropertySymbol { Name: not "All" })
                {
                    names.Add(member.Name);
                }
            }

            string? namespaceName = container.IsGlobalNamespace ? null : container.ToDisplayString(NamespaceFormat);
            catalogs.Add(new ReferencedCatalog(assembly.Name, namespaceName, type.DeclaredAccessibility == Accessibility.Public, new(names.ToArray())));
        }

        foreach (INamespaceSymbol inner in container.GetNamespaceMembers())
        {
            AddCatalogs(assembly, inner, catalogs);
        }
    }
}

/// <summary>The generated catalog of a referenced assembly.</summary>
/// <param name="AssemblyName">The assembly's simple name.</param>
/// <param name="Namespace">The C# namespace; null for the global one.</param>
/// <param name="IsPublic">True if every project can use it; otherwise, false.</param>
/// <param name="CommandNames">The C# names of its commands.</param>
internal sealed record ReferencedCatalog(string AssemblyName, string? Namespace, bool IsPublic, EquatableArray<string> CommandNames)
{
    public const string TypeName = "IoTCommandCatalog";
}

/// <summary>The types of other assemblies that generated code depends on.</summary>
[Flags]
internal enum NeededTypes
{
    None = 0,

    /// <summary>The runtime.</summary>
    CommandStarter = 1,

    /// <summary>The SDK's client.</summary>
    Client = 2,

    /// <summary>StartCommandExecution of the SDK's client, which packages before November 2024 lack.</summary>
    StartCommandExecution = 4,

    /// <summary>Required for <c>init</c>.</summary>
    IsExternalInit = 8,

    /// <summary>The first of the three types that <c>required</c> requires.</summary>
    RequiredMember = 16,

    CompilerFeatureRequired = 32,

    SetsRequiredMembers = 64,

    /// <summary>Required for BINARY. .NET Framework has it only in a package.</summary>
    ReadOnlyMemory = 128,

    /// <summary>IoTCommands.Client, required for methods that wait for the end.</summary>
    CommandRunner = 256,

    /// <summary>IoTCommands.Devices, required for methods that add handlers.</summary>
    CommandHandlers = 512,
}
