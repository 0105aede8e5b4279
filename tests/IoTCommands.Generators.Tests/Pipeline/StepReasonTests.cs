using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>
/// What each kind of edit makes the generator do, over a project of two definitions. A step that is Modified or New for an edit that it has nothing to do with
/// costs every user of an editor time at every keystroke.
/// </summary>
public sealed class StepReasonTests
{
    private static readonly TestProject TwoCommands = TestProject.Kitchen
        .WithDefinition("commands/a.json", TestDefinition.Of("Alpha"))
        .WithDefinition("commands/b.json", TestDefinition.Of("Beta"));

    [Fact]
    public void The_first_run_makes_everything_new() => AssertReasons(
        GeneratorRun.Start(TwoCommands),
        """
        Files           New, New
        Models          New, New
        Keys            New, New
        Facts           New
        Settings        New
        Commands        New
        CommandOutputs  New, New
        CatalogOutputs  New
        outputs         New, New, New
        """);

    [Fact]
    public void Unrelated_csharp_stops_at_the_facts() => AssertReasonsOfEdit(
        static project => project.WithCode("Program.cs", "namespace Kitchen { internal static class Program { private const int X = 1; } }"),
        """
        Files           Cached, Cached
        Models          Cached, Cached
        Keys            Cached, Cached
        Facts           Unchanged
        Settings        Cached
        Commands        Cached
        CommandOutputs  Cached, Cached
        CatalogOutputs  Cached
        outputs         Cached, Cached, Cached
        """);

    [Fact]
    public void A_csharp_file_added_stops_at_the_facts() => AssertReasonsOfEdit(
        static project => project.WithCode("Other.cs", "namespace Kitchen { internal static class Other { } }"),
        """
        Files           Cached, Cached
        Models          Cached, Cached
        Keys            Cached, Cached
        Facts           Unchanged
        Settings        Cached
        Commands        Cached
        CommandOutputs  Cached, Cached
        CatalogOutputs  Cached
        outputs         Cached, Cached, Cached
        """);

    [Fact]
    public void White_space_in_a_definition_stops_at_its_model() => AssertReasonsOfEdit(
        static project => project.WithDefinition("commands/a.json", "\n\n" + TestDefinition.Of("Alpha").Replace("  ", "\t")),
        """
        Files           Modified, Cached
        Models          Unchanged, Cached
        Keys            Cached, Cached
        Facts           Cached
        Settings        Cached
        Commands        Cached
        CommandOutputs  Cached, Cached
        CatalogOutputs  Cached
        outputs         Cached, Cached, Cached
        """);

    [Fact]
    public void Another_meaning_of_a_definition_makes_its_output_anew() => AssertReasonsOfEdit(
        static project => project.WithDefinition("commands/a.json", TestDefinition.Of("Alpha", "brightness")),
        """
        Files           Modified, Cached
        Models          Modified, Cached
        Keys            Unchanged, Cached
        Facts           Cached
        Settings        Cached
        Commands        Cached
        CommandOutputs  Modified, Cached
        CatalogOutputs  Cached
        outputs         Modified, Cached, Cached
        """);

    [Fact]
    public void Another_command_id_makes_its_output_and_the_catalog_anew() => AssertReasonsOfEdit(
        static project => project.WithDefinition("commands/a.json", TestDefinition.Of("Gamma")),
        """
        Files           Modified, Cached
        Models          Modified, Cached
        Keys            Modified, Cached
        Facts           Cached
        Settings        Cached
        Commands        Modified
        CommandOutputs  Modified, Unchanged
        CatalogOutputs  Modified
        outputs         Modified, Cached, Modified
        """);

    [Fact]
    public void An_error_in_a_definition_takes_its_output_away_and_no_other() => AssertReasonsOfEdit(
        static project => project.WithDefinition("commands/a.json", TestDefinition.Of("Alpha").Replace("\"INTEGER\"", "\"INTEGR\"")),
        """
        Files           Modified, Cached
        Models          Modified, Cached
        Keys            Modified, Cached
        Facts           Cached
        Settings        Cached
        Commands        Modified
        CommandOutputs  Removed, Unchanged
        CatalogOutputs  Modified
        outputs         Removed, Cached, Modified
        """);

    [Fact]
    public void A_definition_added_makes_its_output_and_the_catalog_anew() => AssertReasonsOfEdit(
        static project => project.WithDefinition("commands/c.json", TestDefinition.Of("Gamma")),
        """
        Files           Unchanged, Unchanged, New
        Models          Cached, Cached, New
        Keys            Cached, Cached, New
        Facts           Cached
        Settings        Unchanged
        Commands        Modified
        CommandOutputs  Unchanged, Unchanged, New
        CatalogOutputs  Modified
        outputs         Cached, Cached, New, Modified
        """);

    [Fact]
    public void A_definition_removed_takes_its_output_away() => AssertReasonsOfEdit(
        static project => project.WithoutFile("commands/b.json"),
        """
        Files           Cached, Removed
        Models          Cached, Removed
        Keys            Cached, Removed
        Facts           Cached
        Settings        Cached
        Commands        Modified
        CommandOutputs  Unchanged, Removed
        CatalogOutputs  Modified
        outputs         Cached, Removed, Modified
        """);

    [Fact]
    public void Another_file_that_is_no_definition_is_not_read() => AssertReasonsOfEdit(
        static project => project.WithFile("appsettings.json", TestDefinition.Of("Gamma")),
        """
        Files           Cached, Cached
        Models          Cached, Cached
        Keys            Cached, Cached
        Facts           Cached
        Settings        Cached
        Commands        Cached
        CommandOutputs  Cached, Cached
        CatalogOutputs  Cached
        outputs         Cached, Cached, Cached
        """);

    [Fact]
    public void Metadata_taken_away_takes_the_definition_away() => AssertReasonsOfEdit(
        static project => project.WithMetadata("commands/b.json", "IoTCommandDefinition", null),
        """
        Files           Unchanged, Removed
        Models          Cached, Removed
        Keys            Cached, Removed
        Facts           Cached
        Settings        Unchanged
        Commands        Modified
        CommandOutputs  Unchanged, Removed
        CatalogOutputs  Modified
        outputs         Cached, Removed, Modified
        """);

    [Fact]
    public void Another_options_object_that_says_the_same_reads_nothing() => AssertReasonsOfEdit(
        static project => project.WithOptionsCopied(),
        """
        Files           Unchanged, Unchanged
        Models          Cached, Cached
        Keys            Cached, Cached
        Facts           Cached
        Settings        Unchanged
        Commands        Cached
        CommandOutputs  Cached, Cached
        CatalogOutputs  Cached
        outputs         Cached, Cached, Cached
        """);

    [Fact]
    public void Another_namespace_of_the_project_makes_every_output_anew_and_reads_nothing() => AssertReasonsOfEdit(
        static project => project.WithProperty("IoTCommandsNamespace", "Kitchen.Devices"),
        """
        Files           Unchanged, Unchanged
        Models          Cached, Cached
        Keys            Cached, Cached
        Facts           Cached
        Settings        Modified
        Commands        Modified
        CommandOutputs  Modified, Modified
        CatalogOutputs  Modified
        outputs         Modified, Modified, Modified
        """);

    [Fact]
    public void Another_accessibility_makes_every_output_anew_and_reads_nothing() => AssertReasonsOfEdit(
        static project => project.WithProperty("IoTCommandsAccessibility", "internal"),
        """
        Files           Unchanged, Unchanged
        Models          Cached, Cached
        Keys            Cached, Cached
        Facts           Cached
        Settings        Modified
        Commands        Modified
        CommandOutputs  Modified, Modified
        CatalogOutputs  Modified
        outputs         Modified, Modified, Modified
        """);

    [Fact]
    public void Another_namespace_of_an_item_makes_its_output_and_the_catalogs_anew() => AssertReasonsOfEdit(
        static project => project.WithMetadata("commands/b.json", "Namespace", "Kitchen.Devices"),
        """
        Files           Unchanged, Modified
        Models          Cached, Modified
        Keys            Cached, Modified
        Facts           Cached
        Settings        Unchanged
        Commands        Modified
        CommandOutputs  Unchanged, Modified
        CatalogOutputs  Modified, New
        outputs         Cached, Modified, Modified, New
        """);

    [Fact]
    public void Another_name_of_an_item_makes_its_output_and_the_catalog_anew() => AssertReasonsOfEdit(
        static project => project.WithMetadata("commands/b.json", "Name", "Delta"),
        """
        Files           Unchanged, Modified
        Models          Cached, Modified
        Keys            Cached, Modified
        Facts           Cached
        Settings        Unchanged
        Commands        Modified
        CommandOutputs  Unchanged, Modified
        CatalogOutputs  Modified
        outputs         Cached, Modified, Modified
        """);

    [Fact]
    public void An_unknown_property_of_the_project_changes_nothing() => AssertReasonsOfEdit(
        static project => project.WithProperty("AssemblyName", "Kitchen.Core"),
        """
        Files           Unchanged, Unchanged
        Models          Cached, Cached
        Keys            Cached, Cached
        Facts           Cached
        Settings        Unchanged
        Commands        Cached
        CommandOutputs  Cached, Cached
        CatalogOutputs  Cached
        outputs         Cached, Cached, Cached
        """);

    [Fact]
    public void An_older_language_makes_every_output_anew_and_reads_nothing() => AssertReasonsOfEdit(
        static project => project.WithLanguage(LanguageVersion.CSharp7_3),
        """
        Files           Cached, Cached
        Models          Cached, Cached
        Keys            Cached, Cached
        Facts           Unchanged
        Settings        Modified
        Commands        Modified
        CommandOutputs  Modified, Modified
        CatalogOutputs  Modified
        outputs         Modified, Modified, Modified
        """);

    [Fact]
    public void A_language_of_the_same_features_stops_at_the_settings() => AssertReasonsOfEdit(
        static project => project.WithLanguage(LanguageVersion.CSharp12),
        """
        Files           Cached, Cached
        Models          Cached, Cached
        Keys            Cached, Cached
        Facts           Unchanged
        Settings        Unchanged
        Commands        Cached
        CommandOutputs  Cached, Cached
        CatalogOutputs  Cached
        outputs         Cached, Cached, Cached
        """);

    [Fact]
    public void The_sdk_taken_away_takes_every_output_away() => AssertReasonsOfEdit(
        static project => project.WithoutReference("AWSSDK.IoTJobsDataPlane.dll"),
        """
        Files           Cached, Cached
        Models          Cached, Cached
        Keys            Cached, Cached
        Facts           Modified
        Settings        Modified
        Commands        Modified
        CommandOutputs  Removed, Removed
        CatalogOutputs  Removed
        outputs         Removed, Removed, Removed
        """);

    [Fact]
    public void A_second_definition_of_a_command_takes_both_away_and_no_other() => AssertReasonsOfEdit(
        static project => project.WithDefinition("commands/c.json", TestDefinition.Of("Beta")),
        """
        Files           Unchanged, Unchanged, New
        Models          Cached, Cached, New
        Keys            Cached, Cached, New
        Facts           Cached
        Settings        Unchanged
        Commands        Modified
        CommandOutputs  Unchanged, Removed
        CatalogOutputs  Modified
        outputs         Cached, Removed, Modified
        """);

    private static void AssertReasonsOfEdit(Func<TestProject, TestProject> edit, string expected) =>
        AssertReasons(GeneratorRun.Start(TwoCommands).Edit(edit), expected);

    private static void AssertReasons(GeneratorRun run, string expected) => Assert.Equal(expected, run.ReasonTable());
}
