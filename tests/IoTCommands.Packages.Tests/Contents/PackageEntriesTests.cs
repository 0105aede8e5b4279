using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Contents;

/// <summary>Exact lists: what is shipped by accident is as wrong as what is missing.</summary>
public sealed class PackageEntriesTests(PackedPackages packages)
{
    [Fact]
    public void Generators_holds_runtime_components_build_files_and_schema_and_nothing_else()
    {
        using PackageArchive package = packages.Open("IoTCommands.Generators");
        Assert.Equal(
            [
                "README.md",
                "analyzers/dotnet/roslyn4.8/cs/IoTCommands.Generators.CodeFixes.dll",
                "analyzers/dotnet/roslyn4.8/cs/IoTCommands.Generators.dll",
                "build/IoTCommands.Generators.DesignTime.globalconfig",
                "build/IoTCommands.Generators.props",
                "build/IoTCommands.Generators.targets",
                "buildTransitive/IoTCommands.Generators.DesignTime.globalconfig",
                "buildTransitive/IoTCommands.Generators.props",
                "buildTransitive/IoTCommands.Generators.targets",
                "lib/net10.0/IoTCommands.dll",
                "lib/net10.0/IoTCommands.xml",
                "lib/net8.0/IoTCommands.dll",
                "lib/net8.0/IoTCommands.xml",
                "lib/netstandard2.0/IoTCommands.dll",
                "lib/netstandard2.0/IoTCommands.xml",
                "schemas/iot-command.schema.json",
            ],
            package.Entries);
    }

    [Fact]
    public void Testing_holds_its_assembly_for_both_frameworks_and_nothing_else()
    {
        using PackageArchive package = packages.Open("IoTCommands.Testing");
        Assert.Equal(
            [
                "README.md",
                "lib/net10.0/IoTCommands.Testing.dll",
                "lib/net10.0/IoTCommands.Testing.xml",
                "lib/net8.0/IoTCommands.Testing.dll",
                "lib/net8.0/IoTCommands.Testing.xml",
            ],
            package.Entries);
    }

    [Fact]
    public void Devices_holds_its_assembly_for_both_frameworks_and_nothing_else()
    {
        using PackageArchive package = packages.Open("IoTCommands.Devices");
        Assert.Equal(
            [
                "README.md",
                "lib/net10.0/IoTCommands.Devices.dll",
                "lib/net10.0/IoTCommands.Devices.xml",
                "lib/net8.0/IoTCommands.Devices.dll",
                "lib/net8.0/IoTCommands.Devices.xml",
            ],
            package.Entries);
    }

    [Fact]
    public void Client_holds_its_assembly_for_both_frameworks_and_nothing_else()
    {
        using PackageArchive package = packages.Open("IoTCommands.Client");
        Assert.Equal(
            [
                "README.md",
                "lib/net10.0/IoTCommands.Client.dll",
                "lib/net10.0/IoTCommands.Client.xml",
                "lib/net8.0/IoTCommands.Client.dll",
                "lib/net8.0/IoTCommands.Client.xml",
            ],
            package.Entries);
    }

    [Fact]
    public void Symbols_of_the_runtime_are_packed_for_each_framework()
    {
        using PackageArchive symbols = new(Path.Combine(packages.Feed, $"IoTCommands.Generators.{packages.Version}.snupkg"));
        Assert.Equal(["lib/net10.0/IoTCommands.pdb", "lib/net8.0/IoTCommands.pdb", "lib/netstandard2.0/IoTCommands.pdb"], symbols.Entries);
    }
}
