using IoTCommands.Packages.Tests.Support;

[assembly: AssemblyFixture(typeof(IoTCommands.Packages.Tests.PackedPackages))]

namespace IoTCommands.Packages.Tests;

/// <summary>The solution's packages, packed once for all tests into a separate folder feed.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>No version is used twice, so no cache can replace the packed packages. The suffix shows whether the build used the stand-in.</summary>
    private readonly string _suffix = $"{(Repository.AwsSdkSource == "stand-in" ? "standin" : "test")}.r{Guid.NewGuid():N}";

    /// <summary>Gets the folder that a NuGet.config names as a source.</summary>
    public string Feed => _folder.Combine("feed");

    /// <summary>Gets the version of IoTCommands.Generators and IoTCommands.Testing.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Gets the part of <see cref="Version"/> after the hyphen, which the stand-in's package has too.</summary>
    public string VersionSuffix => _suffix;

    public async ValueTask InitializeAsync()
    {
        // This server is used by these tests only, so that no other compiler server keeps using the assemblies that they built.
        DotNet.CompilerServer = $"iot-commands-{Guid.NewGuid():N}";
        DotNetResult result = await DotNet.RunAsync(
            Repository.Root,
            "pack",
            "--no-build",
            "--configuration", Repository.Configuration,
            $"-p:AwsSdkSource={Repository.AwsSdkSource}",
            $"-p:VersionSuffix={_suffix}",
            $"-p:PackageOutputPath={Feed}/",
            // These are the only files that packing would write into the projects' own folders.
            $"-p:NuspecOutputPath={_folder.Combine("nuspec")}/");
        result.Succeeded();
        string package = Directory.GetFiles(Feed, "IoTCommands.Generators.*.nupkg").Single();
        Version = Path.GetFileNameWithoutExtension(package)["IoTCommands.Generators.".Length..];
    }

    /// <summary>Gets the ids of the released packages. The stand-ins of AWS's packages are packed as well, for the tests only.</summary>
    internal static string[] Ids { get; } = ["IoTCommands.Client", "IoTCommands.Devices", "IoTCommands.Generators", "IoTCommands.Testing", "IoTCommands.Tool"];

    internal PackageArchive Open(string packageId) => new(Path.Combine(Feed, $"{packageId}.{Version}.nupkg"));

    internal PackageArchive OpenSymbols(string packageId) => new(Path.Combine(Feed, $"{packageId}.{Version}.snupkg"));

    public async ValueTask DisposeAsync()
    {
        await DotNet.RunAsync(Repository.Root, "exec", Repository.CompilerServer, "-shutdown", $"-pipename:{DotNet.CompilerServer}");
        _folder.Dispose();
    }
}
