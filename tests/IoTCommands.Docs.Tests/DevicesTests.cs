using System.Reflection;
using IoTCommands.Devices;
using IoTCommands.Testing;

namespace IoTCommands.Docs.Tests;

/// <summary>Compiles the code of docs/devices.md, and runs it if it requires no AWS account.</summary>
public sealed class DevicesTests
{
    private const string Page = "docs/devices.md";

    private static readonly string[] Usings =
    [
        "System", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks", "IoTCommands", "IoTCommands.Devices",
    ];

    [Fact]
    public Task The_test_of_the_page_passes() => BlockProgram.RunAsync(
        BlockProgram.Compile(CodeBlock.Get(Page, "test"), [.. Usings, "Amazon.IoTJobsDataPlane", "IoTCommands.Testing", "Xunit"]));

    [Fact]
    public void The_device_compiles() => Assert.NotNull(
        BlockProgram.Compile(CodeBlock.Get(Page, "device"), Usings, "CancellationToken cancellationToken"));

    [Fact]
    public void A_result_with_a_type_compiles() => Assert.NotNull(BlockProgram.Compile(
        CodeBlock.Get(Page, "result"), Usings, "CommandDispatcher dispatcher", ClientTests.ResultTypes));

    [Fact]
    public async Task The_reboot_comes_after_the_answer()
    {
        Assembly program = BlockProgram.Compile(
            CodeBlock.Get(Page, "reboot"), Usings, "CommandDispatcher dispatcher, Func<CancellationToken, Task> RebootAsync");
        CommandDefinition reboot = CommandDefinition.Parse(await File.ReadAllTextAsync(
            Path.Combine(IoTCommands.Generators.Tests.Compiling.TestPaths.CommandsDirectory, "RebootDevice.json"), TestContext.Current.CancellationToken));
        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(new() { Commands = [reboot] }, TestContext.Current.CancellationToken);
        TaskCompletionSource<IoTCommandExecutionStatus> atReboot = new();
        CommandDispatcher dispatcher = new();
        await BlockProgram.RunAsync(program, dispatcher, (CancellationToken _) =>
        {
            atReboot.TrySetResult(local.Executions.List()[0].Status);
            return Task.CompletedTask;
        });
        LocalDevice device = local.AddDevice("oven-17", dispatcher);
        using Amazon.IoTJobsDataPlane.AmazonIoTJobsDataPlaneClient client = local.CreateClient();

        await client.StartCommandAsync(device.Target, CommandArguments.Parse(reboot, "{}"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            IoTCommandExecutionStatus.Succeeded, await atReboot.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_application_compiles() => Assert.NotNull(BlockProgram.Compile(
        CodeBlock.Get(Page, "hosted"),
        [.. Usings, "Microsoft.Extensions.DependencyInjection"],
        "IServiceCollection services, MqttTransportOptions options",
        new CodeBlock(
            Page,
            "types",
            """
            using System.Threading;
            using System.Threading.Tasks;
            using IoTCommands.Devices;

            namespace Kitchen;

            internal sealed class OvenHandler : ICommandHandler<SetOvenTemperatureArgs>
            {
                public Task<CommandOutcome> HandleAsync(
                    SetOvenTemperatureArgs args, CommandExecutionContext execution, CancellationToken cancellationToken) =>
                    Task.FromResult(CommandOutcome.Succeeded());
            }
            """)));
}
