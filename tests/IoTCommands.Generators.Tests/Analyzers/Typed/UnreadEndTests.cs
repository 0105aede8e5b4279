namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>IOTC3007</summary>
public sealed class UnreadEndTests
{
    [Theory]
    [InlineData("await {|IOTC3007:commands.RunRebootDeviceAsync(target)|};")]
    [InlineData("await {|IOTC3007:commands.RunRebootDeviceAsync(target)|}.ConfigureAwait(false);")]
    [InlineData("await {|IOTC3007:commands.RunSetOvenTemperatureAsync(target, new(180), waitOptions: new())|};")]
    [InlineData("if (flag) await {|IOTC3007:commands.RunRebootDeviceAsync(target)|};")]
    [InlineData("foreach (var each in queue) { await {|IOTC3007:commands.RunRebootDeviceAsync(each)|}; }")]
    [InlineData("try { await {|IOTC3007:commands.RunRebootDeviceAsync(target)|}; } catch (Exception) { throw; }")]
    [InlineData("Func<Task> run = async () => { await {|IOTC3007:commands.RunRebootDeviceAsync(target)|}; };")]
    public Task A_run_whose_end_is_dropped_is_reported(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("CommandEnd end = await commands.RunRebootDeviceAsync(target);")]
    [InlineData("_ = await commands.RunRebootDeviceAsync(target);")]
    [InlineData("_ = commands.RunRebootDeviceAsync(target);")]
    [InlineData("(await commands.RunRebootDeviceAsync(target)).EnsureSuccess();")]
    [InlineData("(await commands.RunRebootDeviceAsync(target).ConfigureAwait(false)).EnsureSuccess();")]
    [InlineData("await Task.WhenAll(commands.RunRebootDeviceAsync(target), commands.RunRebootDeviceAsync(target));")]
    [InlineData("await Task.WhenAny(commands.RunRebootDeviceAsync(target));")]
    [InlineData("Func<Task> run = () => commands.RunRebootDeviceAsync(target);")]
    [InlineData("Func<Task> run = async () => await commands.RunRebootDeviceAsync(target);")]
    [InlineData("Console.Write(await commands.RunRebootDeviceAsync(target));")]
    [InlineData("await client.StartRebootDeviceAsync(target);")]
    [InlineData("await RunOtherAsync(target);")]
    public Task Other_calls_are_not(string statements) => VerifyAsync(statements);

    private static Task VerifyAsync(string statements) => TypedTest.VerifyAsync($$"""
        using IoTCommands.Client;
        {{TypedCode.WithMembers($$"""

            private static async Task<CommandEnd> RunOtherAsync(CommandTarget target) { await Task.Yield(); return new(); }

            public async Task RunAsync(IIoTCommandsClient commands, Queue<CommandTarget> queue, bool flag)
            {
                await Task.Yield();
                {{statements}}
            }
        """)}}
        """);
}
