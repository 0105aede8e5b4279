using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>Tests which steps run after each kind of edit of C#, in a project with two declared types, an enum and a definition file.</summary>
public sealed class DeclaredStepReasonTests
{
    private const string Fade = """
        using IoTCommands;

        namespace Kitchen
        {
            [IoTCommand("fade")]
            internal partial record Fade
            {
                [CommandParameter("mode")] public Mode How { get; init; }
            }
        }
        """;

    private const string Mode = "namespace Kitchen { internal enum Mode { Fast, Slow } }";

    private const string Blink = """
        using IoTCommands;

        namespace Kitchen
        {
            /// <summary>Blinks.</summary>
            [IoTCommand("blink")]
            internal partial class Blink
            {
                /// <summary>How often.</summary>
                [CommandParameter("times")] public int Times { get; set; }

                public bool IsOften => Times > 2;
            }
        }
        """;

    private static readonly TestProject TwoTypes = TestProject.Kitchen
        .WithCode("Blink.cs", Blink)
        .WithCode("Fade.cs", Fade)
        .WithCode("Mode.cs", Mode)
        .WithDefinition("commands/a.json", TestDefinition.Of("Alpha"));

    [Fact]
    public void The_first_run_makes_everything_new() => AssertReasons(
        GeneratorRun.Start(TwoTypes),
        """
        Declarations    New, New
        Bindings        New
        DeclaredKeys    New, New
        Files           New
        Models          New
        Keys            New
        Dependencies    New
        Settings        New
        Commands        New
        CommandOutputs  New
        DeclaredOutputs New, New
        CatalogOutputs  New
        outputs         New, New, New, New
        """);

    [Fact]
    public void Unrelated_csharp_stops_at_the_declarations() => AssertReasonsOfEdit(
        static project => project.WithCode("Program.cs", "namespace Kitchen { internal static class Program { private const int X = 1; } }"),
        """
        Dependencies    Unchanged
        """);

    [Fact]
    public void Another_member_of_a_type_that_is_no_parameter_stops_at_its_declaration() => AssertReasonsOfEdit(
        static project => project.WithCode("Blink.cs", Blink.Replace("public bool", "public int Other { get; set; } public bool", StringComparison.Ordinal)),
        """
        Dependencies    Unchanged
        """);

    [Fact]
    public void Another_condition_of_a_type_makes_its_output_anew() => AssertReasonsOfEdit(
        static project
            => project.WithCode(
                "Blink.cs",
                Blink.Replace("(\"times\")", "(\"times\"), ValueCondition(CommandComparison.GreaterThan, \"0\")", StringComparison.Ordinal)),
        """
        Declarations    Modified, Cached
        DeclaredKeys    Unchanged, Cached
        Dependencies    Unchanged
        DeclaredOutputs Modified, Cached
        outputs         Cached, Modified, Cached, Cached
        """);

    [Fact]
    public void Another_parameter_of_a_type_makes_its_output_anew() => AssertReasonsOfEdit(
        static project => project.WithCode("Blink.cs", Blink.Replace("int Times", "long Times", StringComparison.Ordinal)),
        """
        Declarations    Modified, Cached
        Bindings        Modified
        DeclaredKeys    Unchanged, Cached
        Models          Unchanged
        Dependencies    Unchanged
        DeclaredOutputs Modified, Cached
        outputs         Cached, Modified, Cached, Cached
        """);

    [Fact]
    public void Another_member_of_an_enum_in_another_file_makes_the_types_output_anew() => AssertReasonsOfEdit(
        static project => project.WithCode("Mode.cs", Mode.Replace("Slow", "Slow, Slower", StringComparison.Ordinal)),
        """
        Declarations    Cached, Modified
        Bindings        Modified
        DeclaredKeys    Cached, Unchanged
        Models          Unchanged
        Dependencies    Unchanged
        DeclaredOutputs Cached, Modified
        outputs         Cached, Cached, Modified, Cached
        """);

    [Fact]
    public void An_error_in_a_type_changes_its_output_and_no_other() => AssertReasonsOfEdit(
        static project => project.WithCode("Blink.cs", Blink.Replace("int Times", "decimal Times", StringComparison.Ordinal)),
        """
        Declarations    Modified, Cached
        Bindings        Modified
        DeclaredKeys    Modified, Cached
        Models          Unchanged
        Dependencies    Unchanged
        Commands        Modified
        CommandOutputs  Unchanged
        DeclaredOutputs Modified, Unchanged
        CatalogOutputs  Modified
        outputs         Cached, Modified, Cached, Modified
        """);

    [Fact]
    public void A_type_added_makes_its_output_and_the_catalog_anew() => AssertReasonsOfEdit(
        static project
            => project.WithCode("Zoom.cs", Blink.Replace("blink", "zoom", StringComparison.Ordinal).Replace("Blink", "Zoom", StringComparison.Ordinal)),
        """
        Declarations    Cached, Cached, New
        Bindings        Modified
        DeclaredKeys    Cached, Cached, New
        Models          Unchanged
        Dependencies    Unchanged
        Commands        Modified
        CommandOutputs  Unchanged
        DeclaredOutputs Unchanged, Unchanged, New
        CatalogOutputs  Modified
        outputs         Cached, Cached, Cached, New, Modified
        """);

    [Theory]
    [InlineData("Blink.cs", "> 2;", "> 3;")]
    [InlineData("Blink.cs", "internal partial", "// A comment.\n    internal   partial")]
    [InlineData("Blink.cs", "[CommandParameter(\"times\")]", "[CommandParameterAttribute(name: (\"times\"))]\n")]
    [InlineData("Mode.cs", "Fast, Slow", "Fast , // As fast as it can.\n Slow")]
    public void An_edit_that_changes_no_meaning_stops_at_the_declarations(string file, string before, string after) => AssertReasonsOfEdit(
        project => project.WithCode(file, (file == "Mode.cs" ? Mode : Blink).Replace(before, after, StringComparison.Ordinal)),
        """
        Dependencies    Unchanged
        """);

    [Fact]
    public void Another_name_of_a_property_makes_its_output_anew() => AssertReasonsOfEdit(
        static project => project.WithCode("Blink.cs", Blink.Replace("Times", "Count", StringComparison.Ordinal)),
        """
        Declarations    Modified, Cached
        Bindings        Modified
        DeclaredKeys    Unchanged, Cached
        Models          Unchanged
        Dependencies    Unchanged
        DeclaredOutputs Modified, Cached
        outputs         Cached, Modified, Cached, Cached
        """);

    [Theory]
    [InlineData("Blinks.", "Goes on and off.")]
    [InlineData("How often.", "How many times.")]
    [InlineData("(\"blink\")", "(\"blink\", DisplayName = \"Blink\")")]
    public void Another_text_of_a_type_makes_its_output_anew(string before, string after) => AssertReasonsOfEdit(
        project => project.WithCode("Blink.cs", Blink.Replace(before, after, StringComparison.Ordinal)),
        """
        Declarations    Modified, Cached
        DeclaredKeys    Unchanged, Cached
        Dependencies    Unchanged
        DeclaredOutputs Modified, Cached
        outputs         Cached, Modified, Cached, Cached
        """);

    /// <summary>The compiler keeps the results of types by their order, so the result of the next type moves to this position.</summary>
    [Fact]
    public void A_type_removed_makes_the_next_ones_output_and_the_catalog_anew() => AssertReasonsOfEdit(
        static project => project.WithoutCode("Blink.cs"),
        """
        Declarations    Modified, Removed
        Bindings        Modified
        DeclaredKeys    Modified, Removed
        Models          Unchanged
        Dependencies    Unchanged
        Commands        Modified
        CommandOutputs  Unchanged
        DeclaredOutputs Modified, Removed
        CatalogOutputs  Modified
        outputs         Cached, Modified, Removed, Modified
        """);

    [Fact]
    public void Another_output_format_in_the_file_that_a_type_is_bound_to_makes_its_output_anew() => AssertReasons(
        GeneratorRun.Start(TwoTypes.WithDefinition("commands/a.json", TestDefinition.Of("blink", "times")))
            .Edit(static project => project.WithDefinition("commands/a.json",
                TestDefinition.Of("blink", "times").Replace("JSON", "CBOR", StringComparison.Ordinal))),
        """
        Files           Modified
        Models          Modified
        Keys            Unchanged
        CommandOutputs  Modified
        outputs         Modified, Cached, Cached
        """);

    [Fact]
    public void White_space_in_a_definition_file_reads_no_type() => AssertReasonsOfEdit(
        static project => project.WithDefinition("commands/a.json", "\n" + TestDefinition.Of("Alpha")),
        """
        Files           Modified
        Models          Unchanged
        """);

    private static void AssertReasonsOfEdit(Func<TestProject, TestProject> edit, string expected)
        => AssertReasons(GeneratorRun.Start(TwoTypes).Edit(edit), expected);

    private static void AssertReasons(GeneratorRun run, string expected) => Assert.Equal(expected, run.ReasonTable());
}
