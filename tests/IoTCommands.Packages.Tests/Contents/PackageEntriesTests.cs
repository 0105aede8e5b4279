using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Contents;

/// <summary>Compares the entries with exact lists, because an entry that is shipped by accident is as wrong as a missing one.</summary>
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
                "icon.png",
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
                "icon.png",
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
                "icon.png",
                "lib/net10.0/IoTCommands.Devices.dll",
                "lib/net10.0/IoTCommands.Devices.xml",
                "lib/net8.0/IoTCommands.Devices.dll",
                "lib/net8.0/IoTCommands.Devices.xml",
            ],
            package.Entries);
    }

    [Fact]
    public void Client_holds_its_assembly_for_each_framework_and_nothing_else()
    {
        using PackageArchive package = packages.Open("IoTCommands.Client");
        Assert.Equal(
            [
                "README.md",
                "icon.png",
                "lib/net10.0/IoTCommands.Client.dll",
                "lib/net10.0/IoTCommands.Client.xml",
                "lib/net8.0/IoTCommands.Client.dll",
                "lib/net8.0/IoTCommands.Client.xml",
                "lib/netstandard2.0/IoTCommands.Client.dll",
                "lib/netstandard2.0/IoTCommands.Client.xml",
            ],
            package.Entries);
    }

    [Fact]
    public void Tool_holds_what_it_runs_on_and_nothing_else()
    {
        using PackageArchive package = packages.Open("IoTCommands.Tool");
        const string Native = "tools/net8.0/any/runtimes/";

        // SQLite's library for each platform. Its package decides which platforms these are.
        Assert.All(
            package.Entries.Where(entry => entry.StartsWith(Native, StringComparison.Ordinal)),
            entry => Assert.Matches("/(lib)?e_sqlite3\\.(so|dylib|dll|a)$", entry));
        Assert.Equal(
            [
                "README.md",
                "icon.png",
                .. from name in (string[])
                    [
                        "AWSSDK.Core.dll",
                        "AWSSDK.IoTJobsDataPlane.dll",
                        "DotnetToolSettings.xml",
                        "IoTCommands.Devices.dll",
                        "IoTCommands.Generators.dll",
                        "IoTCommands.Testing.dll",
                        "IoTCommands.Tool.deps.json",
                        "IoTCommands.Tool.dll",
                        "IoTCommands.Tool.runtimeconfig.json",
                        "IoTCommands.dll",
                        "MQTTnet.Server.dll",
                        "MQTTnet.dll",
                        "Microsoft.CodeAnalysis.CSharp.dll",
                        "Microsoft.CodeAnalysis.dll",
                        "Microsoft.Data.Sqlite.dll",
                        "Microsoft.Extensions.Configuration.Abstractions.dll",
                        "Microsoft.Extensions.DependencyInjection.Abstractions.dll",
                        "Microsoft.Extensions.Diagnostics.Abstractions.dll",
                        "Microsoft.Extensions.FileProviders.Abstractions.dll",
                        "Microsoft.Extensions.Hosting.Abstractions.dll",
                        "Microsoft.Extensions.Logging.Abstractions.dll",
                        "Microsoft.Extensions.Options.dll",
                        "Microsoft.Extensions.Primitives.dll",
                        "SQLitePCLRaw.batteries_v2.dll",
                        "SQLitePCLRaw.core.dll",
                        "SQLitePCLRaw.provider.e_sqlite3.dll",
                        "System.CommandLine.dll",
                        "System.Diagnostics.DiagnosticSource.dll",
                        "System.Formats.Cbor.dll",
                    ]
                    select $"tools/net8.0/any/{name}",
            ],
            package.Entries.Where(entry => !entry.StartsWith(Native, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("IoTCommands.Client", "lib/net10.0/IoTCommands.Client.pdb", "lib/net8.0/IoTCommands.Client.pdb", "lib/netstandard2.0/IoTCommands.Client.pdb")]
    [InlineData("IoTCommands.Devices", "lib/net10.0/IoTCommands.Devices.pdb", "lib/net8.0/IoTCommands.Devices.pdb")]
    [InlineData("IoTCommands.Generators", "lib/net10.0/IoTCommands.pdb", "lib/net8.0/IoTCommands.pdb", "lib/netstandard2.0/IoTCommands.pdb")]
    [InlineData("IoTCommands.Testing", "lib/net10.0/IoTCommands.Testing.pdb", "lib/net8.0/IoTCommands.Testing.pdb")]
    public void Symbols_are_packed_for_each_framework(string packageId, params string[] entries)
    {
        using PackageArchive symbols = packages.OpenSymbols(packageId);
        Assert.Equal(entries, symbols.Entries);
    }

    [Fact]
    public void Every_package_is_tested()
        => Assert.Equal(
            PackedPackages.Ids,
            Directory.EnumerateFiles(packages.Feed, $"*.{packages.Version}.nupkg")
                .Select(path => Path.GetFileName(path)[..^$".{packages.Version}.nupkg".Length])
                .Where(id => !id.StartsWith("AWSSDK.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
}
