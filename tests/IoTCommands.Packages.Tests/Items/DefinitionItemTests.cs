namespace IoTCommands.Packages.Tests.Items;

/// <summary>Tests which files become definitions, and which metadata the compiler gets for them.</summary>
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
    public void Prefixes_and_suffixes_of_command_ids_reach_the_compiler_with_commas()
    {
        using ConsumerProject project = new("<PropertyGroup><IoTCommandIdPrefix>dev-;prod-</IoTCommandIdPrefix></PropertyGroup>", ["commands/a.json"]);
        Assert.Equal(("dev-,prod-", ""), (project.Property("_IoTCommandIdPrefixes"), project.Property("_IoTCommandIdSuffixes")));
        Assert.Superset(new HashSet<string> { "_IoTCommandIdPrefixes", "_IoTCommandIdSuffixes" }, project.Names("CompilerVisibleProperty"));
    }

    [Fact]
    public void Secret_parameters_of_an_item_reach_the_compiler_with_commas()
    {
        using ConsumerProject project = new(
            """<ItemGroup><IoTCommand Update="commands/a.json" SecretParameters="pin;wifi-password" /></ItemGroup>""", ["commands/a.json", "commands/b.json"]);
        Assert.Equal(
            ["commands/a.json IoTCommandSecretParameters=pin,wifi-password", "commands/b.json IoTCommandSecretParameters="],
            project.Items("AdditionalFiles", "IoTCommandSecretParameters"));
    }

    [Theory]
    [InlineData("Commands")]
    [InlineData("COMMANDS")]
    [InlineData("cOmmands")]
    public void The_folder_may_be_written_in_any_case(string folder)
    {
        using ConsumerProject project = new(files: [$"{folder}/a.json", $"{folder}/oven/b.json", "commands-old/c.json", "my commands/d.json"]);
        Assert.Equal([$"{folder}/a.json", $"{folder}/oven/b.json"], project.Items("AdditionalFiles"));
    }

    [Fact]
    public void Two_folders_that_differ_in_case_are_both_taken()
    {
        using ConsumerProject project = new(files: ["commands/a.json", "Commands/b.json"]);
        Assert.Equal(
            OperatingSystem.IsLinux() ? ["Commands/b.json", "commands/a.json"] : ["commands/a.json", "commands/b.json"],
            project.Items("AdditionalFiles"));
    }

    [Fact]
    public void The_folder_of_a_project_that_does_not_name_the_package_is_left_alone()
    {
        using ConsumerProject project = new(
            """<ItemGroup><IoTCommand Include="../shared/*.json" /></ItemGroup>""",
            ["commands/ping.json", "../shared/a.json"],
            reference: "");
        Assert.Equal(["../shared/a.json"], project.Items("AdditionalFiles"));
    }

    [Theory]
    [InlineData("""<PackageReference Include="iotcommands.generators" />""")]
    [InlineData("""<PackageReference Include="IoTCommands.Testing" Version="0.1.0" />""")]
    [InlineData("""<PackageReference Include="IoTCommands.Devices" Version="0.1.0" />""")]
    [InlineData("""<PackageReference Include="IoTCommands.Client" Version="0.1.0" />""")]
    public void A_project_that_names_one_of_the_packages_has_the_folder(string reference)
    {
        using ConsumerProject project = new(files: ["commands/a.json"], reference: reference);
        Assert.Equal(["commands/a.json"], project.Items("AdditionalFiles"));
    }

    [Fact]
    public void A_project_that_does_not_name_the_package_can_ask_for_the_folder()
    {
        using ConsumerProject project = new(
            "<PropertyGroup><EnableDefaultIoTCommandItems>true</EnableDefaultIoTCommandItems></PropertyGroup>",
            ["commands/a.json"],
            reference: "");
        Assert.Equal(["commands/a.json"], project.Items("AdditionalFiles"));
    }

    [Fact]
    public void A_project_with_packages_config_names_the_package_there()
    {
        using ConsumerProject project = new(files: ["commands/a.json", "packages.config"], reference: "");
        Assert.Equal(["commands/a.json"], project.Items("AdditionalFiles"));
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
            ["commands/a.json", "commands/bin/Debug/b.json", "commands/drafts/c.json", "commands/node_modules/x/d.json", "commands/.cache/e.json"]);
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
        Assert.Equal(
            ["commands/a.json IoTCommandNamespace=Kitchen.Oven IoTCommandName=Alpha"],
            project.Items("AdditionalFiles", "IoTCommandNamespace", "IoTCommandName"));
    }

    [Fact]
    public void Explicit_items_may_lie_outside_the_project_and_carry_names()
    {
        using ConsumerProject project = new(
            """<ItemGroup><IoTCommand Include="../shared/*.json" Namespace="Shared" /><IoTCommand Include="../other/b.json" Name="Beta" /></ItemGroup>""",
            ["../shared/a.json", "../other/b.json"]);
        Assert.Equal(
            ["../other/b.json IoTCommandDefinition=true IoTCommandNamespace= IoTCommandName=Beta",
                "../shared/a.json IoTCommandDefinition=true IoTCommandNamespace=Shared IoTCommandName="],
            project.Items("AdditionalFiles", "IoTCommandDefinition", "IoTCommandNamespace", "IoTCommandName"));
    }

    [Theory]
    [InlineData("commands/a.json")]
    [InlineData("./commands/a.json")]
    [InlineData("commands/*.json")]
    [InlineData("$(MSBuildProjectDirectory)/other/../commands/a.json")]
    public void A_file_of_the_default_that_is_also_named_comes_once_with_the_explicit_metadata(string include)
    {
        using ConsumerProject project = new($"""<ItemGroup><IoTCommand Include="{include}" Name="Alpha" /></ItemGroup>""", ["commands/a.json"]);
        Assert.Equal(["commands/a.json IoTCommandName=Alpha"], project.Items("AdditionalFiles", "IoTCommandName"));
    }

    [Theory]
    [InlineData("""<IoTCommand Include="../shared/a.json" Name="Alpha" /><IoTCommand Include="../shared/*.json" />""")]
    [InlineData("""<IoTCommand Include="../shared/*.json" /><IoTCommand Include="../shared/a.json" Name="Alpha" />""")]
    public void A_file_that_is_named_twice_comes_once_with_its_name(string items)
    {
        using ConsumerProject project = new($"<ItemGroup>{items}</ItemGroup>", ["../shared/a.json"]);
        Assert.Equal(["../shared/a.json IoTCommandName=Alpha"], project.Items("AdditionalFiles", "IoTCommandName"));
    }

    [Fact]
    public void A_file_that_another_generator_takes_too_stays_one_item_with_its_metadata()
    {
        using ConsumerProject project = new(
            """<ItemGroup><AdditionalFiles Include="commands/a.json" Other="x" /><IoTCommand Update="commands/a.json" Name="Alpha" /></ItemGroup>""",
            ["commands/a.json"]);
        Assert.Equal(
            ["commands/a.json IoTCommandDefinition=true IoTCommandName=Alpha Other=x"],
            project.Items("AdditionalFiles", "IoTCommandDefinition", "IoTCommandName", "Other"));
    }

    [Fact]
    public void A_name_that_another_generator_gives_the_file_is_not_the_commands()
    {
        using ConsumerProject project = new("""<ItemGroup><AdditionalFiles Include="commands/a.json" Name="Other" /></ItemGroup>""", ["commands/a.json"]);
        Assert.Equal(["commands/a.json IoTCommandName= Name=Other"], project.Items("AdditionalFiles", "IoTCommandName", "Name"));
    }

    [Fact]
    public void A_file_that_nobody_named_says_so()
    {
        using ConsumerProject project = new("""<ItemGroup><IoTCommand Include="commands/b.json" /></ItemGroup>""", ["commands/a.json", "commands/b.json"]);
        Assert.Equal(
            ["commands/a.json IoTCommandByDefault=true", "commands/b.json IoTCommandByDefault="],
            project.Items("AdditionalFiles", "IoTCommandByDefault"));
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
                "../made/a.json IoTCommandDefinition=true IoTCommandNamespace= IoTCommandName=Alpha",
                "../shared/b.json IoTCommandDefinition=true IoTCommandNamespace=Shared IoTCommandName=",
                "commands/c.json IoTCommandDefinition=true IoTCommandNamespace= IoTCommandName=",
            ],
            project.ItemsAfter("AddIoTCommandsToAdditionalFiles", "AdditionalFiles", "IoTCommandDefinition", "IoTCommandNamespace", "IoTCommandName"));
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
