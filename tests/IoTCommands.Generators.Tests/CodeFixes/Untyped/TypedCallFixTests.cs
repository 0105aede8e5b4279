using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.CodeFixes.Untyped;
using IoTCommands.Generators.Tests.CodeFixes.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.CodeFixes.Untyped;

/// <summary>IOTC4010. The tests of the analyzer verify which calls can be replaced; these tests verify the new code.</summary>
public sealed class TypedCallFixTests
{
    private const string Oven = "Call 'StartSetOvenTemperatureAsync'";
    private const string Reboot = "Call 'StartRebootDeviceAsync'";

    [Fact]
    public Task A_whole_call_is_carried_over() => VerifyAsync(
        Oven,
        """
        await client.{|IOTC4010:StartCommandExecutionAsync|}(
            new StartCommandExecutionRequest
            {
                ClientToken = text,
                CommandArn = OvenArn,
                ExecutionTimeoutSeconds = 300,
                Parameters = new Dictionary<string, CommandParameterValue>(3)
                {
                    ["preheat"] = new() { B = true },
                    ["zone"] = new CommandParameterValue { S = "TOP" },
                    ["targetC"] = new() { I = number + 1 },
                },
                TargetArn = Target,
            },
            stop);
        """,
        """
        await client.StartSetOvenTemperatureAsync(
            CommandTarget.Parse(Target),
            new SetOvenTemperatureArgs(targetC: number + 1) { Preheat = true, Zone = SetOvenTemperatureZone.Top },
            new StartCommandOptions { ClientToken = text, ExecutionTimeout = TimeSpan.FromSeconds(300) },
            stop);
        """);

    [Fact]
    public Task A_short_call_stays_on_its_line() => VerifyAsync(
        Reboot,
        """string id = (await client.{|IOTC4010:StartCommandExecutionAsync|}(new() { CommandArn = RebootArn, TargetArn = device.Arn }, stop)).ExecutionId + text;""",
        """string id = (await client.StartRebootDeviceAsync(device, cancellationToken: stop)).ExecutionId + text;""");

    [Fact]
    public Task Statements_that_build_the_request_go_away_with_their_lines() => VerifyAsync(
        Oven,
        """
        {
            var parameters = new Dictionary<string, CommandParameterValue> { { "targetC", new() { I = number } } };
            StartCommandExecutionRequest request = new() { CommandArn = OvenArn };

            parameters.Add("preheat", new CommandParameterValue { B = flag });
            request.TargetArn = device.Arn;
            request.Parameters = parameters;

            StartCommandExecutionResponse response = await client.{|IOTC4010:StartCommandExecutionAsync|}(request).ConfigureAwait(false);
            Console.WriteLine(response.ExecutionId);
        }
        """,
        """
        {
            CommandExecution response = await client.StartSetOvenTemperatureAsync(
                device,
                new SetOvenTemperatureArgs(targetC: number) { Preheat = flag }).ConfigureAwait(false);
            Console.WriteLine(response.ExecutionId);
        }
        """);

    [Fact]
    public Task A_statement_whose_semicolon_is_not_typed_yet_goes_away_too() => VerifyAsync(
        Reboot,
        """
        var request = new StartCommandExecutionRequest { CommandArn = RebootArn, TargetArn = Target }{|CS1002:|}
        await client.{|IOTC4010:StartCommandExecutionAsync|}(request);
        """,
        "await client.StartRebootDeviceAsync(CommandTarget.Parse(Target));");

    [Fact]
    public Task Comments_stay() => VerifyAsync(
        Oven,
        """
        // One for each thing.
        StartCommandExecutionRequest request = new()
        {
            CommandArn = OvenArn, // ours
            TargetArn = Target,
        };
        /* Hot. */
        request.Parameters = new() { ["targetC"] = new() { I = /* C */ number } }; // degrees
        Console.WriteLine(text);

        // Go.
        await client.{|IOTC4010:StartCommandExecutionAsync|}(/* the request */ request); // Gone.
        """,
        """
        // One for each thing.
        // ours
        /* Hot. */
        /* C */ // degrees
        Console.WriteLine(text);

        // Go.
        /* the request */
        await client.StartSetOvenTemperatureAsync(
            CommandTarget.Parse(Target),
            new SetOvenTemperatureArgs(targetC: number)); // Gone.
        """);

    [Fact]
    public Task A_comment_never_swallows_the_code_behind_a_removed_statement() => VerifyAsync(
        Reboot,
        """
        var request = new StartCommandExecutionRequest
        {
            CommandArn = RebootArn, // ours
            TargetArn = Target,
        }; await client.{|IOTC4010:StartCommandExecutionAsync|}(request);
        """,
        """
        // ours
        await client.StartRebootDeviceAsync(CommandTarget.Parse(Target));
        """);

    [Theory]
    [InlineData("new MemoryStream([1, 2, 3])", "(byte[])[1, 2, 3]")]
    [InlineData("new MemoryStream([.. text.Select(c => (byte)c)])", "(byte[])[.. text.Select(c => (byte)c)]")]
    [InlineData("new(new byte[] { 1 })", "new byte[] { 1 }")]
    public async Task Bytes_become_an_argument(string stream, string bytes)
    {
        CodeFixTest<UntypedCallAnalyzer, TypedCallFix> test = Create();
        test.WithDefinition("SetKey", """
            {
              "commandId": "SetKey",
              "payloadTemplate": "{\"key\":\"${aws:iot:commandexecution::parameter:key}\"}",
              "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
              "mandatoryParameters": [{ "name": "key", "type": "BINARY" }]
            }
            """);
        const string Usings = "using System.IO;\nusing System.Linq;\nusing System.Threading.Tasks;\nusing Amazon.IoTJobsDataPlane;\nusing "
            + "IoTCommands;\nusing Kitchen;\n\n";
        const string Before = """
            class C
            {
                static Task M(IAmazonIoTJobsDataPlane client, CommandTarget target, string text) => client.{|IOTC4010:StartCommandExecutionAsync|}(new() { CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/SetKey", TargetArn = target.Arn, Parameters = new() { ["key"] = new() { BIN = STREAM } } });
            }
            """;
        const string After = """
            class C
            {
                static Task M(IAmazonIoTJobsDataPlane client, CommandTarget target, string text) => client.StartSetKeyAsync(
                    target,
                    new SetKeyArgs(key: BYTES));
            }
            """;
        await test.VerifyAsync(
            "Call 'StartSetKeyAsync'",
            Usings + Before.Replace("STREAM", stream, StringComparison.Ordinal),
            Usings + After.Replace("BYTES", bytes, StringComparison.Ordinal));
    }

    [Fact]
    public Task Comments_of_a_call_that_is_in_no_statement_stay_in_it() => VerifyCodeAsync(
        Reboot,
        """
        namespace Kitchen;

        class C
        {
            static Task M(IAmazonIoTJobsDataPlane client, string target) => client.{|IOTC4010:StartCommandExecutionAsync|}(new()
            {
                // The one at the door.
                CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/RebootDevice",
                TargetArn = target /* or any */ + "",
            });
        }
        """,
        """
        namespace Kitchen;

        class C
        {
            static Task M(IAmazonIoTJobsDataPlane client, string target) => client.StartRebootDeviceAsync(
                // The one at the door.
                CommandTarget.Parse(target /* or any */ + ""));
        }
        """,
        "System.Threading.Tasks", "Amazon.IoTJobsDataPlane", "Amazon.IoTJobsDataPlane.Model", "IoTCommands");

    [Fact]
    public Task Values_become_what_the_typed_call_wants() => VerifyAsync(
        "Call 'StartUploadLogsAsync'",
        """
        await client.{|IOTC4010:StartCommandExecutionAsync|}(new()
        {
            CommandArn = UploadArn,
            TargetArn = Target,
            Parameters = new()
            {
                ["fromEpochMs"] = new() { L = number },
                ["bucket"] = new() { S = text },
                ["maxBytes"] = new() { UL = "18446744073709551615" },
            },
        });
        """,
        """
        await client.StartUploadLogsAsync(
            CommandTarget.Parse(Target),
            new UploadLogsArgs(fromEpochMs: number, bucket: text) { MaxBytes = 18446744073709551615 });
        """);

    [Fact]
    public Task Namespaces_are_imported_where_they_are_needed() => VerifyCodeAsync(
        Reboot,
        """
        namespace Garage;

        class C
        {
            static Task M(IAmazonIoTJobsDataPlane client, string target) => client.{|IOTC4010:StartCommandExecutionAsync|}(new()
            {
                CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/RebootDevice", TargetArn = target, ExecutionTimeoutSeconds = 60,
            });
        }
        """,
        """
        namespace Garage;

        class C
        {
            static Task M(IAmazonIoTJobsDataPlane client, string target) => client.StartRebootDeviceAsync(
                CommandTarget.Parse(target),
                new StartCommandOptions { ExecutionTimeout = TimeSpan.FromSeconds(60) });
        }
        """,
        ["System.Threading.Tasks", "Amazon.IoTJobsDataPlane", "Amazon.IoTJobsDataPlane.Model"],
        ["System", "System.Threading.Tasks", "Amazon.IoTJobsDataPlane", "Amazon.IoTJobsDataPlane.Model", "IoTCommands", "Kitchen"]);

    [Fact]
    public Task Types_of_the_same_name_are_not_taken_for_the_generated_ones() => VerifyCodeAsync(
        Oven,
        """
        namespace Garage
        {
            class SetOvenTemperatureArgs { }
            class CommandTarget { }
            class C
            {
                static Task M(IAmazonIoTJobsDataPlane client, string target) => client.{|IOTC4010:StartCommandExecutionAsync|}(new()
                {
                    CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature", TargetArn = target, Parameters = new() { ["targetC"] = new() { I = 180 } }
                });
            }
        }
        """,
        """
        namespace Garage
        {
            class SetOvenTemperatureArgs { }
            class CommandTarget { }
            class C
            {
                static Task M(IAmazonIoTJobsDataPlane client, string target) => client.StartSetOvenTemperatureAsync(
                    global::IoTCommands.CommandTarget.Parse(target),
                    new global::Kitchen.SetOvenTemperatureArgs(targetC: 180));
            }
        }
        """,
        ["System.Threading.Tasks", "Amazon.IoTJobsDataPlane", "Amazon.IoTJobsDataPlane.Model"],
        ["System.Threading.Tasks", "Amazon.IoTJobsDataPlane", "Amazon.IoTJobsDataPlane.Model", "Kitchen"]);

    [Fact]
    public async Task An_older_language_gets_the_same_call()
    {
        CodeFixTest<UntypedCallAnalyzer, TypedCallFix> test = Create();
        test.WithLanguage(LanguageVersion.CSharp7_3);
        await test.VerifyAsync(
            Oven,
            """
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using Amazon.IoTJobsDataPlane;
            using Amazon.IoTJobsDataPlane.Model;
            using IoTCommands;
            using Kitchen;

            class C
            {
                async Task M(IAmazonIoTJobsDataPlane client, CommandTarget oven)
                {
                    var map = new Dictionary<string, CommandParameterValue>();
                    map["targetC"] = new CommandParameterValue { I = 180 };
                    await client.{|IOTC4010:StartCommandExecutionAsync|}(new StartCommandExecutionRequest
                    {
                        CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature", TargetArn = oven.Arn, Parameters = map
                    });
                }
            }
            """,
            """
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using Amazon.IoTJobsDataPlane;
            using Amazon.IoTJobsDataPlane.Model;
            using IoTCommands;
            using Kitchen;

            class C
            {
                async Task M(IAmazonIoTJobsDataPlane client, CommandTarget oven)
                {
                    await client.StartSetOvenTemperatureAsync(oven, new SetOvenTemperatureArgs(targetC: 180));
                }
            }
            """);
    }

    [Fact]
    public async Task Fix_all_replaces_the_calls_of_all_files_and_imports_a_namespace_once()
    {
        const string Before = """
            using System.Threading.Tasks;
            using Amazon.IoTJobsDataPlane;

            class CLASS
            {
                async Task M(IAmazonIoTJobsDataPlane client, string target)
                {
                    await client.{|IOTC4010:StartCommandExecutionAsync|}(new() { CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/RebootDevice", TargetArn = target });
                    await client.{|IOTC4010:StartCommandExecutionAsync|}(new() { CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/RebootDevice", TargetArn = target, ExecutionTimeoutSeconds = 5 });
                }
            }
            """;
        const string After = """
            using System;
            using System.Threading.Tasks;
            using Amazon.IoTJobsDataPlane;
            using IoTCommands;
            using Kitchen;

            class CLASS
            {
                async Task M(IAmazonIoTJobsDataPlane client, string target)
                {
                    await client.StartRebootDeviceAsync(CommandTarget.Parse(target));
                    await client.StartRebootDeviceAsync(
                        CommandTarget.Parse(target),
                        new StartCommandOptions { ExecutionTimeout = TimeSpan.FromSeconds(5) });
                }
            }
            """;
        CodeFixTest<UntypedCallAnalyzer, TypedCallFix> test = Create();
        test.HasAllScopes = true;
        test.TestState.Sources.Add(("Other.cs", Before.Replace("CLASS", "Other", StringComparison.Ordinal)));
        test.FixedState.Sources.Add(("Other.cs", After.Replace("CLASS", "Other", StringComparison.Ordinal)));
        await test.VerifyAsync(
            Reboot,
            Before.Replace("CLASS", "One", StringComparison.Ordinal),
            After.Replace("CLASS", "One", StringComparison.Ordinal),
            iterations: 4);
    }

    private static CodeFixTest<UntypedCallAnalyzer, TypedCallFix> Create()
    {
        CodeFixTest<UntypedCallAnalyzer, TypedCallFix> test = new();
        test.WithGenerator();
        return test;
    }

    private static Task VerifyAsync(string title, string before, string after) => VerifyCodeAsync(
        title,
        WithStatements(before),
        WithStatements(after),
        "System", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks", "Amazon.IoTJobsDataPlane", "Amazon.IoTJobsDataPlane.Model",
            "IoTCommands");

    private static Task VerifyCodeAsync(string title, string before, string after, params string[] usings)
        => VerifyCodeAsync(title, before, after, usings, usings);

    private static Task VerifyCodeAsync(string title, string before, string after, string[] usingsBefore, string[] usingsAfter) =>
        Create().VerifyAsync(title, Usings(usingsBefore) + before, Usings(usingsAfter) + after);

    private static string Usings(string[] names) => string.Concat(names.Select(static name => $"using {name};\n")) + "\n";

    private static string WithStatements(string statements) => $$"""
        namespace Kitchen;

        class C
        {
            const string OvenArn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature";
            const string RebootArn = "arn:aws:iot:eu-central-1:123456789012:command/RebootDevice";
            const string UploadArn = "arn:aws:iot:eu-central-1:123456789012:command/UploadLogs";
            const string Target = "arn:aws:iot:eu-central-1:123456789012:thing/oven-17";

            async Task M(IAmazonIoTJobsDataPlane client, CommandTarget device, string text, bool flag, int number, CancellationToken stop)
            {
                await Task.Yield();
                {{statements.ReplaceLineEndings("\n        ").Replace("\n        \n", "\n\n", StringComparison.Ordinal)}}
            }
        }
        """;
}
