using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Pipeline.Edits;

/// <summary>Tests edits of definitions, and files that are added or removed.</summary>
public sealed class DefinitionEditTests
{
    [Fact]
    public void White_space_in_a_definition_stops_at_its_model() => EditReasons.AssertEdit(
        static project => project.WithDefinition("commands/a.json", "\n\n" + TestDefinition.Of("Alpha").Replace("  ", "\t")),
        """
        Files           Modified, Cached
        Models          Unchanged, Cached
        """);

    [Fact]
    public void A_definition_saved_without_a_change_stops_at_its_model() => EditReasons.AssertEdit(
        static project => project.WithDefinition("commands/b.json", TestDefinition.Of("Beta")),
        """
        Files           Cached, Modified
        Models          Cached, Unchanged
        """);

    [Fact]
    public void Another_meaning_of_a_definition_makes_its_output_anew() => EditReasons.AssertEdit(
        static project => project.WithDefinition("commands/a.json", TestDefinition.Of("Alpha", "brightness")),
        """
        Files           Modified, Cached
        Models          Modified, Cached
        Keys            Unchanged, Cached
        CommandOutputs  Modified, Cached
        outputs         Modified, Cached, Cached
        """);

    [Fact]
    public void Edits_of_two_definitions_at_once_make_two_outputs_anew() => EditReasons.AssertEdit(
        static project => project
            .WithDefinition("commands/a.json", TestDefinition.Of("Alpha", "brightness"))
            .WithDefinition("commands/b.json", TestDefinition.Of("Beta", "brightness")),
        """
        Files           Modified, Modified
        Models          Modified, Modified
        Keys            Unchanged, Unchanged
        CommandOutputs  Modified, Modified
        outputs         Modified, Modified, Cached
        """);

    [Fact]
    public void Another_command_id_makes_its_output_and_the_catalog_anew() => EditReasons.AssertEdit(
        static project => project.WithDefinition("commands/a.json", TestDefinition.Of("Gamma")),
        """
        Files           Modified, Cached
        Models          Modified, Cached
        Keys            Modified, Cached
        Commands        Modified
        CommandOutputs  Modified, Unchanged
        CatalogOutputs  Modified
        outputs         Modified, Cached, Modified
        """);

    [Fact]
    public void An_error_in_a_definition_changes_its_output_and_no_other() => EditReasons.AssertEdit(
        static project => project.WithDefinition("commands/a.json", TestDefinition.Of("Alpha").Replace("\"INTEGER\"", "\"INTEGR\"")),
        """
        Files           Modified, Cached
        Models          Modified, Cached
        Keys            Modified, Cached
        Commands        Modified
        CommandOutputs  Modified, Unchanged
        CatalogOutputs  Modified
        outputs         Modified, Cached, Modified
        """);

    [Fact]
    public void An_error_put_right_brings_its_output_back() => EditReasons.AssertEdit(
        EditReasons.TwoCommands.WithDefinition("commands/a.json", TestDefinition.Of("Alpha").Replace("\"INTEGER\"", "\"INTEGR\"", StringComparison.Ordinal)),
        static project => project.WithDefinition("commands/a.json", TestDefinition.Of("Alpha")),
        """
        Files           Modified, Cached
        Models          Modified, Cached
        Keys            Modified, Cached
        Commands        Modified
        CommandOutputs  Modified, Unchanged
        CatalogOutputs  Modified
        outputs         Modified, Cached, Modified
        """);

    [Fact]
    public void An_edit_of_a_definition_with_errors_stops_at_its_model() => EditReasons.AssertEdit(
        EditReasons.TwoCommands.WithDefinition("commands/a.json", "{ \"commandId\": \"Alpha\""),
        static project => project.WithDefinition("commands/a.json", "{  \"commandId\": \"Alpha\""),
        """
        Files           Modified, Cached
        Models          Unchanged, Cached
        """);

    [Fact]
    public void A_definition_added_makes_its_output_and_the_catalog_anew() => EditReasons.AssertEdit(
        static project => project.WithDefinition("commands/c.json", TestDefinition.Of("Gamma")),
        """
        Files           Unchanged, Unchanged, New
        Models          Cached, Cached, New
        Keys            Cached, Cached, New
        Settings        Unchanged
        Commands        Modified
        CommandOutputs  Unchanged, Unchanged, New
        CatalogOutputs  Modified
        outputs         Cached, Cached, New, Modified
        """);

    [Fact]
    public void A_definition_removed_takes_its_output_away() => EditReasons.AssertEdit(
        static project => project.WithoutFile("commands/b.json"),
        """
        Files           Cached, Removed
        Models          Cached, Removed
        Keys            Cached, Removed
        Commands        Modified
        CommandOutputs  Unchanged, Removed
        CatalogOutputs  Modified
        outputs         Cached, Removed, Modified
        """);

    [Fact]
    public void The_first_definition_removed_takes_its_output_away_and_no_other() => EditReasons.AssertEdit(
        static project => project.WithoutFile("commands/a.json"),
        """
        Files           Removed, Cached
        Models          Removed, Cached
        Keys            Removed, Cached
        Commands        Modified
        CommandOutputs  Removed, Unchanged
        CatalogOutputs  Modified
        outputs         Removed, Cached, Modified
        """);

    [Fact]
    public void The_last_definition_removed_takes_the_catalog_away() => EditReasons.AssertEdit(
        static project => project.WithoutFile("commands/a.json").WithoutFile("commands/b.json"),
        """
        Files           Removed, Removed
        Models          Removed, Removed
        Keys            Removed, Removed
        Commands        Modified
        CommandOutputs  Removed, Removed
        CatalogOutputs  Removed
        outputs         Removed, Removed, Removed
        """);

    [Fact]
    public void A_definition_moved_makes_its_output_anew_and_no_other() => EditReasons.AssertEdit(
        static project => project.WithoutFile("commands/b.json").WithDefinition("commands/more/b.json", TestDefinition.Of("Beta")),
        """
        Files           Unchanged, Modified
        Models          Cached, Modified
        Keys            Cached, Modified
        Settings        Unchanged
        Commands        Unchanged
        CommandOutputs  Cached, Modified
        outputs         Cached, Modified, Cached
        """);

    [Fact]
    public void A_second_definition_of_a_command_takes_both_away_and_no_other() => EditReasons.AssertEdit(
        static project => project.WithDefinition("commands/c.json", TestDefinition.Of("Beta")),
        """
        Files           Unchanged, Unchanged, New
        Models          Cached, Cached, New
        Keys            Cached, Cached, New
        Settings        Unchanged
        Commands        Modified
        CommandOutputs  Unchanged, Removed
        CatalogOutputs  Modified
        outputs         Cached, Removed, Modified
        """);

    [Fact]
    public void A_second_definition_of_a_command_removed_brings_the_first_one_back() => EditReasons.AssertEdit(
        EditReasons.TwoCommands.WithDefinition("commands/c.json", TestDefinition.Of("Beta")),
        static project => project.WithoutFile("commands/c.json"),
        """
        Files           Cached, Cached, Removed
        Models          Cached, Cached, Removed
        Keys            Cached, Cached, Removed
        Commands        Modified
        CommandOutputs  Unchanged, New
        CatalogOutputs  Modified
        outputs         Cached, New, Modified
        """);

    [Fact]
    public void Another_file_that_is_no_definition_is_not_read() => EditReasons.AssertEdit(
        static project => project.WithFile("appsettings.json", TestDefinition.Of("Gamma")), expected: "");
}
