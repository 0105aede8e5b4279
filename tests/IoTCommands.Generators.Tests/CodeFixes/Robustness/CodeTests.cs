using IoTCommands.Generators.Analyzers.Typed;
using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.CodeFixes.Typed;
using IoTCommands.Generators.CodeFixes.Untyped;
using IoTCommands.Generators.Tests.Analyzers.Typed;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Results;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.CodeFixes.Robustness;

public sealed class CodeTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading.Tasks;
        global using Amazon.IoTJobsDataPlane;
        global using Amazon.IoTJobsDataPlane.Model;
        global using IoTCommands;
        """;

    private static readonly CSharpCodeFixProvider[] Fixes =
    [
        new RenameLiteralFix(), new RenameCommandFix(), new MoveMemberFix(), new AddParameterFix(), new SetMapFix(), new TypedCallFix(), new ClientTokenFix(),
        new EnsureSuccessFix(),
    ];

    private static readonly string[] Programs =
    [
        """
        await client.StartCommandExecutionAsync(new StartCommandExecutionRequest
        {
            CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature",
            TargetArn = text, // there
            Parameters = { ["targetc"] = new() { S = "180" }, ["preheat"] = new() { S = flag.ToString() } },
        });
        """,
        """
        var map = new Dictionary<string, CommandParameterValue> { { "zone", new() { S = "TOP" } }, { "rampCPerMin", new CommandParameterValue { L = number } } };
        StartCommandExecutionRequest request = new() { CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature" };
        request.TargetArn = text;
        request.Parameters = map;
        StartCommandExecutionResponse response = await client.StartCommandExecutionAsync(request);
        Console.WriteLine(response.ExecutionId);
        """,
        """
        var request = new StartCommandExecutionRequest { CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/RebootDevise" };
        request.Parameters.Add("a", new() { I = 1 });
        await client.StartCommandExecutionAsync(request);
        """,
        """
        var request = new StartCommandExecutionRequest
        {
            CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/RebootDevice", TargetArn = target.Arn, ClientToken = text, ExecutionTimeoutSeconds = 60,
        };
        string id = (await client.StartCommandExecutionAsync(request /* now */)).ExecutionId;
        """,
        """
        for (int attempt = 0; attempt < 3; attempt++)
        {
            StartCommandOptions options = new() { ExecutionTimeout = TimeSpan.FromMinutes(5) };
            try { await client.StartRebootDeviceAsync(target, options); break; }
            catch (Exception) { await Task.Delay(1000); }
        }
        """,
        """
        while (flag)
        {
            try { await client.StartSetOvenTemperatureAsync(target, new(180), new() { ClientToken = Guid.NewGuid().ToString() }); break; }
            catch (Exception) { }
        }
        """,
        """
        Func<Amazon.Lambda.SQSEvents.SQSEvent.SQSMessage, Task> handle = async message => await client.StartRebootDeviceAsync(target, new() { ClientToken = null });
        IoTCommands.Client.IIoTCommandsClient commands = null!;
        await commands.RunRebootDeviceAsync(target, waitOptions: null).ConfigureAwait(false);
        """,
    ];

    [Fact]
    public async Task No_fix_of_half_typed_code_fails_or_breaks_it_further()
    {
        Random random = new(20260802);
        using AdhocWorkspace workspace = new();
        Project project = FixedProject.Create(
            workspace,
            $"{Usings}\nglobal using Kitchen;\n{QueueCode.Libraries}\n{ResultCode.Client}",
            Directory.EnumerateFiles(TestPaths.CommandsDirectory, "*.json").Select(static path => (Path.GetFileName(path), File.ReadAllText(path))));
        foreach (string program in Programs)
        {
            for (int i = 0; i < 60; i++)
            {
                string name = $"P{project.DocumentIds.Count}";
                project = project.AddDocument(
                    name + ".cs",
                    WithStatements(name, i == 0 ? program : Mutations.Of(program, random)),
                    filePath: $"/src/{name}.cs").Project;
            }
        }

        await FixedProject.VerifyAsync(project, Fixes, new UntypedCallAnalyzer(), new TypedCallAnalyzer());
    }

    private static string WithStatements(string name, string statements) => $$"""
        class {{name}}
        {
            async Task M(IAmazonIoTJobsDataPlane client, CommandTarget target, string text, bool flag, int number)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """;
}
