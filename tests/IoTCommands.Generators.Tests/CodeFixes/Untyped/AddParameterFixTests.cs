using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.CodeFixes.Untyped;
using IoTCommands.Generators.Tests.CodeFixes.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.CodeFixes.Untyped;

/// <summary>IOTC4004.</summary>
public sealed class AddParameterFixTests
{
    private const string Title = "Add the missing parameter 'targetC'";

    [Theory]
    [InlineData("""new() { ["preheat"] = new() { B = true } }""", """new() { ["preheat"] = new() { B = true }, ["targetC"] = new() { I = 30 } }""")]
    [InlineData("""new() { { "preheat", new() { B = true } }, }""", """new() { { "preheat", new() { B = true } }, { "targetC", new() { I = 30 } }, }""")]
    [InlineData(
        """new Dictionary<string, CommandParameterValue> { ["preheat"] = new CommandParameterValue { B = true } }""",
        """new Dictionary<string, CommandParameterValue> { ["preheat"] = new CommandParameterValue { B = true }, ["targetC"] = new CommandParameterValue { I = 30 } }""")]
    [InlineData("new Dictionary<string, CommandParameterValue>(2)", """new Dictionary<string, CommandParameterValue>(2) { ["targetC"] = new() { I = 30 } }""")]
    [InlineData("[]", """new() { ["targetC"] = new() { I = 30 } }""")]
    public Task An_entry_is_added_as_the_others_are_written(string before, string after) => UntypedFixTest<AddParameterFix>.VerifyMapAsync(
        Title, $"{{|IOTC4004:{before}|}}", after);

    [Fact]
    public Task An_entry_is_added_on_a_line_of_its_own_where_the_others_have_one() => UntypedFixTest<AddParameterFix>.VerifyAsync(
        Title,
        """
        await client.StartCommandExecutionAsync(new StartCommandExecutionRequest
        {
            CommandArn = Arn,
            TargetArn = Target,
            Parameters = {|IOTC4004:new()
            {
                ["zone"] = new() { S = "TOP" }, // the grill
                ["preheat"] = new() { B = true } // wait
            }|},
        });
        """,
        """
        await client.StartCommandExecutionAsync(new StartCommandExecutionRequest
        {
            CommandArn = Arn,
            TargetArn = Target,
            Parameters = new()
            {
                ["zone"] = new() { S = "TOP" }, // the grill
                ["preheat"] = new() { B = true }, // wait
                ["targetC"] = new() { I = 30 }
            },
        });
        """);

    [Theory]
    [InlineData("new Dictionary<string, CommandParameterValue>()")]
    [InlineData("(new Dictionary<string, CommandParameterValue>())")]
    public Task A_dictionary_in_a_local_gets_the_entry_where_it_is_made(string making) => UntypedFixTest<AddParameterFix>.VerifyAsync(
        Title,
        $$"""
        var parameters = {{making}};
        parameters.Add("zone", new() { S = "TOP" });
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = {|IOTC4004:parameters|} });
        """,
        $$"""
        var parameters = {{making.Replace("()", "() { [\"targetC\"] = new() { I = 30 } }", StringComparison.Ordinal)}};
        parameters.Add("zone", new() { S = "TOP" });
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = parameters });
        """);

    [Fact]
    public Task An_empty_collection_in_a_local_becomes_a_dictionary_with_the_entry() => UntypedFixTest<AddParameterFix>.VerifyAsync(
        Title,
        """
        Dictionary<string, CommandParameterValue> parameters = [];
        parameters.Add("zone", new() { S = "TOP" });
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = {|IOTC4004:parameters|} });
        """,
        """
        Dictionary<string, CommandParameterValue> parameters = new() { ["targetC"] = new() { I = 30 } };
        parameters.Add("zone", new() { S = "TOP" });
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = parameters });
        """);

    [Fact]
    public Task A_map_takes_the_place_of_null() => UntypedFixTest<AddParameterFix>.VerifyAsync(
        Title,
        """await client.StartCommandExecutionAsync({|IOTC4004:new() { CommandArn = Arn, Parameters = null, TargetArn = Target }|});""",
        """await client.StartCommandExecutionAsync(new() { CommandArn = Arn, Parameters = new() { ["targetC"] = new() { I = 30 } }, TargetArn = Target });""");

    [Fact]
    public Task A_request_without_a_map_gets_one() => UntypedFixTest<AddParameterFix>.VerifyAsync(
        Title,
        """await client.StartCommandExecutionAsync({|IOTC4004:new() { CommandArn = Arn, TargetArn = Target }|});""",
        """await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = new() { ["targetC"] = new() { I = 30 } } });""");

    [Fact]
    public async Task An_older_language_gets_types_and_imports()
    {
        CodeFixTest<UntypedCallAnalyzer, AddParameterFix> test = UntypedFixTest<AddParameterFix>.Create();
        test.WithLanguage(LanguageVersion.CSharp7_3);
        await test.VerifyAsync(
            Title,
            """
            namespace Kitchen
            {
                using Amazon.IoTJobsDataPlane;

                class C
                {
                    void M(IAmazonIoTJobsDataPlane client) => client.StartCommandExecutionAsync(
                        {|IOTC4004:new Amazon.IoTJobsDataPlane.Model.StartCommandExecutionRequest { CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature" }|});
                }
            }
            """,
            """
            namespace Kitchen
            {
                using System.Collections.Generic;
                using Amazon.IoTJobsDataPlane;
                using Amazon.IoTJobsDataPlane.Model;

                class C
                {
                    void M(IAmazonIoTJobsDataPlane client) => client.StartCommandExecutionAsync(
                        new Amazon.IoTJobsDataPlane.Model.StartCommandExecutionRequest { CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature", Parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new CommandParameterValue { I = 30 } } });
                }
            }
            """);
    }

    [Fact]
    public async Task Each_of_several_parameters_gets_a_value_of_its_type()
    {
        CodeFixTest<UntypedCallAnalyzer, AddParameterFix> test = UntypedFixTest<AddParameterFix>.Create();
        test.WithDefinition("capture", """
            {
              "commandId": "capture",
              "payloadTemplate": "{\"a\":\"${aws:iot:commandexecution::parameter:a}\",\"b\":\"${aws:iot:commandexecution::parameter:b}\",\"c\":\"${aws:iot:commandexecution::parameter:c}\",\"d\":\"${aws:iot:commandexecution::parameter:d}\"}",
              "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
              "mandatoryParameters": [
                { "name": "a", "type": "STRING" }, { "name": "b", "type": "UNSIGNEDLONG" }, { "name": "c", "type": "BINARY" }, { "name": "d", "type": "DOUBLE" }
              ]
            }
            """);
        await test.VerifyAsync(
            title: null,
            UntypedFixTest<AddParameterFix>.WithStatements(
                """await client.StartCommandExecutionAsync({|IOTC4004:{|IOTC4004:{|IOTC4004:{|IOTC4004:new() { CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/capture", TargetArn = Target }|}|}|}|});"""),
            UntypedFixTest<AddParameterFix>.WithStatements(
                """await client.StartCommandExecutionAsync(new() { CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/capture", TargetArn = Target, Parameters = new() { ["a"] = new() { S = "a" }, ["b"] = new() { UL = "0" }, ["c"] = new() { BIN = new MemoryStream(new byte[] { 0 }) }, ["d"] = new() { D = 0 } } });""")
                .Replace("using System.Collections.Generic;\n", "using System.Collections.Generic;\nusing System.IO;\n", StringComparison.Ordinal),
            iterations: 4);
    }

    [Fact]
    public void There_is_no_fix_all_because_each_value_has_to_be_looked_at() => Assert.Null(new AddParameterFix().GetFixAllProvider());

    /// <summary>In incomplete code, the parser's end of an expression is not the real end.</summary>
    [Fact]
    public async Task Nothing_is_added_to_broken_code()
    {
        CodeFixTest<UntypedCallAnalyzer, AddParameterFix> test = UntypedFixTest<AddParameterFix>.Create();
        test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None;
        await test.VerifyNoneAsync(UntypedFixTest<AddParameterFix>.WithStatements(
            "await client.StartCommandExecutionAsync({|IOTC4004:new StartCommandExecutionRequest { CommandArn = Arn, TargetArn = Target |});"));
    }
}
