using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Contents;

/// <summary><c>.ci/pack --reproducible</c> compares the bytes of two builds, which must be the same. These tests detect known causes of differences.</summary>
public sealed class DeterminismTests(PackedPackages packages)
{
    [Fact]
    public void Every_assembly_is_compiled_deterministically()
        => Assert.All(Assemblies(), assembly =>
        {
            using PEReader reader = new([.. assembly.Content]);
            Assert.Contains(reader.ReadDebugDirectory(), static entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        });

    /// <summary>
    /// The output of a generator with a random order differs from build to build: always with PolySharp, and with LoggerMessage if there are two classes.
    /// </summary>
    [Fact]
    public void Assemblies_have_no_generated_code_but_one_class_of_log_messages()
        => Assert.All(Assemblies(), assembly =>
        {
            using PEReader reader = new([.. assembly.Content]);
            string[] generated = [.. GeneratedCode(reader.GetMetadataReader()).Distinct()];
            Assert.Equal(
                assembly.Name.EndsWith("IoTCommands.Devices.dll", StringComparison.Ordinal) ? ["Microsoft.Extensions.Logging.Generators in DeviceLog"] : [],
                generated);
        });

    private IEnumerable<(string Name, byte[] Content)> Assemblies() => PackedPackages.Ids.SelectMany(id =>
    {
        using PackageArchive package = packages.Open(id);
        return package.Entries
            .Where(static entry => Path.GetFileName(entry).StartsWith("IoTCommands", StringComparison.Ordinal) && Path.GetExtension(entry) == ".dll")
            .Select(entry => ($"{id}: {entry}", package.Read(entry)))
            .ToArray();
    });

    /// <summary>Returns the tools that <c>[GeneratedCode]</c> names, and the types that have the attribute.</summary>
    private static IEnumerable<string> GeneratedCode(MetadataReader reader)
    {
        foreach (CustomAttributeHandle handle in reader.CustomAttributes)
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference
                || reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is not { Kind: HandleKind.TypeReference } parent
                || reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) != "GeneratedCodeAttribute")
            {
                continue;
            }

            BlobReader value = reader.GetBlobReader(attribute.Value);
            value.ReadUInt16();
            string? tool = value.ReadSerializedString();
            TypeDefinitionHandle? type = attribute.Parent.Kind switch
            {
                HandleKind.TypeDefinition => (TypeDefinitionHandle)attribute.Parent,
                HandleKind.MethodDefinition => reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Parent).GetDeclaringType(),
                HandleKind.FieldDefinition => reader.GetFieldDefinition((FieldDefinitionHandle)attribute.Parent).GetDeclaringType(),
                _ => null,
            };
            yield return $"{tool} in {(type is { } found ? OutermostName(reader, found) : attribute.Parent.Kind)}";
        }
    }

    private static string OutermostName(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? OutermostName(reader, outer) : reader.GetString(type.Name);
    }
}
