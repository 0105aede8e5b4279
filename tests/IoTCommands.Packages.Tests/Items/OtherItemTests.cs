using System.Text.RegularExpressions;

namespace IoTCommands.Packages.Tests.Items;

/// <summary>Tests the uses of definitions other than as input of the compiler, and that other items do not change.</summary>
public sealed class OtherItemTests
{
    [Fact]
    public void A_definition_is_shown_once_and_not_as_None_as_well()
    {
        using ConsumerProject project = new(files: ["commands/a.json", "commands/other.txt", "other.json"]);
        Assert.Equal(["other.json"], project.Items("None"));
    }

    [Theory]
    [InlineData("""<None Update="commands/a.json" CopyToOutputDirectory="PreserveNewest" />""", "CopyToOutputDirectory=PreserveNewest")]
    [InlineData("""<None Update="commands/*.json" CopyToPublishDirectory="Always" />""", "CopyToPublishDirectory=Always")]
    [InlineData("""<None Update="commands/a.json" Pack="true" PackagePath="x" />""", "Pack=true")]
    public void A_None_item_that_says_what_to_do_with_the_file_stays(string item, string metadata)
    {
        using ConsumerProject project = new($"<ItemGroup>{item}</ItemGroup>", ["commands/a.json"]);
        Assert.Equal([$"commands/a.json {metadata}"], project.Items("None", metadata[..metadata.IndexOf('=', StringComparison.Ordinal)]));
        Assert.Equal(["commands/a.json"], project.Items("AdditionalFiles"));
    }

    [Fact]
    public void An_embedded_definition_stays_embedded()
    {
        using ConsumerProject project = new("""<ItemGroup><EmbeddedResource Include="commands/a.json" /></ItemGroup>""", ["commands/a.json"]);
        Assert.Equal(["commands/a.json"], project.Items("EmbeddedResource"));
        Assert.Equal(["commands/a.json"], project.Items("AdditionalFiles"));
    }

    /// <summary>Only Visual Studio reads the item, so its effect is not visible elsewhere.</summary>
    [Theory]
    [InlineData("commands/SetFanSpeed.json", true)]
    [InlineData("Commands/ovens/SetOvenTemperature.json", true)]
    [InlineData("commands.json", false)]
    [InlineData("src/subcommands/a.json", false)]
    [InlineData("commands/a.json.txt", false)]
    public void Visual_Studio_gets_the_schema_for_definitions(string file, bool isDefinition)
    {
        using ConsumerProject project = new();
        string[] segment = project.Segment();
        Assert.True(File.Exists(segment[0]), segment[0]);
        Assert.Equal(isDefinition, Regex.IsMatch($"/home/user/project/{file}", segment[1]));
    }

    [Theory]
    [InlineData("Microsoft.NET.Sdk.Web")]
    [InlineData("Microsoft.NET.Sdk.Worker")]
    public void An_application_that_copies_every_JSON_file_goes_on_to_do_so(string sdk)
    {
        using ConsumerProject project = new(files: ["commands/a.json"], sdk: sdk);
        Assert.Equal(["commands/a.json"], project.Items("Content"));
        Assert.Equal(["commands/a.json"], project.Items("AdditionalFiles"));
    }

    [Theory]
    [InlineData("Watch")]
    [InlineData("UpToDateCheckInput")]
    public void An_edit_of_a_definition_is_seen_by_what_watches_a_project(string itemType)
    {
        using ConsumerProject project = new("""<ItemGroup><IoTCommand Include="../shared/b.json" /></ItemGroup>""", ["commands/a.json", "../shared/b.json"]);
        Assert.Equal(["../shared/b.json", "commands/a.json"], project.Items(itemType));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("", false)]
    public void Editors_and_only_they_are_told_that_analyzers_report_all(string isDesignTimeBuild, bool expected)
    {
        using ConsumerProject project = new($"<PropertyGroup><DesignTimeBuild>{isDesignTimeBuild}</DesignTimeBuild></PropertyGroup>");
        Assert.Equal(
            expected,
            project.Names("EditorConfigFiles").Any(static file => Path.GetFileName(file) == "IoTCommands.Generators.DesignTime.globalconfig"));
        Assert.All(project.Names("EditorConfigFiles"), static file => Assert.True(File.Exists(file)));
    }

    [Fact]
    public void A_definition_that_is_to_be_copied_carries_that_to_the_compilers_targets_which_copy_it()
    {
        using ConsumerProject project = new(
            """<ItemGroup><IoTCommand Update="commands/a.json" CopyToOutputDirectory="PreserveNewest" /></ItemGroup>""",
            ["commands/a.json"]);
        Assert.Equal(["commands/a.json CopyToOutputDirectory=PreserveNewest"], project.Items("AdditionalFiles", "CopyToOutputDirectory"));
    }
}
