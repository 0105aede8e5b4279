using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Emit;

/// <summary>A definition with an error keeps its method and types as far as they are known, so that callers compile. The method starts nothing.</summary>
public sealed class KeptSignatureTests
{
    /// <summary>Gets the parameters, the code that uses them, and the broken rule.</summary>
    public static TheoryData<string, string, string> Mistakes { get; } = new()
    {
        // The type with the most similar name is used.
        { """{ "name": "level", "type": "INTEGRE" }""", "int Use() => new SetLevelArgs(level: 5).Level;", "IOTC1008" },
        { """{ "name": "level", "type": "ULONG" }""", "ulong Use() => new SetLevelArgs(level: 5).Level;", "IOTC1008" },

        // If no name is similar, the type of the default value, the value or the condition is used.
        { """{ "name": "level", "type": "FOO", "defaultValue": { "B": true } }""", "bool? Use() => new SetLevelArgs { Level = false }.Level;", "IOTC1008" },
        { """{ "name": "level", "type": 5, "defaultValue": { "L": 5 } }""", "long? Use() => new SetLevelArgs { Level = 5 }.Level;", "IOTC1005" },
        {
            """{ "name": "level", "type": "FOO", "valueConditions": [ { "comparisonOperator": "LESS_THAN", "operand": { "number": "5" } } ] }""",
            "double Use() => new SetLevelArgs(level: 1.5).Level;",
            "IOTC1008"
        },
        {
            """{ "name": "level", "type": "FOO", "valueConditions": [ { "comparisonOperator": "NOT_EQUALS", "operand": { "string": "x" } } ] }""",
            "string Use() => new SetLevelArgs(level: \"a\").Level;",
            "IOTC1008"
        },

        // If the type is unknown, callers may pass any value.
        { """{ "name": "level", "type": "FOO" }""", "object Use(int number) => new SetLevelArgs(level: number) { Level = \"text\" }.Level;", "IOTC1008" },
        { """{ "name": "level" }""", "object Use() => new SetLevelArgs { Level = 5L }.Level;", "IOTC1013" },

        // The enum has the array's elements that are strings, also if the operator or the parameter's type is wrong.
        { Enum(""" "IN_SET" """, """["LOW", 5, "HIGH"]"""), UseEnum, "IOTC1005" },
        { Enum(""" "IN_SET" """, """["LOW", "HIGH", ""]"""), UseEnum, "IOTC1007" },
        { Enum(""" "IN_STE" """, """["LOW", "HIGH"]"""), UseEnum, "IOTC1008" },
        { Enum(""" "FOO" """, """["LOW", "HIGH"]"""), UseEnum, "IOTC1008" },
        { Enum("5", """["LOW", "HIGH"]"""), UseEnum, "IOTC1005" },
        { Enum(""" "IN_SET" """, """["LOW", "HIGH"]""", "STRIN"), UseEnum, "IOTC1008" },
        { Enum(""" "IN_SET" """, """["LOW", "HIGH"]""", "FOO"), UseEnum, "IOTC1008" },

        // A parameter without a name is omitted. If two parameters have the same name in C#, the second one is omitted.
        { """{ "type": "LONG" }, { "name": "level", "type": "LONG" }""", "long Use() => new SetLevelArgs(level: 5).Level;", "IOTC1004" },
        { """{ "name": "level", "type": "LONG" }, { "name": "Level", "type": "STRING" }""", "long Use() => new SetLevelArgs(level: 5).Level;", "IOTC1010" },

        // A parameter that only the template names was renamed, or its name is misspelled: neither of the names is required.
        { """{ "name": "lvel", "type": "FOO" }""", "object? Use() => new SetLevelArgs(level: 5).Level;", "IOTC1008" },
        { """{ "name": "height", "type": "INTEGRE" }""", "int? Use() => new SetLevelArgs { Height = 5 }.Height;", "IOTC1008" },

        // A parameter that is being typed may still get a default value.
        { """{ "name": "level", "type": "LONG", "defaultVal""", "long? Use() => new SetLevelArgs().Level ?? new SetLevelArgs(level: 5).Level;", "IOTC1001" },
    };

    private const string UseEnum = "SetLevelLevel Use(bool isHigh) => new SetLevelArgs(level: isHigh ? SetLevelLevel.High : SetLevelLevel.Low).Level;";

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Callers_compile_and_the_method_throws_with_the_rule(string parameters, string use, string rule)
    {
        // A definition that is being typed is not complete.
        string end = parameters.EndsWith('}') ? "]}" : "";
        GeneratorRun run = GeneratorRun.Start(TestProject.Kitchen
            .WithDefinition("commands/level.json", $$"""
                {
                  "commandId": "set-level",
                  "payloadTemplate": "{\"level\":\"${aws:iot:commandexecution::parameter:level}\"}",
                  "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
                  "mandatoryParameters": [ {{parameters}} {{end}}
                """)
            .WithCode("Caller.cs", $$"""
                using System.Threading.Tasks;
                using Amazon.IoTJobsDataPlane;
                using IoTCommands;

                namespace Kitchen;

                internal sealed class Caller
                {
                    internal Task Start(IAmazonIoTJobsDataPlane client, CommandTarget target, SetLevelArgs args) => client.StartSetLevelAsync(target, args);
                    internal {{use}}
                }
                """));

        Assert.Contains($"throw new global::System.InvalidOperationException(\"{rule}: ", run.Source("SetLevel.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "description": "Without an id.", "payload": { "content": "e30=" } }""")]
    [InlineData("""{ "commandId": "", "payload": { "content": "e30=" } }""")]
    [InlineData("""{ "commandId": 5, "payload": { "content": "e30=" } }""")]
    [InlineData("""[ { "commandId": "set-level", "payload": { "content": "e30=" } } ]""")]
    [InlineData("")]
    public void Without_a_command_id_nothing_names_the_method(string text)
    {
        GeneratorRun run = GeneratorRun.Start(
            TestProject.Kitchen.WithDefinition("commands/set-level.json", text).WithDefinition("commands/other.json", TestDefinition.Static("other")));

        Assert.Equal(["IoTCommandCatalog.g.cs", "Other.g.cs"], run.HintNames);
    }

    private static string Enum(string comparison, string strings, string type = "STRING") => $$"""
        { "name": "level", "type": "{{type}}", "valueConditions": [ { "comparisonOperator": {{comparison}}, "operand": { "strings": {{strings}} } } ] }
        """;
}
