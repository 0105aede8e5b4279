using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>
/// To the compiler, hint names that differ only in case are the same. A second output of the same name stops the whole generator, so that every command of the
/// project is missing.
/// </summary>
public sealed class HintNameTests
{
    [Fact]
    public void Commands_whose_names_differ_in_case_only_are_both_generated()
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Kitchen
            .WithDefinition("commands/a.json", TestDefinition.Of("Lock"))
            .WithDefinition("commands/b.json", TestDefinition.Of("LOCK")));

        Assert.Equal(["IoTCommandCatalog.g.cs", "LOCK.g.cs", "Lock.2.g.cs"], run.HintNames);
        Assert.Contains("class LOCKArgs", run.Source("LOCK.g.cs").Replace("record", "class", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("class LockArgs", run.Source("Lock.2.g.cs").Replace("record", "class", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_that_differ_in_case_only_and_become_one_name_are_in_conflict()
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Kitchen
            .WithDefinition("commands/a.json", TestDefinition.Static("reboot"))
            .WithDefinition("commands/b.json", TestDefinition.Static("Reboot")));

        Assert.Equal(["IoTCommandCatalog.g.cs"], run.HintNames);
    }

    [Fact]
    public void Namespaces_that_differ_in_case_only_get_a_catalog_each()
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Kitchen
            .WithDefinition("commands/a.json", TestDefinition.Static("reboot")).WithMetadata("commands/a.json", "IoTCommandNamespace", "Devices.Oven")
            .WithDefinition("commands/b.json", TestDefinition.Static("Reboot")).WithMetadata("commands/b.json", "IoTCommandNamespace", "Devices.OVEN"));

        Assert.Equal(
            ["Devices.OVEN.IoTCommandCatalog.g.cs", "Devices.OVEN.Reboot.g.cs", "Devices.Oven.IoTCommandCatalog.2.g.cs", "Devices.Oven.Reboot.2.g.cs"],
            run.HintNames);
    }

    [Fact]
    public void The_projects_namespace_in_other_letters_is_another_namespace()
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Kitchen
            .WithDefinition("commands/a.json", TestDefinition.Static("reboot"))
            .WithDefinition("commands/b.json", TestDefinition.Static("Reboot")).WithMetadata("commands/b.json", "IoTCommandNamespace", "kitchen"));

        Assert.Equal(["IoTCommandCatalog.g.cs", "Reboot.g.cs", "kitchen.IoTCommandCatalog.g.cs", "kitchen.Reboot.g.cs"], run.HintNames);
    }

    [Fact]
    public void A_command_that_takes_a_name_in_other_letters_leaves_the_first_ones_output_as_it_is()
    {
        GeneratorRun before = GeneratorRun.Start(TestProject.Kitchen.WithDefinition("commands/a.json", TestDefinition.Of("LOCK")));
        GeneratorRun after = before.Edit(static project => project.WithDefinition("commands/b.json", TestDefinition.Of("Lock")));

        Assert.Equal(before.Source("LOCK.g.cs"), after.Source("LOCK.g.cs"));
    }

    [Fact]
    public void A_namespace_that_has_the_name_of_a_command_gets_names_of_its_own()
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Kitchen
            .WithDefinition("commands/a.json", TestDefinition.Static("oven"))
            .WithDefinition("commands/b.json", TestDefinition.Static("reboot")).WithMetadata("commands/b.json", "IoTCommandNamespace", "Oven"));

        Assert.Equal(["IoTCommandCatalog.g.cs", "Oven.IoTCommandCatalog.g.cs", "Oven.Reboot.g.cs", "Oven.g.cs"], run.HintNames);
    }

    [Fact]
    public void Every_character_of_a_namespace_can_be_in_a_hint_name()
    {
        // A letter number, a combining mark, a connector and letters outside ASCII: characters that C# accepts and file names rarely contain.
        const string Namespace = "K\u00FCche.\u2167.e\u0301.a\u203Fb.\u53F0\u6240";
        GeneratorRun run = GeneratorRun.Start(TestProject.Kitchen
            .WithDefinition("commands/a.json", TestDefinition.Static("reboot")).WithMetadata("commands/a.json", "IoTCommandNamespace", Namespace));

        Assert.Equal([Namespace + ".IoTCommandCatalog.g.cs", Namespace + ".Reboot.g.cs"], run.HintNames);
    }
}
