using IoTCommands.CompilerServices;
using IoTCommands.Devices.Tests.Support;
using IoTCommands.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IoTCommands.Devices.Tests.Dispatching;

/// <summary>Tests handlers with typed arguments. The generator has tests of its own; the calls here are those that it emits.</summary>
public sealed class TypedHandlerTests
{
    private static readonly CommandDefinition Heat = TestCommand.Dynamic(
        "Heat",
        $$"""{"cmd":"heat","c":"{{TestCommand.Of("c")}}"}""",
        TestCommand.Parameter("c", "INTEGER"),
        TestCommand.Parameter("zone", "STRING", "\"defaultValue\":{\"S\":\"TOP\"}"));

    private static readonly CommandDefinition Silent = TestCommand.Dynamic(
        "Silent",
        $$"""{"cmd":"silent","zone":"{{TestCommand.Of("zone")}}"}""",
        TestCommand.Parameter("c", "INTEGER"),
        TestCommand.Parameter("zone", "STRING"));

    [Fact]
    public async Task A_function_gets_its_arguments_and_what_the_template_does_not_have_is_null()
    {
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Heat);
        CommandDispatcher dispatcher = new();
        CommandDispatcher returned = CommandHandlerRegistrar.Add(
            dispatcher,
            Heat,
            HeatArgs.Parse,
            static (HeatArgs args, CommandExecutionContext execution, CancellationToken cancellationToken) =>
                Task.FromResult(CommandOutcome.Succeeded(reasonCode: $"C_{args.C}_{args.Zone ?? "NONE"}")),
            options: null);
        local.AddDevice("t", dispatcher);

        Assert.Same(dispatcher, returned);
        Assert.Equal("C_180_NONE", await RunAsync(local));
    }

    [Fact]
    public async Task A_class_gets_its_arguments_in_a_hosted_device_over_MQTT()
    {
        await using LocalIoTCommands local = await DeviceRun.StartServiceAsync(null, Heat);
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        CommandDeviceBuilder device = builder.Services.AddIoTCommandDevice(
            DeviceTarget.ForThing("t"), _ => new MqttTransport(DeviceRun.Options(local.MqttPort!.Value)));
        CommandHandlerRegistrar.AddClass<HeatHandler, HeatArgs>(device, Heat, HeatArgs.Parse, options: null);
        using IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);

        Task<CommandExecutionSnapshot> any = local.Executions.WaitForAnyAsync(
            static snapshot => snapshot.IsTerminal, TestContext.Current.CancellationToken);
        for (int i = 0; i < 200 && !any.IsCompleted; i++)
        {
            // A host does not report when the device has subscribed.
            await StartAsync(local);
            await Task.WhenAny(any, Task.Delay(100, TestContext.Current.CancellationToken));
        }

        CommandExecutionSnapshot end = await any.WaitAsync(DeviceRun.Patience, TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal("CLASS_180", end.StatusReason!.Code);
    }

    [Fact]
    public void A_required_parameter_that_the_payload_does_not_have_is_an_error_before_anything_runs()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(static () => CommandHandlerRegistrar.Add(
            new CommandDispatcher(),
            Silent,
            HeatArgs.Parse,
            static (HeatArgs args, CommandExecutionContext execution, CancellationToken cancellationToken) => Task.FromResult(CommandOutcome.Succeeded()),
            options: null));

        Assert.Contains("The payload of the command Silent does not have its parameter c,", exception.Message, StringComparison.Ordinal);
        Assert.Contains("${aws:iot:commandexecution::parameter:c}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_handler_of_a_command_is_an_error()
    {
        CommandDispatcher dispatcher = new();
        dispatcher.On(Heat, static (_, _) => Task.FromResult(CommandOutcome.Succeeded()));

        Assert.Throws<ArgumentException>(() => CommandHandlerRegistrar.Add(
            dispatcher,
            Heat,
            HeatArgs.Parse,
            static (HeatArgs args, CommandExecutionContext execution, CancellationToken cancellationToken) => Task.FromResult(CommandOutcome.Succeeded()),
            options: null));
    }

    private static async Task<string> RunAsync(LocalIoTCommands local) =>
        (await DeviceRun.WaitForEndAsync(local, await StartAsync(local))).StatusReason!.Code;

    private static async Task<string> StartAsync(LocalIoTCommands local)
    {
        using Amazon.IoTJobsDataPlane.AmazonIoTJobsDataPlaneClient client = local.CreateClient();
        return (await client.StartCommandAsync(
            CommandTarget.ForThing(local.Account, "t"),
            CommandArguments.FromStrings(Heat, [new("c", "180")]),
            cancellationToken: TestContext.Current.CancellationToken)).ExecutionId;
    }

    private sealed record HeatArgs(int C, string? Zone)
    {
        public static HeatArgs Parse(CommandArguments arguments) =>
            new(arguments.GetInt32("c"), arguments.Contains("zone") ? arguments.GetString("zone") : null);
    }

    private sealed class HeatHandler : ICommandHandler<HeatArgs>
    {
        public Task<CommandOutcome> HandleAsync(HeatArgs args, CommandExecutionContext execution, CancellationToken cancellationToken) =>
            Task.FromResult(CommandOutcome.Succeeded(reasonCode: $"CLASS_{args.C}"));
    }
}
