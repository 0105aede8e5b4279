namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>IOTC3005 for methods that also wait for the end. They throw if the start or the wait fails, but not if the device reports a failure.</summary>
public sealed class RunRetryTests
{
    [Theory]
    [InlineData("return await {|IOTC3005:commands.RunRebootDeviceAsync(target)|};")]
    [InlineData("return await {|IOTC3005:commands.RunRebootDeviceAsync(target)|}.ConfigureAwait(false);")]
    [InlineData("return await {|IOTC3005:commands.RunSetOvenTemperatureAsync(target, new(180), waitOptions: new())|};")]
    [InlineData("return await {|IOTC3005:commands.RunRebootDeviceAsync(target, new() { ExecutionTimeout = TimeSpan.FromMinutes(5) })|};")]
    [InlineData("CommandEnd end = await {|IOTC3005:commands.RunRebootDeviceAsync(target)|}; return end;")]
    [InlineData("await {|IOTC3005:commands.RunRebootDeviceAsync(target)|}; break;")]
    public Task A_run_that_is_repeated_after_an_exception_is_a_retry(string attempt) => VerifyAttemptAsync(attempt);

    [Theory]
    [InlineData("await ResiliencePipeline.Empty.ExecuteAsync(async _ => await {|IOTC3005:commands.RunRebootDeviceAsync(target)|});")]
    [InlineData("await Policy.Handle<Exception>().RetryAsync(3).ExecuteAsync(() => {|IOTC3005:commands.RunRebootDeviceAsync(target)|});")]
    public Task A_lambda_for_a_policy_of_Polly_is_one(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("return await commands.RunRebootDeviceAsync(target, new() { ClientToken = token });")]
    [InlineData("return await commands.RunRebootDeviceAsync(queue.Dequeue());")]
    public Task A_token_or_another_device_makes_it_none(string attempt) => VerifyAttemptAsync(attempt);

    [Theory]
    [InlineData("return (await commands.RunRebootDeviceAsync(target)).EnsureSuccess();")]
    [InlineData("return (await commands.RunRebootDeviceAsync(target).ConfigureAwait(false)).EnsureSuccess();")]
    [InlineData("CommandEnd end = await commands.RunRebootDeviceAsync(target); return end.EnsureSuccess();")]
    [InlineData("CommandEnd end = await commands.RunRebootDeviceAsync(target); end?.EnsureSuccess(); return end;")]
    [InlineData("CommandEnd end = await commands.RunRebootDeviceAsync(target); Check(end); return end;")]
    [InlineData("return Check(await commands.RunRebootDeviceAsync(target));")]
    public Task A_repetition_after_the_device_has_failed_is_another_run(string attempt) => VerifyAttemptAsync(attempt);

    [Theory]
    [InlineData("await ResiliencePipeline<CommandEnd>.Empty.ExecuteAsync(async _ => await commands.RunRebootDeviceAsync(target));")]
    [InlineData("await Policy<CommandEnd>.Handle<Exception>().RetryAsync(3).ExecuteAsync(() => commands.RunRebootDeviceAsync(target));")]
    [InlineData("await ResiliencePipeline.Empty.ExecuteAsync(async _ => (await commands.RunRebootDeviceAsync(target)).EnsureSuccess());")]
    public Task A_policy_that_may_repeat_what_the_device_failed_to_do_is_none(string statements) => VerifyAsync(statements);

    [Fact]
    public Task A_method_of_the_same_shape_that_is_not_generated_is_none() => VerifyAttemptAsync("return await RunOtherAsync(target);");

    private static Task VerifyAttemptAsync(string attempt) => VerifyAsync($$"""
        while (true)
        {
            try { {{attempt}} }
            catch (Exception) { await Task.Delay(1000); }
        }
        """);

    private static Task VerifyAsync(string statements) => TypedTest.VerifyAsync($$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using IoTCommands;
        using IoTCommands.Client;
        using Kitchen;
        using Polly;

        internal static class Program
        {
            public static async Task<CommandEnd?> MainAsync(IIoTCommandsClient commands, CommandTarget target, Queue<CommandTarget> queue, string token)
            {
                {
                    {{statements}}
                }

                return null;
            }

            private static CommandEnd Check(CommandEnd end) => end.EnsureSuccess();

            private static Task<CommandEnd> RunOtherAsync(CommandTarget target, StartCommandOptions? options = null) => Task.FromResult(new CommandEnd());
        }
        """);
}
