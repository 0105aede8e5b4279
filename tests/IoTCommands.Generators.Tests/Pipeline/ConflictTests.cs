using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Pipeline;

public sealed class ConflictTests
{
    [Theory]
    [InlineData("reboot", "reboot")]
    [InlineData("re-boot", "re_boot")]
    public void Commands_in_conflict_are_generated_for_neither_and_all_others_are(string first, string second)
    {
        TestProject project = TestProject.Kitchen
            .WithDefinition("commands/a.json", TestDefinition.Static(first))
            .WithDefinition("commands/b.json", TestDefinition.Static(second))
            .WithDefinition("commands/c.json", TestDefinition.Static("upload"));

        Assert.Equal(["IoTCommandCatalog.g.cs", "Upload.g.cs"], GeneratorRun.Start(project).HintNames);
    }

    [Fact]
    public void Commands_of_one_name_in_two_namespaces_are_both_generated()
    {
        TestProject project = TestProject.Kitchen
            .WithDefinition("commands/a.json", TestDefinition.Static("re-boot"))
            .WithDefinition("commands/b.json", TestDefinition.Static("re_boot"))
            .WithMetadata("commands/b.json", "IoTCommandNamespace", "Garage");

        Assert.Equal(4, GeneratorRun.Start(project).HintNames.Count());
    }
}
