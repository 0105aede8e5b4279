namespace IoTCommands.Generators.Tests.Pipeline.Edits;

/// <summary>Tests edits of the options that MSBuild passes for the project and its items.</summary>
public sealed class OptionEditTests
{
    [Fact]
    public void Another_options_object_that_says_the_same_reads_nothing() => EditReasons.AssertEdit(
        static project => project.WithOptionsCopied(),
        """
        Files           Unchanged, Unchanged
        Settings        Unchanged
        """);

    [Fact]
    public void An_unknown_property_of_the_project_changes_nothing() => EditReasons.AssertEdit(
        static project => project.WithProperty("AssemblyName", "Kitchen.Core"),
        """
        Files           Unchanged, Unchanged
        Settings        Unchanged
        """);

    [Fact]
    public void Unknown_metadata_of_an_item_changes_nothing() => EditReasons.AssertEdit(
        static project => project.WithMetadata("commands/b.json", "Link", "b.json"),
        """
        Files           Unchanged, Unchanged
        Settings        Unchanged
        """);

    [Fact]
    public void Another_namespace_of_the_project_makes_every_output_anew_and_reads_nothing() => EditReasons.AssertEdit(
        static project => project.WithProperty("IoTCommandsNamespace", "Kitchen.Devices"),
        """
        Files           Unchanged, Unchanged
        Settings        Modified
        Commands        Modified
        CommandOutputs  Modified, Modified
        CatalogOutputs  Modified
        outputs         Modified, Modified, Modified
        """);

    [Fact]
    public void Another_root_namespace_makes_every_output_anew_and_reads_nothing() => EditReasons.AssertEdit(
        static project => project.WithProperty("RootNamespace", "Pantry"),
        """
        Files           Unchanged, Unchanged
        Settings        Modified
        Commands        Modified
        CommandOutputs  Modified, Modified
        CatalogOutputs  Modified
        outputs         Modified, Modified, Modified
        """);

    [Fact]
    public void Another_root_namespace_stops_at_the_settings_where_the_project_names_a_namespace() => EditReasons.AssertEdit(
        EditReasons.TwoCommands.WithProperty("IoTCommandsNamespace", "Kitchen.Devices"),
        static project => project.WithProperty("RootNamespace", "Pantry"),
        """
        Files           Unchanged, Unchanged
        Settings        Unchanged
        """);

    [Fact]
    public void Another_accessibility_makes_every_output_anew_and_reads_nothing() => EditReasons.AssertEdit(
        static project => project.WithProperty("IoTCommandsAccessibility", "internal"),
        """
        Files           Unchanged, Unchanged
        Settings        Modified
        Commands        Modified
        CommandOutputs  Modified, Modified
        CatalogOutputs  Modified
        outputs         Modified, Modified, Modified
        """);

    [Fact]
    public void The_same_accessibility_in_other_letters_stops_at_the_settings() => EditReasons.AssertEdit(
        static project => project.WithProperty("IoTCommandsAccessibility", "Public"),
        """
        Files           Unchanged, Unchanged
        Settings        Unchanged
        """);

    [Fact]
    public void Another_directory_makes_the_outputs_anew_that_name_their_files_by_it() => EditReasons.AssertEdit(
        static project => project.WithProperty("ProjectDir", "/src/"),
        """
        Files           Modified, Modified
        Models          Modified, Modified
        Keys            Modified, Modified
        Settings        Unchanged
        Commands        Unchanged
        CommandOutputs  Modified, Modified
        outputs         Modified, Modified, Cached
        """);

    [Fact]
    public void Another_namespace_of_an_item_makes_its_output_and_the_catalogs_anew() => EditReasons.AssertEdit(
        static project => project.WithMetadata("commands/b.json", "IoTCommandNamespace", "Kitchen.Devices"),
        """
        Files           Unchanged, Modified
        Models          Cached, Modified
        Keys            Cached, Modified
        Settings        Unchanged
        Commands        Modified
        CommandOutputs  Unchanged, Modified
        CatalogOutputs  Modified, New
        outputs         Cached, Modified, Modified, New
        """);

    [Fact]
    public void Another_name_of_an_item_makes_its_output_and_the_catalog_anew() => EditReasons.AssertEdit(
        static project => project.WithMetadata("commands/b.json", "IoTCommandName", "Delta"),
        """
        Files           Unchanged, Modified
        Models          Cached, Modified
        Keys            Cached, Modified
        Settings        Unchanged
        Commands        Modified
        CommandOutputs  Unchanged, Modified
        CatalogOutputs  Modified
        outputs         Cached, Modified, Modified
        """);

    [Fact]
    public void Metadata_taken_away_takes_the_definition_away() => EditReasons.AssertEdit(
        static project => project.WithMetadata("commands/b.json", "IoTCommandDefinition", null),
        """
        Files           Unchanged, Removed
        Models          Cached, Removed
        Keys            Cached, Removed
        Settings        Unchanged
        Commands        Modified
        CommandOutputs  Unchanged, Removed
        CatalogOutputs  Modified
        outputs         Cached, Removed, Modified
        """);

    [Fact]
    public void Metadata_put_there_makes_a_file_a_definition() => EditReasons.AssertEdit(
        EditReasons.TwoCommands.WithMetadata("commands/b.json", "IoTCommandDefinition", null),
        static project => project.WithMetadata("commands/b.json", "IoTCommandDefinition", "true"),
        """
        Files           Unchanged, New
        Models          Cached, New
        Keys            Cached, New
        Settings        Unchanged
        Commands        Modified
        CommandOutputs  Unchanged, New
        CatalogOutputs  Modified
        outputs         Cached, New, Modified
        """);
}
