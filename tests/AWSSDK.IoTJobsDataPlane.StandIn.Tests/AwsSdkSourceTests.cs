using System.Text.Json;
using AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests;

/// <summary>The property that decides between AWS's package and the stand-in, as MSBuild evaluates it for the projects of this repository.</summary>
public sealed class AwsSdkSourceTests
{
    private const string Package = "AWSSDK.IoTJobsDataPlane";
    private const string StandIn = "AWSSDK.IoTJobsDataPlane.StandIn";
    private const string ControlPlanePackage = "AWSSDK.IoT";
    private const string ControlPlaneStandIn = "AWSSDK.IoT.StandIn";

    private static readonly Dictionary<string, Lazy<Task<Dictionary<string, ILookup<string, string>>>>> References = new()
    {
        ["package"] = new(static () => EvaluateAsync("package")),
        ["stand-in"] = new(static () => EvaluateAsync("stand-in")),
    };

    public static TheoryData<string> Projects { get; } = [.. FindProjects()];

    [Fact]
    public void There_are_projects_that_use_the_SDK()
    {
        Assert.Contains("runtime/IoTCommands/IoTCommands.csproj", FindProjects());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task With_package_a_project_takes_AWSs_package_and_never_the_stand_in(string project)
    {
        (string[] packages, string[] projects) = await ReferencesAsync(project, "package");

        Assert.Contains(Package, packages);
        Assert.DoesNotContain(StandIn, projects);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task With_stand_in_a_project_takes_the_stand_in_and_never_AWSs_package(string project)
    {
        (string[] packages, string[] projects) = await ReferencesAsync(project, "stand-in");

        Assert.DoesNotContain(Package, packages);
        Assert.Contains(StandIn, projects);
    }

    [Theory]
    [InlineData(StandIn, "package", "false", "")]
    [InlineData(StandIn, "stand-in", "true", "standin")]
    [InlineData(ControlPlaneStandIn, "package", "false", "")]
    [InlineData(ControlPlaneStandIn, "stand-in", "true", "standin")]
    public async Task The_stand_in_is_packed_only_where_it_is_used_and_never_as_a_release(string project, string source, string isPackable, string suffix)
    {
        (_, string output) = await Repository.MSBuildAsync(
            $"runtime/{project}/{project}.csproj", $"-p:AwsSdkSource={source}", "-getProperty:IsPackable", "-getProperty:VersionSuffix");

        using JsonDocument result = JsonDocument.Parse(output);
        JsonElement properties = result.RootElement.GetProperty("Properties");
        Assert.Equal((isPackable, suffix), (properties.GetProperty("IsPackable").GetString(), properties.GetProperty("VersionSuffix").GetString()));
    }

    [Theory]
    [InlineData("package", ControlPlanePackage, ControlPlaneStandIn)]
    [InlineData("stand-in", ControlPlaneStandIn, ControlPlanePackage)]
    public async Task A_project_takes_the_client_of_the_control_plane_from_the_same_source(string source, string expected, string other)
    {
        (string[] packages, string[] projects) = await ReferencesAsync("tests/IoTCommands.Testing.Tests/IoTCommands.Testing.Tests.csproj", source);

        Assert.Contains(expected, packages.Concat(projects));
        Assert.DoesNotContain(other, packages.Concat(projects));
    }

    [Fact]
    public async Task The_core_package_needs_no_client_of_the_control_plane()
    {
        (string[] packages, string[] projects) = await ReferencesAsync("runtime/IoTCommands/IoTCommands.csproj", "package");

        Assert.DoesNotContain(ControlPlanePackage, packages.Concat(projects));
    }

    [Fact]
    public async Task Another_word_is_an_error_that_names_the_two()
    {
        (int exitCode, string output) = await Repository.MSBuildAsync(
            "runtime/IoTCommands/IoTCommands.csproj", "-t:CheckAwsSdkSource", "-p:AwsSdkSource=standin");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("AwsSdkSource is 'standin'; it takes 'package'", output, StringComparison.Ordinal);
        Assert.Contains("'stand-in'", output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> FindProjects()
    {
        return Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path).Contains("<UsesAwsIoTJobsDataPlane>true</UsesAwsIoTJobsDataPlane>", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("artifacts/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    private static async Task<(string[] Packages, string[] Projects)> ReferencesAsync(string project, string source)
    {
        ILookup<string, string> references = (await References[source].Value)[project];
        return ([.. references["package"]], [.. references["project"]]);
    }

    /// <summary>Evaluates all projects in one process, which takes as long as evaluating three projects in separate processes.</summary>
    /// <returns>For each project, the names of its references, by kind.</returns>
    private static async Task<Dictionary<string, ILookup<string, string>>> EvaluateAsync(string source)
    {
        string directory = Directory.CreateTempSubdirectory("references").FullName;
        try
        {
            string targets = Path.Combine(directory, "Write.targets");
            await File.WriteAllTextAsync(targets, $"""
                <Project>
                  <Target Name="WriteReferences">
                    <WriteLinesToFile File="{directory}/$(MSBuildProjectName).txt"
                      Lines="@(PackageReference->'package %(Identity)');@(ProjectReference->'project %(Filename)')" />
                  </Target>
                </Project>
                """);
            string[] projects = [.. FindProjects()];
            string all = Path.Combine(directory, "All.proj");
            await File.WriteAllTextAsync(all, $"""
                <Project>
                  <Target Name="WriteReferences">
                    <ItemGroup>
                      <Evaluated Include="{string.Join(';', projects.Select(project => Path.Combine(Repository.Root, project)))}" />
                    </ItemGroup>
                    <MSBuild Projects="@(Evaluated)" Targets="WriteReferences"
                      Properties="AwsSdkSource={source};CustomAfterMicrosoftCommonTargets={targets};CustomAfterMicrosoftCommonCrossTargetingTargets={targets}" />
                  </Target>
                </Project>
                """);
            (int exitCode, string output) = await Repository.MSBuildAsync(all, "-t:WriteReferences");
            Assert.True(exitCode == 0, output);
            return projects.ToDictionary(
                static project => project,
                project => File.ReadLines(Path.Combine(directory, Path.GetFileNameWithoutExtension(project) + ".txt"))
                    .Select(static line => line.Split(' ')).ToLookup(static words => words[0], static words => words[1]));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
