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
    public void Definitions_of_one_id_in_two_namespaces_are_both_generated()
    {
        TestProject project = TestProject.Kitchen
            .WithDefinition("dev/reboot.json", TestDefinition.Static("reboot"))
            .WithMetadata("dev/reboot.json", "IoTCommandNamespace", "Dev")
            .WithDefinition("prod/reboot.json", TestDefinition.Of("reboot", "times"))
            .WithMetadata("prod/reboot.json", "IoTCommandNamespace", "Prod");

        Assert.Equal(4, GeneratorRun.Start(project).HintNames.Count());
    }

    [Fact]
    public void Definitions_of_one_id_in_two_namespaces_are_in_conflict_if_a_type_holds_the_values()
    {
        TestProject project = TestProject.Kitchen
            .WithCode("Reboot.cs", "[IoTCommands.IoTCommand(\"reboot\")] internal partial class Reboot { }")
            .WithDefinition("dev/reboot.json", TestDefinition.Static("reboot"))
            .WithMetadata("dev/reboot.json", "IoTCommandNamespace", "Dev")
            .WithDefinition("prod/reboot.json", TestDefinition.Static("reboot"))
            .WithMetadata("prod/reboot.json", "IoTCommandNamespace", "Prod");

        Assert.DoesNotContain(GeneratorRun.Start(project).HintNames, static name => name.Contains("Reboot", StringComparison.Ordinal));
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
