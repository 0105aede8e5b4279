namespace IoTCommands.Packages.Tests.Items;

/// <summary>Which files become definitions, and what the compiler is told of them.</summary>
public sealed class DefinitionItemTests
{
    [Fact]
    public void Json_files_of_the_folder_commands_are_definitions()
    {
        using ConsumerProject project = new(files: ["commands/a.json", "commands/oven/b.json"]);
        Assert.Equal(
            ["commands/a.json IoTCommandDefinition=true", "commands/oven/b.json IoTCommandDefinition=true"],
            project.Items("AdditionalFiles", "IoTCommandDefinition"));
    }

    [Fact]
    public void Other_files_are_no_definitions()
    {
        using ConsumerProject project = new(files: ["appsettings.json", "commands.json", "other/commands/a.json", "commands/readme.md"]);
        Assert.Empty(project.Items("AdditionalFiles"));
    }

    [Theory]
    [InlineData("EnableDefaultIoTCommandItems")]
    [InlineData("EnableDefaultItems")]
    public void The_default_can_be_turned_off(string property)
    {
        using ConsumerProject project = new($"<PropertyGroup><{property}>false</{property}></PropertyGroup>", ["commands/a.json"]);
        Assert.Empty(project.Items("AdditionalFiles"));
    }

    [Fact]
    public void Turning_the_default_off_leaves_explicit_items()
    {
        using ConsumerProject project = new(
            """
            <PropertyGroup><EnableDefaultIoTCommandItems>false</EnableDefaultIoTCommandItems></PropertyGroup>
            <ItemGroup><IoTCommand Include="commands/a.json" /></ItemGroup>
            """,
            ["commands/a.json", "commands/b.json"]);
        Assert.Equal(["commands/a.json"], project.Items("AdditionalFiles"));
    }

    [Fact]
    public void The_default_leaves_out_what_the_SDKs_own_globs_leave_out()
    {
        using ConsumerProject project = new(
            """
            <PropertyGroup>
              <BaseOutputPath>commands/bin/</BaseOutputPath>
              <DefaultItemExcludes>$(DefaultItemExcludes);commands/drafts/**</DefaultItemExcludes>
            </PropertyGroup>
            """,
            ["commands/a.json", "commands/bin/Debug/b.json", "commands/drafts/c.json"]);
        Assert.Equal(["commands/a.json"], project.Items("AdditionalFiles"));
    }

    [Fact]
    public void A_file_of_the_default_can_be_taken_out_and_named()
    {
        using ConsumerProject project = new(
            """
            <ItemGroup>
              <IoTCommand Remove="commands/draft.json" />
              <IoTCommand Update="commands/a.json" Name="Alpha" Namespace="Kitchen.Oven" />
            </ItemGroup>
            """,
            ["commands/a.json", "commands/draft.json"]);
        Assert.Equal(["commands/a.json Namespace=Kitchen.Oven Name=Alpha"], project.Items("AdditionalFiles", "Namespace", "Name"));
    }

    [Fact]
    public void Explicit_items_may_lie_outside_the_project_and_carry_names()
    {
        using ConsumerProject project = new(
            """<ItemGroup><IoTCommand Include="../shared/*.json" Namespace="Shared" /><IoTCommand Include="../other/b.json" Name="Beta" /></ItemGroup>""",
            ["../shared/a.json", "../other/b.json"]);
        Assert.Equal(
            ["../other/b.json IoTCommandDefinition=true Namespace= Name=Beta", "../shared/a.json IoTCommandDefinition=true Namespace=Shared Name="],
            project.Items("AdditionalFiles", "IoTCommandDefinition", "Namespace", "Name"));
    }

    [Theory]
    [InlineData("commands/a.json")]
    [InlineData("./commands/a.json")]
    [InlineData("commands/*.json")]
    [InlineData("$(MSBuildProjectDirectory)/other/../commands/a.json")]
    public void A_file_of_the_default_that_is_also_named_comes_once_with_the_explicit_metadata(string include)
    {
        using ConsumerProject project = new($"""<ItemGroup><IoTCommand Include="{include}" Name="Alpha" /></ItemGroup>""", ["commands/a.json"]);
        Assert.Equal(["commands/a.json Name=Alpha"], project.Items("AdditionalFiles", "Name"));
    }

    [Theory]
    [InlineData("""<IoTCommand Include="../shared/a.json" Name="Alpha" /><IoTCommand Include="../shared/*.json" />""")]
    [InlineData("""<IoTCommand Include="../shared/*.json" /><IoTCommand Include="../shared/a.json" Name="Alpha" />""")]
    public void A_file_that_is_named_twice_comes_once_with_its_name(string items)
    {
        using ConsumerProject project = new($"<ItemGroup>{items}</ItemGroup>", ["../shared/a.json"]);
        Assert.Equal(["../shared/a.json Name=Alpha"], project.Items("AdditionalFiles", "Name"));
    }

    [Fact]
    public void A_file_that_another_generator_takes_too_stays_one_item_with_its_metadata()
    {
        using ConsumerProject project = new(
            """<ItemGroup><AdditionalFiles Include="commands/a.json" Other="x" /><IoTCommand Update="commands/a.json" Name="Alpha" /></ItemGroup>""",
            ["commands/a.json"]);
        Assert.Equal(["commands/a.json IoTCommandDefinition=true Name=Alpha Other=x"], project.Items("AdditionalFiles", "IoTCommandDefinition", "Name", "Other"));
    }

    [Fact]
    public void A_file_that_nobody_named_says_so()
    {
        using ConsumerProject project = new("""<ItemGroup><IoTCommand Include="commands/b.json" /></ItemGroup>""", ["commands/a.json", "commands/b.json"]);
        Assert.Equal(["commands/a.json IoTCommandByDefault=true", "commands/b.json IoTCommandByDefault="], project.Items("AdditionalFiles", "IoTCommandByDefault"));
    }

    [Fact]
    public void Items_that_a_target_makes_or_a_later_file_adds_are_definitions_too()
    {
        using ConsumerProject project = new(
            """<Target Name="Download" BeforeTargets="BeforeBuild;AddIoTCommandsToAdditionalFiles"><ItemGroup><IoTCommand Include="../made/a.json" Name="Alpha" /></ItemGroup></Target>""",
            ["commands/c.json"]);
        project.Write("Directory.Build.targets", """<Project><ItemGroup><IoTCommand Include="../shared/b.json" Namespace="Shared" /></ItemGroup></Project>""");
        Assert.Equal(
            [
                "../made/a.json IoTCommandDefinition=true Namespace= Name=Alpha",
                "../shared/b.json IoTCommandDefinition=true Namespace=Shared Name=",
                "commands/c.json IoTCommandDefinition=true Namespace= Name=",
            ],
            project.ItemsAfter("AddIoTCommandsToAdditionalFiles", "AdditionalFiles", "IoTCommandDefinition", "Namespace", "Name"));
    }

    [Theory]
    [InlineData("vbproj")]
    [InlineData("fsproj")]
    public void Projects_of_other_languages_are_left_alone(string extension)
    {
        using ConsumerProject project = new(files: ["commands/a.json"], extension: extension);
        Assert.Empty(project.Items("AdditionalFiles"));
        Assert.Empty(project.Items("IoTCommand"));
    }
}
