using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>The file system decides the order of the files. The output must not depend on it; otherwise, it would differ between machines.</summary>
public sealed class FileOrderTests
{
    private static readonly TestProject Project = TestProject.Kitchen
        .WithDefinition("commands/lock.json", TestDefinition.Of("Lock"))
        .WithDefinition("commands/LOCK.json", TestDefinition.Of("LOCK"))
        .WithDefinition("commands/loCK.json", TestDefinition.Of("LoCK"))
        .WithDefinition("commands/a.json", TestDefinition.Of("re-boot"))
        .WithDefinition("commands/b.json", TestDefinition.Of("re_boot"))
        .WithDefinition("commands/c.json", TestDefinition.Of("upload")).WithMetadata("commands/c.json", "IoTCommandNamespace", "Kitchen.Devices")
        .WithDefinition("commands/d.json", TestDefinition.Of("Upload")).WithMetadata("commands/d.json", "IoTCommandNamespace", "kitchen.devices")
        .WithDefinition("commands/e.json", TestDefinition.Of("download")).WithMetadata("commands/e.json", "IoTCommandName", "UPLOAD").WithMetadata(
            "commands/e.json",
            "IoTCommandNamespace",
            "Kitchen.Devices")
        .WithDefinition("commands/f.json", "{ \"commandId\": \"broken\", ")
        .WithDefinition("commands/g.json", TestDefinition.Of("again"))
        .WithDefinition("./commands/g.json", TestDefinition.Of("again"));

    [Fact]
    public void Files_in_the_opposite_order_give_the_same_outputs() => AssertSame(Project.WithFilesReversed());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Files_in_any_order_give_the_same_outputs(int seed)
    {
        Random random = new(seed);
        AssertSame(Project.WithFilesOrderedBy(_ => random.Next()));
    }

    [Fact]
    public void A_file_added_last_gives_what_it_gives_where_it_was_first()
    {
        GeneratorRun edited = GeneratorRun.Start(Project.WithoutFile("commands/LOCK.json")).Edit(
            static project => project.WithDefinition("commands/LOCK.json", TestDefinition.Of("LOCK")));

        Assert.Equal(Outputs(GeneratorRun.Start(Project)), Outputs(edited));
    }

    private static void AssertSame(TestProject other) => Assert.Equal(Outputs(GeneratorRun.Start(Project)), Outputs(GeneratorRun.Start(other)));

    private static IEnumerable<(string HintName, string Text)> Outputs(GeneratorRun run) => run.HintNames.Select(name => (name, run.Source(name)));
}
