using System.Text.RegularExpressions;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Contents;

public sealed class PackageMetadataTests(PackedPackages packages)
{
    [Theory]
    [InlineData("IoTCommands.Client")]
    [InlineData("IoTCommands.Generators")]
    [InlineData("IoTCommands.Devices")]
    [InlineData("IoTCommands.Testing")]
    [InlineData("IoTCommands.Tool")]
    public void License_is_an_expression_and_the_readme_is_shown(string packageId)
    {
        using PackageArchive package = packages.Open(packageId);
        Assert.Equal(["expression Apache-2.0"], package.Metadata("license").Select(license => $"{license.Attribute("type")!.Value} {license.Value}"));
        Assert.Equal("README.md", Assert.Single(package.Metadata("readme")).Value);
    }

    [Fact]
    public void Generators_depends_on_the_SDK_in_every_framework_and_on_what_old_frameworks_lack()
    {
        using PackageArchive package = packages.Open("IoTCommands.Generators");
        Assert.Equal(
            [
                ".NETStandard2.0: AWSSDK.IoTJobsDataPlane",
                ".NETStandard2.0: System.Diagnostics.DiagnosticSource",
                ".NETStandard2.0: System.Memory",
                "net10.0: AWSSDK.IoTJobsDataPlane",
                "net8.0: AWSSDK.IoTJobsDataPlane",
            ],
            package.Dependencies.Select(dependency => dependency[..dependency.LastIndexOf(' ')]));
    }

    [Fact]
    public void Generators_takes_any_4_of_the_SDK()
    {
        using PackageArchive package = packages.Open("IoTCommands.Generators");
        string[] versions = package.Metadata("dependency")
            .Where(dependency => dependency.Attribute("id")!.Value == "AWSSDK.IoTJobsDataPlane")
            .Select(dependency => dependency.Attribute("version")!.Value)
            .Distinct()
            .ToArray();

        // A package that was built on the stand-in asks for the stand-in of the same run.
        Assert.Matches($@"^(\[4\.0\.0, 5\.0\.0\)|4\.0\.0-{Regex.Escape(packages.VersionSuffix)})$", Assert.Single(versions));
    }

    [Fact]
    public void Client_depends_on_both_clients_of_the_SDK_and_on_what_registers_them()
    {
        using PackageArchive package = packages.Open("IoTCommands.Client");
        string[] expected =
        [
            "AWSSDK.Extensions.NETCore.Setup",
            "AWSSDK.IoT",
            "AWSSDK.IoTJobsDataPlane",
            "AWSSDK.SecurityToken",
            "IoTCommands.Generators",
            "Microsoft.Extensions.Configuration.Abstractions",
            "Microsoft.Extensions.Options",
        ];
        Assert.Equal(
            expected.Select(id => $"net10.0: {id}").Concat(expected.Select(id => $"net8.0: {id}")),
            package.Dependencies.Select(dependency => dependency[..dependency.LastIndexOf(' ')]));
    }

    [Theory]
    [InlineData("IoTCommands.Devices", "IoTCommands.Generators")]
    [InlineData("IoTCommands.Testing", "IoTCommands.Devices", "IoTCommands.Generators")]
    public void A_package_that_uses_internals_depends_on_exactly_its_own_version(string packageId, params string[] dependencies)
    {
        using PackageArchive package = packages.Open(packageId);
        Assert.Equal(
            dependencies.Select(dependency => $"net10.0: {dependency} [{packages.Version}]")
                .Concat(dependencies.Select(dependency => $"net8.0: {dependency} [{packages.Version}]")),
            package.Dependencies.Where(dependency => dependency.Contains("IoTCommands.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Devices_depends_on_MQTTnet_CBOR_and_hosting()
    {
        using PackageArchive package = packages.Open("IoTCommands.Devices");
        Assert.Equal(
            ["IoTCommands.Generators", "MQTTnet", "Microsoft.Extensions.Hosting.Abstractions", "System.Formats.Cbor"],
            package.Dependencies
                .Where(static dependency => dependency.StartsWith("net8.0: ", StringComparison.Ordinal))
                .Where(static dependency => !dependency.Contains("AWSSDK", StringComparison.Ordinal))
                .Select(static dependency => dependency.Split(' ')[1]));
    }

    [Fact]
    public void Testing_takes_ASP_NET_Core_from_the_shared_framework()
    {
        using PackageArchive package = packages.Open("IoTCommands.Testing");
        Assert.Equal(
            ["net10.0 Microsoft.AspNetCore.App", "net8.0 Microsoft.AspNetCore.App"],
            package.Metadata("frameworkReference")
                .Select(reference => $"{reference.Parent!.Attribute("targetFramework")!.Value} {reference.Attribute("name")!.Value}")
                .Order(StringComparer.Ordinal));
    }
}
