using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Contents;

/// <summary>Tests the content of the files in the packages.</summary>
public sealed class PackageFilesTests(PackedPackages packages)
{
    [Fact]
    public void Props_and_targets_are_well_formed_projects()
    {
        using PackageArchive package = packages.Open("IoTCommands.Generators");
        string[] files = [.. package.Entries.Where(entry => Path.GetExtension(entry) is ".props" or ".targets")];
        Assert.Equal(4, files.Length);
        Assert.All(files, file => Assert.Equal("Project", Parse(package, file).Root!.Name.LocalName));
    }

    [Fact]
    public void The_schema_is_JSON()
    {
        using PackageArchive package = packages.Open("IoTCommands.Generators");
        using JsonDocument schema = JsonDocument.Parse(package.Read("schemas/iot-command.schema.json"));
        Assert.Equal(JsonValueKind.Object, schema.RootElement.ValueKind);
    }

    /// <summary>A path of the build machine is useless to users of a package, may identify its builder, and differs between machines.</summary>
    [Fact]
    public void No_text_names_a_path_of_the_machine_that_built_it()
    {
        foreach (PackageArchive package in All())
        {
            using (package)
            {
                Assert.All(
                    package.Entries.Where(entry => Path.GetExtension(entry) is not (".dll" or ".pdb" or ".png" or ".so" or ".dylib" or ".a")),
                    entry => Assert.Empty(PathsIn(package.Read(entry))));
                Assert.Empty(PathsIn(Encoding.UTF8.GetBytes(package.Nuspec.ToString())));
            }
        }
    }

    /// <summary>In other builds, debuggers open the source files by these paths. So only release builds omit them.</summary>
    [Fact]
    public void No_assembly_of_a_build_for_release_names_a_path_either()
    {
        Assert.SkipUnless(Repository.IsContinuousIntegrationBuild, "Built without ContinuousIntegrationBuild; .ci/pack runs this test on what is released.");
        foreach (PackageArchive package in All())
        {
            using (package)
            {
                Assert.All(
                    package.Entries.Where(entry => Path.GetFileName(entry) is var name && (name.StartsWith("IoTCommands", StringComparison.Ordinal))),
                    entry => Assert.Empty(PathsIn(package.Read(entry))));
            }
        }
    }

    /// <summary>NuGet's symbol server accepts only portable symbols, and a debugger only those that belong to the assembly.</summary>
    [Fact]
    public void Symbols_belong_to_their_assemblies()
    {
        using PackageArchive package = packages.Open("IoTCommands.Generators");
        using PackageArchive symbols = packages.OpenSymbols("IoTCommands.Generators");
        foreach (string entry in symbols.Entries)
        {
            using PEReader assembly = new([.. package.Read(Path.ChangeExtension(entry, ".dll"))]);
            DebugDirectoryEntry codeView = assembly.ReadDebugDirectory().Single(directory => directory.Type == DebugDirectoryEntryType.CodeView);
            using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage([.. symbols.Read(entry)]);
            BlobContentId id = new(provider.GetMetadataReader().DebugMetadataHeader!.Id);
            Assert.Equal(assembly.ReadCodeViewDebugDirectoryData(codeView).Guid, id.Guid);
            Assert.Equal(codeView.Stamp, id.Stamp);
        }
    }

    /// <summary>Source Link: a debugger gets the source files of the commit from GitHub.</summary>
    [Fact]
    public void Symbols_name_the_sources_of_the_commit()
    {
        string config = Path.Combine(Repository.Root, ".git/config");
        Assert.SkipUnless(
            File.Exists(config) && File.ReadAllText(config).Contains("github.com", StringComparison.Ordinal),
            "The build found no remote repository on GitHub.");
        Guid sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
        using PackageArchive symbols = packages.OpenSymbols("IoTCommands.Generators");
        foreach (string entry in symbols.Entries)
        {
            using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage([.. symbols.Read(entry)]);
            MetadataReader reader = provider.GetMetadataReader();
            CustomDebugInformation information = Assert.Single(
                reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation),
                information => reader.GetGuid(information.Kind) == sourceLink);
            Assert.Contains("https://raw.githubusercontent.com/", Encoding.UTF8.GetString(reader.GetBlobBytes(information.Value)), StringComparison.Ordinal);
        }
    }

    private static XDocument Parse(PackageArchive package, string entry) => XDocument.Load(new MemoryStream(package.Read(entry)));

    private IEnumerable<PackageArchive> All() => PackedPackages.Ids.SelectMany(id => (PackageArchive[])[packages.Open(id), packages.OpenSymbols(id)]);

    private static string[] PathsIn(byte[] content)
    {
        string[] paths = [Repository.Root, Repository.PackagesFolder, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)];
        return
        [
            .. from path in paths
                from form in (string[])[path.TrimEnd('/', '\\'), path.TrimEnd('/', '\\').Replace('\\', '/')]
                where content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(form)) >= 0
                select form,
        ];
    }
}
