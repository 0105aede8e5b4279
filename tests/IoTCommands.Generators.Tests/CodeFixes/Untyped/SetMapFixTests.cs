using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.CodeFixes.Untyped;
using IoTCommands.Generators.Tests.CodeFixes.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.CodeFixes.Untyped;

/// <summary>IOTC4008.</summary>
public sealed class SetMapFixTests
{
    private const string Title = "Set 'Parameters' to a new dictionary";

    [Theory]
    [InlineData("""{|IOTC4008:Parameters|} = { ["targetC"] = new() { I = 180 } }""", """Parameters = new() { ["targetC"] = new() { I = 180 } }""")]
    [InlineData("""{|IOTC4008:Parameters|} = { { "targetC", new() { I = 180 } } }""", """Parameters = new() { { "targetC", new() { I = 180 } } }""")]
    [InlineData(
        """
        {|IOTC4008:Parameters|} = // in Celsius
            {
                ["targetC"] = new() { I = 180 },
            }
        """,
        """
        Parameters = new() // in Celsius
            {
                ["targetC"] = new() { I = 180 },
            }
        """)]
    public Task An_initializer_makes_the_map_that_it_fills(string before, string after) => UntypedFixTest<SetMapFix>.VerifyAsync(
        Title,
        $"await client.StartCommandExecutionAsync(new() {{ CommandArn = Arn, TargetArn = Target, {before} }});",
        $"await client.StartCommandExecutionAsync(new() {{ CommandArn = Arn, TargetArn = Target, {after} }});");

    [Fact]
    public Task A_map_that_is_filled_by_an_indexer_and_by_Add_is_made_once_with_the_request() => UntypedFixTest<SetMapFix>.VerifyFixAllAsync(
        Title,
        """
        StartCommandExecutionRequest request = new()
        {
            CommandArn = Arn,
            TargetArn = Target // the oven
        };
        {|IOTC4008:request.Parameters|}["targetC"] = new() { I = 180 };
        {|IOTC4008:request.Parameters|}.Add("zone", new() { S = "TOP" });
        await client.StartCommandExecutionAsync(request);
        """,
        """
        StartCommandExecutionRequest request = new()
        {
            CommandArn = Arn,
            TargetArn = Target, // the oven
            Parameters = new()
        };
        request.Parameters["targetC"] = new() { I = 180 };
        request.Parameters.Add("zone", new() { S = "TOP" });
        await client.StartCommandExecutionAsync(request);
        """,
        iterations: 1);

    [Theory]
    [InlineData("new StartCommandExecutionRequest()", "new StartCommandExecutionRequest() { Parameters = new() }")]
    [InlineData("new StartCommandExecutionRequest { }", "new StartCommandExecutionRequest { Parameters = new() }")]
    [InlineData("new StartCommandExecutionRequest { CommandArn = Arn, }", "new StartCommandExecutionRequest { CommandArn = Arn, Parameters = new(), }")]
    public Task A_request_gets_an_initializer_as_it_is_written(string before, string after) => UntypedFixTest<SetMapFix>.VerifyAsync(
        Title,
        $$"""
        var request = {{before}};
        {|IOTC4008:request.Parameters|}.Add("targetC", new() { I = 180 });
        """,
        $$"""
        var request = {{after}};
        request.Parameters.Add("targetC", new() { I = 180 });
        """);

    [Fact]
    public async Task An_older_language_gets_the_type_and_its_import()
    {
        CodeFixTest<UntypedCallAnalyzer, SetMapFix> test = UntypedFixTest<SetMapFix>.Create();
        test.WithLanguage(LanguageVersion.CSharp7_3);
        await test.VerifyAsync(
            Title,
            """
            // Starts an oven.
            using Amazon.IoTJobsDataPlane;
            using Amazon.IoTJobsDataPlane.Model;
            using System.Threading.Tasks;

            class C
            {
                Task M(IAmazonIoTJobsDataPlane client, string arn) =>
                    client.StartCommandExecutionAsync(new StartCommandExecutionRequest { CommandArn = arn, {|IOTC4008:Parameters|} = { ["targetC"] = new CommandParameterValue { I = 180 } } });
            }
            """,
            """
            // Starts an oven.
            using System.Collections.Generic;
            using Amazon.IoTJobsDataPlane;
            using Amazon.IoTJobsDataPlane.Model;
            using System.Threading.Tasks;

            class C
            {
                Task M(IAmazonIoTJobsDataPlane client, string arn) =>
                    client.StartCommandExecutionAsync(new StartCommandExecutionRequest { CommandArn = arn, Parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new CommandParameterValue { I = 180 } } });
            }
            """);
    }
}
