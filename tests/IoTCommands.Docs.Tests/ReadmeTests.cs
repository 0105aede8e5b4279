using System.Reflection;
using IoTCommands.Client;
using IoTCommands.Devices;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Testing;

namespace IoTCommands.Docs.Tests;

/// <summary>Compiles the README's calls as they are on the page. The tests of the packages build its sixty seconds as a separate project.</summary>
public sealed class ReadmeTests
{
    private static readonly string[] Usings = ["System.Threading.Tasks", "Amazon.IoTJobsDataPlane", "Amazon.IoTJobsDataPlane.Model", "IoTCommands"];

    [Theory]
    [InlineData("typed")]
    [InlineData("untyped")]
    public void A_call_of_the_introduction_compiles(string name)
        => BlockProgram.Compile(CodeBlock.Get("README.md", name), Usings, "IAmazonIoTJobsDataPlane client");

    [Fact]
    public void A_start_of_a_command_that_is_known_only_at_run_time_compiles()
        => BlockProgram.Compile(
            CodeBlock.Get("README.md", "run-time"), [.. Usings, "System.Collections.Generic"],
                "IAmazonIoTJobsDataPlane client, IoTRegionalAccount account, string commandId");

    /// <summary>Compiles and runs the blocks of both ends as one program.</summary>
    [Fact]
    public async Task The_loop_of_both_ends_goes_round()
    {
        CodeBlock cloud = CodeBlock.Get("README.md", "loop-cloud");
        CodeBlock loop = cloud with { Text = CodeBlock.Get("README.md", "loop-device").Text + "\nlocal.AddDevice(\"oven-17\", device);\n" + cloud.Text };
        CodeBlock result = CodeBlock.Get("README.md", "loop-result");
        Assembly program = BlockProgram.Compile(
            loop,
            [.. Usings, "System", "IoTCommands.Client", "IoTCommands.Devices", "IoTCommands.Testing"],
            "CommandDispatcher device, LocalIoTCommands local, IIoTCommandsClient commands, CommandTarget oven",
            result with { Text = "using IoTCommands;\n\nnamespace Kitchen;\n\n" + result.Text });
        CommandDefinition command = CommandDefinition.Parse(await File.ReadAllTextAsync(
            Path.Combine(TestPaths.CommandsDirectory, "SetOvenTemperature.json"), TestContext.Current.CancellationToken));
        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(new() { Commands = [command] }, TestContext.Current.CancellationToken);
        IoTCommandsClientOptions options = new();
        options.UseLocalService(local.Endpoint, local.Account);
        using IoTCommandsClient client = new(options);

        await BlockProgram.RunAsync(
            program, new CommandDispatcher(), local, client, CommandTarget.ForThing(local.Account, "oven-17"));

        CommandExecutionSnapshot execution = Assert.Single(local.Executions.List());
        Assert.Equal((IoTCommandExecutionStatus.Succeeded, "180"), (execution.Status, execution.Result!["reachedC"].StringValue));
    }

    [Fact]
    public void A_start_in_an_account_of_a_stage_compiles()
        => BlockProgram.Compile(CodeBlock.Get("README.md", "stage"), Usings, "IAmazonIoTJobsDataPlane client");

    [Fact]
    public void The_type_that_is_a_definition_compiles_and_is_started()
        => BlockProgram.Compile(
            CodeBlock.Get("README.md", "start-declared"),
            [.. Usings, "System.IO"],
            "IAmazonIoTJobsDataPlane client, IoTRegionalAccount account",
            types: CodeBlock.Get("README.md", "declared"));
}
