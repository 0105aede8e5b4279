using IoTCommands.Generators.Tests.Declarations.Support;
using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Declarations;

/// <summary>Tests a definition file and a type with the same command id. The file defines the command, and the type holds the values.</summary>
public sealed class BoundTypeTests
{
    private const string Fade = """
        {
          "commandId": "fade",
          "description": "From the file.",
          "payloadTemplate": "{\"l\":\"${aws:iot:commandexecution::parameter:level}\",\"m\":\"${aws:iot:commandexecution::parameter:mode}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "CBOR" } },
          "mandatoryParameters": [
            { "name": "level", "type": "INTEGER", "valueConditions": [ { "comparisonOperator": "IN_RANGE", "operand": { "numberRange": { "min": "0", "max": "100" } } } ] },
            { "name": "mode", "type": "STRING", "defaultValue": { "S": "fast" }, "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { "strings": [ "fast", "slow" ] } } ] }
          ]
        }
        """;

    private const string Type = """
        namespace Garage
        {
            public enum Pace { [CommandValue("fast")] Quick, [CommandValue("slow")] Leisurely }

            [IoTCommand("fade")]
            internal sealed partial record LampFade
            {
                [CommandParameter("mode")] public Pace? Pace { get; init; }
                [CommandParameter("level")] public required byte Percent { get; init; }
            }
        }
        """;

    /// <summary>Only a condition would reject the number as a string, and the file has none.</summary>
    [Fact]
    public async Task A_value_that_is_not_defined_in_an_enum_is_not_sent_even_if_the_file_allows_any_string()
    {
        string file = Fade.Replace(
            """, "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { "strings": [ "fast", "slow" ] } } ]""", "", StringComparison.Ordinal);
        Assert.DoesNotContain("IN_SET", file, StringComparison.Ordinal);

        Exception refusal = await Assert.ThrowsAnyAsync<Exception>(() => WireProgram.StartAsync(
            DeclaredCode.Project(DeclaredCode.WithUsings(Type)).WithDefinition("commands/fade.json", file), "LampFade",
                "new Garage.LampFade { Percent = 5, Pace = (Garage.Pace)7 },"));

        dynamic exception = refusal.InnerException ?? refusal;
        Assert.Equal("mode is not defined in its enum.", exception.Violations[0].Message);
    }

    [Fact]
    public async Task The_types_properties_are_sent_under_the_files_names()
    {
        string body = await WireProgram.StartAsync(
            Project(Type), "LampFade", "new Garage.LampFade { Percent = 5, Pace = Garage.Pace.Leisurely },");

        Assert.Contains("\"parameters\":{\"level\":{\"I\":5},\"mode\":{\"S\":\"slow\"}}", body, StringComparison.Ordinal);
    }

    [Fact]
    public void No_second_type_is_generated_and_the_catalog_has_the_files_definition()
    {
        GeneratorRun run = GeneratorRun.Start(Project(Type));

        Assert.Equal(["IoTCommandCatalog.g.cs", "LampFade.g.cs"], run.HintNames);
        Assert.DoesNotContain("LampFadeArgs", run.Source("LampFade.g.cs"), StringComparison.Ordinal);
        Assert.Contains("\"outputFormat\":\"CBOR\"", run.Source("LampFade.g.cs"), StringComparison.Ordinal);
        Assert.Contains("From <c>commands/fade.json</c>.", run.Source("LampFade.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_that_the_project_gives_the_file_goes_before_the_types()
    {
        GeneratorRun run = GeneratorRun.Start(Project(Type).WithMetadata("commands/fade.json", "IoTCommandName", "Dim"));

        Assert.Equal(["Dim.g.cs", "IoTCommandCatalog.g.cs"], run.HintNames);
    }

    [Theory]
    [InlineData("public required byte Percent", "public required long Percent", "IOTC2008")]
    [InlineData("public required byte Percent", "public byte? Percent", "IOTC2011")]
    [InlineData("public Pace? Pace", "public Pace Pace", "IOTC2011")]
    [InlineData("(\"mode\")", "(\"mod\")", "IOTC2010")]
    [InlineData("[CommandParameter(\"mode\")]", "", "IOTC2009")]
    [InlineData("internal sealed partial", "internal sealed", "IOTC2001")]
    public void The_method_of_a_type_that_does_not_fit_the_file_throws(string right, string wrong, string rule)
    {
        TestProject project = Project(Type.Replace(right, wrong, StringComparison.Ordinal)).WithDefinition("commands/a.json", TestDefinition.Of("Alpha"));

        GeneratorRun run = GeneratorRun.Start(project);
        Assert.Equal(["Alpha.g.cs", "IoTCommandCatalog.g.cs", "LampFade.g.cs"], run.HintNames);
        Assert.Contains($"throw new global::System.InvalidOperationException(\"{rule}: ", run.Source("LampFade.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("LampFade", run.Source("IoTCommandCatalog.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_collide_in_a_file_are_told_apart_by_the_type()
    {
        const string Colliding = """
            {
              "commandId": "collide",
              "payloadTemplate": "{\"a\":\"${aws:iot:commandexecution::parameter:a-b}\",\"b\":\"${aws:iot:commandexecution::parameter:a_b}\"}",
              "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
              "mandatoryParameters": [
                { "name": "a-b", "type": "INTEGER" },
                { "name": "a_b", "type": "STRING", "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { "strings": [ "on", "ON" ] } } ] }
              ]
            }
            """;
        Assert.Null(DeclaredCode.ParseJson(Colliding).Command);
        TestProject project = DeclaredCode.Project(DeclaredCode.WithUsings("""
            namespace Kitchen
            {
                [IoTCommand("collide")]
                public partial record Collide
                {
                    [CommandParameter("a-b")] public int First { get; init; }
                    [CommandParameter("a_b")] public required string Second { get; init; }
                }
            }
            """)).WithDefinition("commands/collide.json", Colliding);

        Assert.Equal(["Collide.g.cs", "IoTCommandCatalog.g.cs"], GeneratorRun.Start(project).HintNames);
        string body = await WireProgram.StartAsync(project, "Collide", "new Kitchen.Collide { First = 1, Second = \"ON\" },");
        Assert.Contains("\"parameters\":{\"a-b\":{\"I\":1},\"a_b\":{\"S\":\"ON\"}}", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_types_leave_the_file_to_itself()
    {
        GeneratorRun run = GeneratorRun.Start(Project(Type + Type.Replace("Garage", "Attic", StringComparison.Ordinal)));

        Assert.Equal(["Fade.g.cs", "IoTCommandCatalog.g.cs"], run.HintNames);
    }

    [Fact]
    public void A_type_of_a_command_without_parameters_has_a_method_without_arguments()
    {
        TestProject project = DeclaredCode.Project(DeclaredCode.WithUsings("namespace Kitchen { [IoTCommand(\"blink\")] public partial class Flash; }"))
            .WithDefinition("commands/blink.json", """{ "commandId": "blink", "payload": { "content": "e30=" } }""");

        Assert.Equal(["Flash.g.cs", "IoTCommandCatalog.g.cs"], GeneratorRun.Start(project).HintNames);
    }

    private static TestProject Project(string type) => DeclaredCode.Project(DeclaredCode.WithUsings(type)).WithDefinition("commands/fade.json", Fade);
}
