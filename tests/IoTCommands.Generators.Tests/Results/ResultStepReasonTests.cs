using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Results;

/// <summary>Tests which steps run after each kind of edit of a type of results.</summary>
public sealed class ResultStepReasonTests
{
    private const string Oven = """
        using IoTCommands;

        namespace Kitchen
        {
            /// <summary>What the oven says.</summary>
            [IoTCommandResult("Alpha")]
            public sealed partial record OvenResult
            {
                /// <summary>Reached.</summary>
                [ResultValue("reachedC")] public required int ReachedC { get; init; }

                internal bool IsHot => ReachedC > 100;
            }
        }
        """;

    private static readonly TestProject OneResult = TestProject.Kitchen
        .WithReference("IoTCommands.Client", ResultCode.Client)
        .WithCode("Oven.cs", Oven)
        .WithDefinition("commands/a.json", TestDefinition.Of("Alpha"))
        .WithDefinition("commands/b.json", TestDefinition.Of("Beta"));

    [Fact]
    public void The_first_run_makes_everything_new() => Assert.Equal(
        """
        Files           New, New
        Models          New, New
        Keys            New, New
        Dependencies    New
        Settings        New
        Commands        New
        CommandOutputs  New, New
        ResultDeclarationsNew
        Results         New
        ResultOutputs   New
        CatalogOutputs  New
        outputs         New, New, New, New
        """,
        GeneratorRun.Start(OneResult).ReasonTable());

    [Fact]
    public void Unrelated_csharp_stops_at_the_results() => AssertReasonsOfEdit(
        static project => project.WithCode("Program.cs", "namespace Kitchen { internal static class Program { private const int X = 1; } }"),
        """
        Dependencies    Unchanged
        """);

    [Fact]
    public void Another_member_that_is_no_value_stops_at_the_result() => AssertReasonsOfEdit(
        static project => project.WithCode("Oven.cs", Oven.Replace("> 100", "> 200", StringComparison.Ordinal)),
        """
        Dependencies    Unchanged
        """);

    [Fact]
    public void Another_value_makes_the_results_output_anew_and_no_other() => AssertReasonsOfEdit(
        static project => project.WithCode("Oven.cs", Oven.Replace("int ReachedC", "long ReachedC", StringComparison.Ordinal)),
        """
        Dependencies    Unchanged
        ResultDeclarationsModified
        ResultOutputs   Modified
        outputs         Cached, Cached, Modified, Cached
        """);

    [Fact]
    public void Another_command_id_makes_the_outputs_of_the_commands_anew() => AssertReasonsOfEdit(
        static project => project.WithCode("Oven.cs", Oven.Replace("Alpha", "Beta", StringComparison.Ordinal)),
        """
        Dependencies    Unchanged
        CommandOutputs  Modified, Modified
        ResultDeclarationsModified
        Results         Modified
        ResultOutputs   Modified
        outputs         Modified, Modified, Modified, Cached
        """);

    [Fact]
    public void A_definition_makes_nothing_of_the_results_anew() => AssertReasonsOfEdit(
        static project => project.WithDefinition("commands/b.json", TestDefinition.Of("Beta").Replace("Beta", "Gamma", StringComparison.Ordinal)),
        """
        Files           Cached, Modified
        Models          Cached, Modified
        Keys            Cached, Modified
        Commands        Modified
        CommandOutputs  Unchanged, Modified
        CatalogOutputs  Modified
        outputs         Cached, Modified, Cached, Modified
        """);

    private static void AssertReasonsOfEdit(Func<TestProject, TestProject> edit, string expected) =>
        Assert.Equal(expected, GeneratorRun.Start(OneResult).Edit(edit).ReasonTable());
}
