using IoTCommands.Generators.Tests.Analyzers;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>Tests that the generator and the analyzers do not fail, whatever else a project contains, and that no command loses its output.</summary>
public sealed class HostileProjectTests
{
    private const string GoodType = """[IoTCommand("good-type")] public partial record GoodType { [CommandParameter("level")] public required int Level { get; init; } }""";

    /// <summary>Code, most of which does not compile.</summary>
    private static readonly string[] Types =
    [
        """[IoTCommand("a")] partial record X { } [IoTCommand("b")] partial record X { }""",
        """[IoTCommand("a")] partial record X { [CommandParameter("p")] public int P { get; set; } } [IoTCommand("b")] partial class X { }""",
        """[IoTCommand("c")] partial record Y { } [IoTCommand("d")] partial struct Y { }""",
        """partial class Outer { [IoTCommand("a")] partial record X { } } partial class Outer { [IoTCommand("b")] partial record X { } }""",
        """[IoTCommand("a"), IoTCommand("b")] partial record Z { }""",
        """[IoTCommand("a")] partial record First { } [IoTCommand("a")] partial record Second { }""",
        """[IoTCommand("e")] partial record E { } [IoTCommand("e")] partial record E { }""",
        """[IoTCommand("f")] partial record Value { } [IoTCommand("g")] partial record All { }""",
        """[IoTCommand(null)] partial record Null { } [IoTCommand("")] partial record Empty { } [IoTCommand("a b")] partial record Blank { }""",
        """[IoTCommand] partial record NoId { } [IoTCommand(5)] partial record Number { } [IoTCommand(Missing)] partial record Unknown { }""",
        """[IoTCommand("h")] partial record H<T> { } [IoTCommand("i")] file partial record I { } [IoTCommand("j")] record J { }""",
    ];

    private static readonly string[] Files =
    [
        "", "[]", "{}", "null", "{", "\uD800",
        """{ "commandId": "a", "payload": { "content": "e30=" } }""",
        """{ "commandId": "A", "payload": { "content": "e30=" } }""",
        """{ "commandId": "a b", "payload": { "content": "e30=" } }""",
        """{ "commandId": "a b", "mandatoryParameters": [ { "name": "p" } ] }""",
        """{ "commandId": "value", "payload": { "content": "e30=" } }""",
        """{ "commandId": "all" }""",
        """{ "commandId": "-" }""",
        """{ "commandId": "--" }""",
        TestDefinition.Of("x"),
        TestDefinition.Of("X", "args"),
        TestDefinition.Static("IoTCommandCatalog"),
        TestDefinition.Static("IoTCommandExtensions"),
    ];

    [Fact]
    public async Task No_mix_of_files_and_types_takes_the_output_of_another_command_away()
    {
        Random random = new(20261128);
        for (int i = 0; i < 60; i++)
        {
            TestProject project = TestProject.Kitchen
                .WithDefinition("commands/good-file.json", TestDefinition.Of("good-file"))
                .WithCode("GoodType.cs", $"using IoTCommands; namespace Kitchen; {GoodType}");
            for (int count = random.Next(6); count > 0; count--)
            {
                string name = $"Mixed{count}";
                project = random.Next(2) == 0
                    ? project.WithDefinition($"commands/{name}.json", Files[random.Next(Files.Length)])
                    : project.WithCode($"{name}.cs", $"using IoTCommands; namespace Kitchen; {Types[random.Next(Types.Length)]}");
            }

            GeneratorRunResult result = await RunAsync(project);

            Assert.Contains("GoodFile.g.cs", result.GeneratedSources.Select(static source => source.HintName));
            Assert.Contains("GoodType.g.cs", result.GeneratedSources.Select(static source => source.HintName));
        }
    }

    [Theory]
    [InlineData("[System.ComponentModel.DefaultValue(1, 2)]")]
    [InlineData("[System.ComponentModel.DefaultValue(new[] { 1 }, new[] { 2 })]")]
    [InlineData("[System.ComponentModel.DefaultValue(typeof(int), 5)]")]
    [InlineData("[System.ComponentModel.DataAnnotations.Range(new[] { 1 }, new[] { 2 })]")]
    [InlineData("[System.ComponentModel.DataAnnotations.Range(typeof(int), new[] { 1 }, 2)]")]
    [InlineData("[System.ComponentModel.DataAnnotations.Range(1, 2, MinimumIsExclusive = new[] { true })]")]
    [InlineData("[System.ComponentModel.DataAnnotations.AllowedValues(5)]")]
    [InlineData("[System.ComponentModel.DataAnnotations.DeniedValues(new[] { 1 }, 5)]")]
    [InlineData("[ValueCondition(CommandComparison.InSet, 1, new[] { 2 })]")]
    [InlineData("[ValueCondition(CommandComparison.InSet, new[] { 2 })]")]
    public async Task Known_attributes_with_other_arguments_than_those_of_dotnet_do_no_harm(string attribute)
    {
        TestProject project = TestProject.Kitchen
            .WithCode("Attributes.cs", """
                namespace System.ComponentModel
                {
                    public class DefaultValueAttribute(params object[] values) : System.Attribute { public DefaultValueAttribute(int a, int b) : this() { } public DefaultValueAttribute(int[] a, int[] b) : this() { } public DefaultValueAttribute(System.Type a, int b) : this() { } }
                }

                namespace System.ComponentModel.DataAnnotations
                {
                    public class RangeAttribute : System.Attribute
                    {
                        public RangeAttribute(int a, int b) { }
                        public RangeAttribute(int[] a, int[] b) { }
                        public RangeAttribute(System.Type a, int[] b, int c) { }
                        public bool[]? MinimumIsExclusive { get; set; }
                    }

                    public class AllowedValuesAttribute(int value) : System.Attribute { }
                    public class DeniedValuesAttribute(int[] values, int value) : System.Attribute { }
                }
                """)
            .WithCode("GoodType.cs", $"using IoTCommands; namespace Kitchen; {GoodType}")
            .WithCode(
                "Level.cs",
                $$"""using IoTCommands; namespace Kitchen; [IoTCommand("set-level")] public partial record SetLevel { [CommandParameter("level"), {{attribute[1..]}} public int Level { get; init; } }""");

        GeneratorRunResult result = await RunAsync(project);

        Assert.Contains("GoodType.g.cs", result.GeneratedSources.Select(static source => source.HintName));
    }

    [Fact]
    public void Two_definitions_of_one_id_that_is_not_valid_keep_one_signature()
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Kitchen
            .WithDefinition("commands/2.json", TestDefinition.Of("set level", "second"))
            .WithDefinition("commands/1.json", TestDefinition.Of("set level", "first")));

        Assert.Equal(["IoTCommandCatalog.g.cs", "SetLevel.g.cs"], run.HintNames);
        Assert.Contains("int First ", run.Source("SetLevel.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_members_of_the_catalog_could_have_compile()
    {
        TestProject project = TestProject.Kitchen;
        foreach (string id in (string[])["value", "values", "all", "definition", "args", "client", "target", "options", "cancellation-token", "task", "command",
            "io-t-command-catalog", "get-type", "to-string"])
        {
            project = project.WithDefinition($"commands/{id}.json", TestDefinition.Of(id, "value")).WithDefinition(
                $"commands/{id}-static.json",
                TestDefinition.Static($"{id}-static"));
        }

        Assert.Equal(29, GeneratorRun.Start(project).HintNames.Count());
    }

    private static async Task<GeneratorRunResult> RunAsync(TestProject project)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        GeneratorDriver driver = GeneratorRun.CreateDriver(project).RunGeneratorsAndUpdateCompilation(
            project.Compile(),
            out Compilation output,
            out _,
            cancellationToken);
        GeneratorRunResult result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);

        // An exception of an analyzer fails the test.
        await ProjectAnalysis.RunAsync(output, project, AnalyzerRules.Analyzers, cancellationToken);
        return result;
    }
}
