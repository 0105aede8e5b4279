using System.Text;
using System.Text.RegularExpressions;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Contents;

public sealed partial class PackageMetadataTests(PackedPackages packages)
{
    private const string RepositoryUrl = "https://github.com/iotcommands/IoTCommands.Generators";

    public static TheoryData<string> PackageIds => [.. PackedPackages.Ids];

    [Theory]
    [MemberData(nameof(PackageIds))]
    public void License_readme_icon_and_repository_are_shown(string packageId)
    {
        using PackageArchive package = packages.Open(packageId);
        Assert.Equal(["expression Apache-2.0"], package.Metadata("license").Select(license => $"{license.Attribute("type")!.Value} {license.Value}"));
        Assert.Equal("README.md", Assert.Single(package.Metadata("readme")).Value);
        Assert.Equal("icon.png", Assert.Single(package.Metadata("icon")).Value);
        Assert.Equal(RepositoryUrl, Assert.Single(package.Metadata("projectUrl")).Value);
        Assert.Equal($"{RepositoryUrl}/blob/main/CHANGELOG.md", Assert.Single(package.Metadata("releaseNotes")).Value);
        Assert.Equal(["git", RepositoryUrl], ((string[])["type", "url"]).Select(name => Assert.Single(package.Metadata("repository")).Attribute(name)!.Value));
    }

    [Fact]
    public void Description_and_tags_of_each_package_are_its_own()
    {
        foreach (string element in (string[])["description", "tags"])
        {
            string[] values = [.. PackedPackages.Ids.Select(id =>
            {
                using PackageArchive package = packages.Open(id);
                return Assert.Single(package.Metadata(element)).Value;
            })];
            Assert.Equal(values.Distinct(), values);
        }
    }

    /// <summary>The size is 128 x 128, as NuGet requires. It is read from the PNG's header.</summary>
    [Fact]
    public void The_icon_has_the_size_that_NuGet_asks_for()
    {
        using PackageArchive package = packages.Open("IoTCommands.Generators");
        byte[] icon = package.Read("icon.png");
        Assert.Equal("PNG"u8, icon.AsSpan(1, 3));
        Assert.Equal([0, 0, 0, 128, 0, 0, 0, 128], icon[16..24]);
    }

    /// <summary>NuGet shows the readme without the repository.</summary>
    [Theory]
    [MemberData(nameof(PackageIds))]
    public void The_readme_is_about_its_package_and_all_its_links_are_absolute(string packageId)
    {
        using PackageArchive package = packages.Open(packageId);
        string readme = Encoding.UTF8.GetString(package.Read("README.md"));
        Assert.StartsWith($"# {packageId}\n", readme, StringComparison.Ordinal);
        Assert.Empty(RelativeLink().Matches(readme).Select(link => link.Value));

        // The files in the repository that are linked must exist.
        Assert.All(
            RepositoryLink().Matches(readme),
            link => Assert.True(File.Exists(Path.Combine(Repository.Root, link.Groups["path"].Value)), link.Value));
    }

    /// <summary>The tests of the docs compile the code of these pages.</summary>
    [Theory]
    [MemberData(nameof(PackageIds))]
    public void The_code_in_the_readme_is_that_of_a_page_of_the_docs(string packageId)
    {
        string[] pages = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md")
            .Append(Path.Combine(Repository.Root, "README.md"))
            .Select(path => IndentOfLine().Replace(File.ReadAllText(path).ReplaceLineEndings("\n"), ""))];
        using PackageArchive package = packages.Open(packageId);
        MatchCollection blocks = CodeBlock().Matches(Encoding.UTF8.GetString(package.Read("README.md")));
        Assert.NotEmpty(blocks);
        Assert.All(
            blocks,
            block => Assert.Contains(pages, page => page.Contains(IndentOfLine().Replace(block.Groups["code"].Value, ""), StringComparison.Ordinal)));
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

        // A package that was built with the stand-in depends on the stand-in of the same run.
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
            [
                .. expected.Append("Microsoft.Bcl.TimeProvider").Order(StringComparer.Ordinal).Select(id => $".NETStandard2.0: {id}"),
                .. expected.Select(id => $"net10.0: {id}"),
                .. expected.Select(id => $"net8.0: {id}"),
            ],
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

    [GeneratedRegex(@"\]\((?!https://)[^)]*\)")]
    private static partial Regex RelativeLink();

    [GeneratedRegex($@"\({RepositoryUrl}/blob/main/(?<path>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex RepositoryLink();

    [GeneratedRegex("^```[a-z]+\n(?<code>.*?\n)```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("^ +", RegexOptions.Multiline)]
    private static partial Regex IndentOfLine();
}
