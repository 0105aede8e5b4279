using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Pipeline;

public sealed class NamespaceTests
{
    [Fact]
    public void Every_namespace_has_a_catalog_of_its_own_commands()
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Kitchen
            .WithDefinition("commands/a.json", TestDefinition.Static("alpha"))
            .WithDefinition("commands/b.json", TestDefinition.Static("beta")).WithMetadata("commands/b.json", "IoTCommandNamespace", "Kitchen.Devices")
            .WithDefinition("commands/c.json", TestDefinition.Static("gamma")).WithMetadata("commands/c.json", "IoTCommandNamespace", "Kitchen.Devices"));

        Assert.Equal(["Alpha"], Commands(run, "IoTCommandCatalog.g.cs"));
        Assert.Equal(["Beta", "Gamma"], Commands(run, "Kitchen.Devices.IoTCommandCatalog.g.cs"));
    }

    [Fact]
    public void An_item_that_names_the_projects_namespace_is_one_of_its_commands()
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Kitchen
            .WithDefinition("commands/a.json", TestDefinition.Static("alpha"))
            .WithDefinition("commands/b.json", TestDefinition.Static("beta")).WithMetadata("commands/b.json", "IoTCommandNamespace", "Kitchen"));

        Assert.Equal(["Alpha", "Beta"], Commands(run, "IoTCommandCatalog.g.cs"));
    }

    [Fact]
    public void Methods_of_two_namespaces_can_be_called_side_by_side() => GeneratorRun.Start(TestProject.Kitchen
        .WithDefinition("commands/a.json", TestDefinition.Of("re-boot"))
        .WithDefinition("commands/b.json", TestDefinition.Of("re_boot")).WithMetadata("commands/b.json", "IoTCommandNamespace", "Garage")
        .WithCode(
            "Program.cs",
            """
            namespace Kitchen
            {
                internal static class Program
                {
                    internal static async global::System.Threading.Tasks.Task Run(global::Amazon.IoTJobsDataPlane.IAmazonIoTJobsDataPlane client, global::IoTCommands.CommandTarget target)
                    {
                        await client.StartReBootAsync(target, new ReBootArgs(level: 1)).ConfigureAwait(false);
                        await global::Garage.IoTCommandExtensions.StartReBootAsync(client, target, new global::Garage.ReBootArgs(level: 2)).ConfigureAwait(false);
                    }
                }
            }
            """));

    [Theory]
    [InlineData("my-app.2", "my_app._2")]
    [InlineData("My App", "My_App")]
    [InlineData("@event.class", "@event.@class")]
    [InlineData("A..B.", "A.B")]
    [InlineData("\u202EKitchen", "Kitchen")]
    [InlineData("Kitchen { } class X", "Kitchen_____class_X")]
    public void A_root_namespace_that_is_no_namespace_becomes_one(string rootNamespace, string expected)
        => Assert.Contains($"\nnamespace {expected}\n", Reboot(TestProject.Kitchen.WithProperty("RootNamespace", rootNamespace)), StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("..")]
    public void Without_a_root_namespace_commands_are_in_the_global_namespace(string? rootNamespace)
        => Assert.DoesNotContain("\nnamespace", Reboot(TestProject.Kitchen.WithProperty("RootNamespace", rootNamespace)), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" . ")]
    public void An_item_whose_namespace_says_nothing_is_in_the_projects(string itemNamespace)
        => Assert.Contains(
            "\nnamespace Kitchen\n",
            Reboot(TestProject.Kitchen.WithMetadata("commands/a.json", "IoTCommandNamespace", itemNamespace)),
            StringComparison.Ordinal);

    [Fact]
    public void A_catalog_of_the_global_namespace_and_one_of_another_are_both_there()
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Kitchen
            .WithProperty("RootNamespace", null)
            .WithDefinition("commands/a.json", TestDefinition.Static("alpha"))
            .WithDefinition("commands/b.json", TestDefinition.Static("beta")).WithMetadata("commands/b.json", "IoTCommandNamespace", "Kitchen"));

        Assert.Equal(["Alpha.g.cs", "IoTCommandCatalog.g.cs", "Kitchen.Beta.g.cs", "Kitchen.IoTCommandCatalog.g.cs"], run.HintNames);
    }

    [Fact]
    public void A_namespace_whose_only_definition_has_errors_has_an_empty_catalog()
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Kitchen
            .WithDefinition("commands/a.json", TestDefinition.Static("alpha"))
            .WithDefinition(
                "commands/b.json",
                """{ "commandId": "beta", "displayName": 5 }""").WithMetadata("commands/b.json", "IoTCommandNamespace", "Garage"));

        Assert.Empty(Commands(run, "Garage.IoTCommandCatalog.g.cs"));
    }

    private static string Reboot(TestProject project)
        => GeneratorRun.Start(project.WithDefinition("commands/a.json", TestDefinition.Static("reboot"))).Source("Reboot.g.cs");

    /// <summary>Returns the names in a catalog.</summary>
    private static string[] Commands(GeneratorRun run, string hintName)
    {
        string source = run.Source(hintName);
        int start = source.LastIndexOf("new global::IoTCommands.CommandDefinition[]", StringComparison.Ordinal);
        return source[source.IndexOf('{', start)..source.IndexOf('}', start)].Split(['{', ',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }
}
