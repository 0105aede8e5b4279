using IoTCommands.Packages.Tests.Support;

[assembly: AssemblyFixture(typeof(IoTCommands.Packages.Tests.PackedPackages))]

namespace IoTCommands.Packages.Tests;

/// <summary>The solution's packages, packed once for all tests into a folder feed of their own.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>
    /// No version is used twice, so no cache can stand in for what was just packed. The suffix of a stand-in build stays recognisable.
    /// </summary>
    private readonly string _suffix = $"{(Repository.AwsSdkSource == "stand-in" ? "standin" : "test")}.r{Guid.NewGuid():N}";

    /// <summary>The folder that a NuGet.config names as a source.</summary>
    public string Feed => _folder.Combine("feed");

    /// <summary>The version of IoTCommands.Generators and IoTCommands.Testing.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The part of <see cref="Version"/> behind the hyphen, which the stand-in's package has too.</summary>
    public string VersionSuffix => _suffix;

    public async ValueTask InitializeAsync()
    {
        // Of these tests alone, so that no other one keeps what they built.
        DotNet.CompilerServer = $"iot-commands-{Guid.NewGuid():N}";
        DotNetResult result = await DotNet.RunAsync(
            Repository.Root,
            "pack",
            "--no-build",
            "--configuration", Repository.Configuration,
            $"-p:AwsSdkSource={Repository.AwsSdkSource}",
            $"-p:VersionSuffix={_suffix}",
            $"-p:PackageOutputPath={Feed}/",
            // The one thing that packing writes into the projects' own folders.
            $"-p:NuspecOutputPath={_folder.Combine("nuspec")}/");
        result.Succeeded();
        string package = Directory.GetFiles(Feed, "IoTCommands.Generators.*.nupkg").Single();
        Version = Path.GetFileNameWithoutExtension(package)["IoTCommands.Generators.".Length..];
    }

    /// <summary>What is released: the stand-ins of AWS's packages are packed beside them for the tests.</summary>
    internal static string[] Ids { get; } = ["IoTCommands.Client", "IoTCommands.Devices", "IoTCommands.Generators", "IoTCommands.Testing", "IoTCommands.Tool"];

    internal PackageArchive Open(string packageId) => new(Path.Combine(Feed, $"{packageId}.{Version}.nupkg"));

    internal PackageArchive OpenSymbols(string packageId) => new(Path.Combine(Feed, $"{packageId}.{Version}.snupkg"));

    public async ValueTask DisposeAsync()
    {
        await DotNet.RunAsync(Repository.Root, "exec", Repository.CompilerServer, "-shutdown", $"-pipename:{DotNet.CompilerServer}");
        _folder.Dispose();
    }
}
