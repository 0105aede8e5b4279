using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Contents;

/// <summary>
/// Inside Visual Studio, the components run on .NET Framework, which finds an assembly only by its exact version. Only the assemblies of Roslyn are available
/// there. Any other reference loads in `dotnet build` and fails in Visual Studio (CS8784), so only this test or a user would find it.
/// </summary>
public sealed class RoslynComponentReferencesTests(PackedPackages packages)
{
    private const string CodeFixes = "analyzers/dotnet/roslyn4.8/cs/IoTCommands.Generators.CodeFixes.dll";

    [Fact]
    public void There_is_one_slot_for_all_compilers()
    {
        using PackageArchive package = packages.Open("IoTCommands.Generators");
        Assert.Equal(["analyzers/dotnet/roslyn4.8/cs"], Components(package).Select(entry => entry[..entry.LastIndexOf('/')]).Distinct());
    }

    [Fact]
    public void Components_reference_nothing_that_Roslyn_4_8_does_not_bring_along()
    {
        HashSet<string> allowed = AllowedInCompilers();
        Assert.Contains("System.Collections.Immutable 7.0.0.0", allowed);
        Assert.Contains("System.Memory 4.0.1.2", allowed);

        using PackageArchive package = packages.Open("IoTCommands.Generators");
        foreach (string component in Components(package).Where(static component => component != CodeFixes))
        {
            Assert.Empty(References(package.Read(component)).Except(allowed));
        }
    }

    [Fact]
    public void Fixes_also_reference_Workspaces_and_the_generator_beside_them()
    {
        HashSet<string> allowed = AllowedInCompilers();
        allowed.UnionWith(["Microsoft.CodeAnalysis.Workspaces 4.8.0.0", "Microsoft.CodeAnalysis.CSharp.Workspaces 4.8.0.0"]);

        using PackageArchive package = packages.Open("IoTCommands.Generators");
        string beside = Assert.Single(References(package.Read(CodeFixes)).Except(allowed));
        Assert.StartsWith("IoTCommands.Generators ", beside, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_hold_nothing_that_the_command_line_compiler_would_load()
    {
        using PackageArchive package = packages.Open("IoTCommands.Generators");
        Assert.DoesNotContain(AttributesOfTypes(package.Read(CodeFixes)), static name => name is "DiagnosticAnalyzerAttribute" or "GeneratorAttribute");
        Assert.Contains("ExportCodeFixProviderAttribute", AttributesOfTypes(package.Read(CodeFixes)));
    }

    [Fact]
    public void Components_are_built_deterministically()
    {
        using PackageArchive package = packages.Open("IoTCommands.Generators");
        foreach (string component in Components(package))
        {
            using PEReader reader = new([.. package.Read(component)]);
            Assert.Contains(reader.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        }
    }

    private static string[] Components(PackageArchive package)
    {
        string[] components = package.Entries.Where(entry => entry.StartsWith("analyzers/", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(components);
        return components;
    }

    private static HashSet<string> AllowedInCompilers()
    {
        HashSet<string> allowed = ["netstandard 2.0.0.0", "Microsoft.CodeAnalysis.CSharp 4.8.0.0", "Microsoft.CodeAnalysis 4.8.0.0"];

        // The references of the 4.8 compiler are available at run time, in exactly those versions: System.Collections.Immutable, System.Memory and others.
        allowed.UnionWith(References(File.ReadAllBytes(Path.Combine(
            Repository.PackagesFolder, "microsoft.codeanalysis.common", "4.8.0", "lib", "netstandard2.0", "Microsoft.CodeAnalysis.dll"))));
        return allowed;
    }

    /// <summary>Returns the names of attributes that the assembly's types have and that are defined in other assemblies.</summary>
    private static string[] AttributesOfTypes(byte[] assembly)
    {
        using PEReader reader = new([.. assembly]);
        MetadataReader metadata = reader.GetMetadataReader();
        return metadata.TypeDefinitions
            .SelectMany(type => metadata.GetTypeDefinition(type).GetCustomAttributes())
            .Select(attribute => metadata.GetCustomAttribute(attribute).Constructor)
            .Where(static constructor => constructor.Kind == HandleKind.MemberReference)
            .Select(constructor => metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent)
            .Where(static type => type.Kind == HandleKind.TypeReference)
            .Select(type => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name))
            .Distinct()
            .ToArray();
    }

    private static string[] References(byte[] assembly)
    {
        using PEReader reader = new([.. assembly]);
        MetadataReader metadata = reader.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .Select(reference => $"{metadata.GetString(reference.Name)} {reference.Version}")
            .ToArray();
    }
}
