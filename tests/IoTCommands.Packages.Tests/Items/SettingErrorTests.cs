using System.Text.RegularExpressions;

namespace IoTCommands.Packages.Tests.Items;

/// <summary>Tests errors about a project's settings, which no analyzer could report: some prevent the analyzers from running.</summary>
public sealed class SettingErrorTests
{
    /// <summary>Replaces the generator, which a restore would add.</summary>
    private const string Generator = """<ItemGroup><Analyzer Include="IoTCommands.Generators.dll" /></ItemGroup>""";

    [Theory]
    [InlineData("roslyn4.7")]
    [InlineData("roslyn3.11")]
    public void A_compiler_older_than_Roslyn_4_8_is_an_error(string version)
    {
        using ConsumerProject project = new(Generator);
        string error = Assert.Single(project.Errors(("CompilerApiVersion", version)));
        Assert.StartsWith("IOTC9003: ", error, StringComparison.Ordinal);
        Assert.Contains($" {version["roslyn".Length..]}.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roslyn4.8")]
    [InlineData("roslyn4.14")]
    [InlineData("roslyn5.0")]
    [InlineData("")]
    [InlineData("a-later-scheme")]
    public void A_newer_compiler_or_one_that_does_not_say_is_none(string version)
    {
        using ConsumerProject project = new(Generator);
        Assert.Empty(project.Errors(("CompilerApiVersion", version)));
    }

    [Fact]
    public void An_accessibility_that_does_not_exist_is_an_error_that_names_the_two_that_do()
    {
        using ConsumerProject project = new(Generator);
        string error = Assert.Single(project.Errors(("IoTCommandsAccessibility", "private")));
        Assert.StartsWith("IOTC9004: ", error, StringComparison.Ordinal);
        Assert.All(["'public'", "'internal'", "'private'"], word => Assert.Contains(word, error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    [InlineData("Internal")]
    public void Both_accessibilities_are_fine(string accessibility)
    {
        using ConsumerProject project = new(Generator);
        Assert.Empty(project.Errors(("IoTCommandsAccessibility", accessibility)));
    }

    [Theory]
    [InlineData("my-app")]
    [InlineData("Kitchen..Oven")]
    [InlineData(".Kitchen")]
    [InlineData("Kitchen.")]
    [InlineData("Kitchen.2")]
    [InlineData("Kitchen Oven")]
    [InlineData("Kitchen{}")]
    public void A_namespace_that_is_none_is_an_error(string name)
    {
        using ConsumerProject project = new(Generator);
        string error = Assert.Single(project.Errors(("IoTCommandsNamespace", name)));
        Assert.Matches($"^IOTC9005: .*'{Regex.Escape(name)}'", error);
    }

    [Theory]
    [InlineData("Kitchen")]
    [InlineData("Kitchen.Oven._2")]
    [InlineData("Küche.炉")]
    [InlineData("Kitchen.@event")]
    public void A_namespace_is_none(string name)
    {
        using ConsumerProject project = new(Generator);
        Assert.Empty(project.Errors(("IoTCommandsNamespace", name)));
    }

    [Fact]
    public void A_namespace_with_an_apostrophe_is_an_error_like_any_other()
    {
        using ConsumerProject project = new(
            $"""{Generator}<ItemGroup><IoTCommand Update="commands/a.json" Namespace="Kitchen's" /></ItemGroup>""",
            ["commands/a.json"]);
        Assert.StartsWith("IOTC9005: ", Assert.Single(project.Errors()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a|b.json")]
    [InlineData("a:b.json")]
    [InlineData("a\"b.json")]
    public void A_path_that_the_compiler_cannot_take_is_an_error_that_names_it(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such file names.");
        using ConsumerProject project = new(Generator, [$"commands/{name}", "commands/fine's (1) [x] #é.json"]);
        string error = Assert.Single(project.Errors());
        Assert.StartsWith("IOTC9014: ", error, StringComparison.Ordinal);
        Assert.Contains($"/commands/{name}'", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commands/a.yaml", "")]
    [InlineData("commands/a.yml", "")]
    [InlineData("../shared/a.yaml", """<IoTCommand Include="../shared/*.yaml" />""")]
    public void A_definition_in_YAML_is_a_warning_and_nothing_more(string file, string item)
    {
        using ConsumerProject project = new($"{Generator}<ItemGroup>{item}</ItemGroup>", ["commands/b.json"]);
        project.Write(file, "commandId: reset\npayload:\n  content: e30=\n");
        project.Write("commands/compose.yaml", "services:\n  web: {}\n");
        Assert.StartsWith("warning IOTC9011: ", Assert.Single(project.Messages()), StringComparison.Ordinal);
        Assert.DoesNotContain("yaml", string.Join(' ', project.Items("AdditionalFiles")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vbproj", "VB")]
    [InlineData("fsproj", "F#")]
    public void A_project_of_another_language_that_names_the_package_is_told_that_nothing_is_generated(string extension, string language)
    {
        using ConsumerProject project = new(extension: extension);
        string warning = Assert.Single(project.Messages());
        Assert.StartsWith("warning IOTC9012: ", warning, StringComparison.Ordinal);
        Assert.Contains($" {language}.", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("All")]
    [InlineData("analyzers;runtime")]
    public void A_private_reference_of_a_library_is_a_warning(string assets)
    {
        using ConsumerProject project = new(Generator, reference: Reference(assets));
        string warning = Assert.Single(project.Messages());
        Assert.StartsWith("warning IOTC9013: ", warning, StringComparison.Ordinal);
        Assert.Contains($"PrivateAssets=\"{assets}\"", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("all", "<OutputType>Exe</OutputType>")]
    [InlineData("all", "<IsTestProject>true</IsTestProject>")]
    [InlineData("analyzers;build", "")]
    [InlineData("none", "")]
    public void A_private_reference_that_hides_nothing_is_none(string assets, string property)
    {
        using ConsumerProject project = new($"{Generator}<PropertyGroup>{property}</PropertyGroup>", reference: Reference(assets));
        Assert.Empty(project.Messages());
    }

    [Fact]
    public void A_namespace_of_an_item_that_is_none_is_an_error_that_names_the_file()
    {
        using ConsumerProject project = new(
            $"""{Generator}<ItemGroup><IoTCommand Update="commands/a.json" Namespace="a-b" /></ItemGroup>""",
            ["commands/a.json", "commands/b.json"]);
        Assert.Matches("^IOTC9005: .*'a-b'.*a\\.json'", Assert.Single(project.Errors()));
    }

    [Theory]
    [InlineData("a-b")]
    [InlineData("A.B")]
    [InlineData("2Fast")]
    [InlineData("it's")]
    [InlineData("a,b")]
    public void A_name_of_an_item_that_is_none_is_an_error_that_names_the_file(string name)
    {
        using ConsumerProject project = new(
            $"""{Generator}<ItemGroup><IoTCommand Update="commands/a.json" Name="{name}" /></ItemGroup>""",
            ["commands/a.json", "commands/b.json"]);
        Assert.Matches($"^IOTC9006: Name '{Regex.Escape(name)}' .*a\\.json' ", Assert.Single(project.Errors()));
    }

    [Fact]
    public void A_definition_that_does_not_exist_is_an_error_that_names_the_path()
    {
        using ConsumerProject project = new($"""{Generator}<ItemGroup><IoTCommand Include="../shared/typo.json" /></ItemGroup>""", ["commands/a.json"]);
        Assert.Matches("^IOTC9007: .*typo\\.json'", Assert.Single(project.Errors()));
    }

    [Theory]
    [InlineData("../shared")]
    [InlineData("../shared/")]
    public void A_folder_in_place_of_its_files_is_an_error_that_says_how_to_include_them(string folder)
    {
        using ConsumerProject project = new(
            $"""{Generator}<ItemGroup><IoTCommand Include="{folder}" /></ItemGroup>""",
            ["commands/a.json", "../shared/b.json"]);
        Assert.Matches("^IOTC9007: .*shared/?'.*'/\\*\\.json'", Assert.Single(project.Errors()));
    }

    [Fact]
    public void One_file_under_two_names_is_an_error_that_shows_both()
    {
        using ConsumerProject project = new(
            $"""
            {Generator}
            <ItemGroup>
              <IoTCommand Include="../shared/*.json" Namespace="Shared" />
              <IoTCommand Include="../shared/a.json" Name="Alpha" />
            </ItemGroup>
            """,
            ["../shared/a.json", "../shared/b.json"]);
        string error = Assert.Single(project.Errors());
        Assert.StartsWith("IOTC9008: ", error, StringComparison.Ordinal);
        Assert.Contains("""Namespace="Shared" Name="",""", error, StringComparison.Ordinal);
        Assert.Contains("""Namespace="" Name="Alpha".""", error, StringComparison.Ordinal);
        Assert.DoesNotContain("b.json", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Definitions_without_the_generator_are_one_error_for_all()
    {
        using ConsumerProject project = new(files: ["commands/a.json", "commands/b.json"]);
        Assert.StartsWith("IOTC9009: ", Assert.Single(project.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public void Definitions_without_the_generator_that_a_target_removed_are_an_error()
    {
        using ConsumerProject project = new(
            $"""{Generator}<Target Name="Plain" BeforeTargets="CoreCompile"><ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup></Target>""",
            ["commands/a.json"]);
        Assert.StartsWith("IOTC9009: ", Assert.Single(project.Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public void No_definitions_and_no_generator_is_fine()
    {
        using ConsumerProject project = new();
        Assert.Empty(project.Errors());
    }

    [Fact]
    public void Editors_are_not_stopped_by_an_error()
    {
        using ConsumerProject project = new(Generator);
        Assert.Empty(project.Errors(("IoTCommandsAccessibility", "private"), ("DesignTimeBuild", "true")));
    }

    private static string Reference(string privateAssets)
        => $"""<PackageReference Include="IoTCommands.Generators" Version="0.1.0" PrivateAssets="{privateAssets}" />""";
}
