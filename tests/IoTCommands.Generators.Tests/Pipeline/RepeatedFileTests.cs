using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>
/// Tests a file that is passed twice. The package's targets pass a file once, and the compiler ignores the second file of a path, so only other hosts can pass
/// it twice. The generator must not stop, and other commands must not change.
/// </summary>
public sealed class RepeatedFileTests
{
    private static readonly TestProject Project = TestProject.Kitchen
        .WithDefinition("commands/a.json", TestDefinition.Of("Alpha"))
        .WithDefinition("commands/b.json", TestDefinition.Of("Beta"));

    [Fact]
    public void A_repeated_file_leaves_all_others_as_they_are()
        => Assert.Equal(
            ["Alpha.g.cs", "IoTCommandCatalog.g.cs"],
            GeneratorRun.Start(Project.WithDefinitionAgain("commands/b.json", TestDefinition.Of("Beta"))).HintNames);

    [Theory]
    [InlineData("commands/../commands/b.json")]
    [InlineData("./commands//b.json")]
    [InlineData(@"commands\b.json")]
    public void A_file_in_two_items_whose_paths_are_written_differently_is_a_repeated_file(string path)
        => Assert.Equal(["Alpha.g.cs", "IoTCommandCatalog.g.cs"], GeneratorRun.Start(Project.WithDefinition(path, TestDefinition.Of("Beta"))).HintNames);

    [Fact]
    public void A_file_in_two_items_of_different_names_is_a_repeated_file()
        => Assert.Equal(
            ["Alpha.g.cs", "IoTCommandCatalog.g.cs"],
            GeneratorRun.Start(Project.WithDefinition("./commands/b.json", TestDefinition.Of("Beta")).WithMetadata("./commands/b.json", "IoTCommandName",
                "Gamma")).HintNames);

    [Fact]
    public void A_file_that_is_there_three_times_is_a_repeated_file()
        => Assert.Equal(
            ["Alpha.g.cs", "IoTCommandCatalog.g.cs"],
            GeneratorRun.Start(Project
                .WithDefinitionAgain("commands/b.json", TestDefinition.Of("Beta"))
                .WithDefinitionAgain("commands/b.json", TestDefinition.Of("Beta"))).HintNames);

    [Fact]
    public void A_repeated_file_that_is_no_longer_repeated_is_generated()
    {
        GeneratorRun run = GeneratorRun.Start(Project.WithDefinition("./commands/b.json", TestDefinition.Of("Beta")));

        Assert.Equal(["Alpha.g.cs", "Beta.g.cs", "IoTCommandCatalog.g.cs"], run.Edit(static project => project.WithoutFile("./commands/b.json")).HintNames);
    }
}
