using IoTCommands.Generators.Analyzers.Typed;
using IoTCommands.Generators.CodeFixes.Typed;
using IoTCommands.Generators.Tests.CodeFixes.Harness;

namespace IoTCommands.Generators.Tests.CodeFixes.Typed;

/// <summary>IOTC3005.</summary>
public sealed class ClientTokenFixTests
{
    private const string Loop = "Create the client token before the loop";
    private const string Retry = "Create the client token before the retry";

    [Fact]
    public Task The_token_is_made_before_the_loop_and_the_loops_comments_stay_with_it() => VerifyAsync(
        Loop,
        """
        Console.WriteLine(number);

        // Three times.
        for (int attempt = 0; attempt < 3; attempt++)
        {
            try { return await {|IOTC3005:client.StartRebootDeviceAsync(target)|}; }
            catch (Exception) { await Task.Delay(1000); }
        }
        """,
        """
        Console.WriteLine(number);

        string clientToken = Guid.NewGuid().ToString();
        // Three times.
        for (int attempt = 0; attempt < 3; attempt++)
        {
            try { return await client.StartRebootDeviceAsync(target, new StartCommandOptions { ClientToken = clientToken }); }
            catch (Exception) { await Task.Delay(1000); }
        }
        """);

    [Theory]
    [InlineData("target", "target, new StartCommandOptions { ClientToken = clientToken }")]
    [InlineData("target, cancellationToken: stop", "target, new StartCommandOptions { ClientToken = clientToken }, cancellationToken: stop")]
    [InlineData("cancellationToken: stop, target: target",
        "options: new StartCommandOptions { ClientToken = clientToken }, cancellationToken: stop, target: target")]
    [InlineData("target, null, stop", "target, new StartCommandOptions { ClientToken = clientToken }, stop")]
    [InlineData("target, options: default", "target, options: new StartCommandOptions { ClientToken = clientToken }")]
    [InlineData("target, new()", "target, new() { ClientToken = clientToken }")]
    [InlineData(
        "target, new StartCommandOptions { ExecutionTimeout = TimeSpan.FromMinutes(5) }",
        "target, new StartCommandOptions { ExecutionTimeout = TimeSpan.FromMinutes(5), ClientToken = clientToken }")]
    [InlineData("target, new() { ClientToken = null }", "target, new() { ClientToken = clientToken }")]
    public Task The_token_is_handed_over_by_the_options(string before, string after) => VerifyAsync(
        Loop,
        RetryLoop("", $"{{|IOTC3005:client.StartRebootDeviceAsync({before})|}}"),
        "string clientToken = Guid.NewGuid().ToString();\n" + RetryLoop("", $"client.StartRebootDeviceAsync({after})"));

    [Fact]
    public Task A_token_that_is_made_in_the_options_moves_as_it_is() => VerifyAsync(
        Loop,
        RetryLoop("", "{|IOTC3005:client.StartRebootDeviceAsync(target, new() { ClientToken = $\"reboot-{Guid.NewGuid():N}\" })|}"),
        "string clientToken = $\"reboot-{Guid.NewGuid():N}\";\n" + RetryLoop("", "client.StartRebootDeviceAsync(target, new() { ClientToken = clientToken })"));

    [Fact]
    public Task The_value_of_a_local_with_the_token_moves_before_the_loop() => VerifyAsync(
        Loop,
        """
        while (true)
        {
            try
            {
                var token = Guid.NewGuid().ToString("N");
                return await {|IOTC3005:client.StartRebootDeviceAsync(target, new() { ClientToken = token })|};
            }
            catch (Exception) { }
        }
        """,
        """
        string clientToken = Guid.NewGuid().ToString("N");
        while (true)
        {
            try
            {
                var token = clientToken;
                return await client.StartRebootDeviceAsync(target, new() { ClientToken = token });
            }
            catch (Exception) { }
        }
        """);

    [Theory]
    [InlineData("StartCommandOptions options = new();", "StartCommandOptions options = new() { ClientToken = Guid.NewGuid().ToString() };")]
    [InlineData("StartCommandOptions? options = null;", "StartCommandOptions? options = new StartCommandOptions { ClientToken = Guid.NewGuid().ToString() };")]
    [InlineData(
        "var options = new StartCommandOptions(); options.ExecutionTimeout = TimeSpan.FromMinutes(5);",
        "var options = new StartCommandOptions() { ClientToken = Guid.NewGuid().ToString() }; options.ExecutionTimeout = TimeSpan.FromMinutes(5);")]
    public Task Options_that_are_made_before_the_loop_get_a_token_there(string before, string after) => VerifyAsync(
        Loop,
        before + "\n" + RetryLoop("", "{|IOTC3005:client.StartRebootDeviceAsync(target, options)|}"),
        after + "\n" + RetryLoop("", "client.StartRebootDeviceAsync(target, options)"));

    /// <summary>With one token, several starts would be one start, or a conflict.</summary>
    [Theory]
    [InlineData("StartCommandOptions options = new(); foreach (var each in new[] { target }) { ", " }")]
    [InlineData("StartCommandOptions? options = null; while (number-- > 0) { Console.WriteLine(number); ", " }")]
    [InlineData("var options = new StartCommandOptions(); async Task<CommandExecution?> StartAsync(CommandTarget target) { ",
        " return null; } await StartAsync(target); await StartAsync(target);")]
    [InlineData("var options = new StartCommandOptions(); Func<Task<CommandExecution?>> start = async () => { ",
        " return null; }; await start(); await start();")]
    public Task Options_that_are_made_once_for_several_retries_get_no_token(string before, string after) => Create().VerifyNoneAsync(
        WithStatements(before + RetryLoop("", "{|IOTC3005:client.StartRebootDeviceAsync(target, options)|}") + after));

    [Fact]
    public Task Options_that_are_made_for_each_retry_get_a_token_there() => VerifyAsync(
        Loop,
        "foreach (var each in new[] { target }) { StartCommandOptions options = new(); "
            + RetryLoop("", "{|IOTC3005:client.StartRebootDeviceAsync(each, options)|}")
            + " }",
        "foreach (var each in new[] { target }) { StartCommandOptions options = new() { ClientToken = Guid.NewGuid().ToString() }; "
            + RetryLoop("", "client.StartRebootDeviceAsync(each, options)")
            + " }");

    [Fact]
    public Task Locals_of_one_name_in_several_loops_get_a_token_each() => VerifyAsync(
        Loop,
        """
        while (flag)
        {
            var token = Guid.NewGuid().ToString();
            try { await {|IOTC3005:client.StartRebootDeviceAsync(target, new() { ClientToken = token })|}; break; }
            catch (Exception) { }
        }

        while (flag)
        {
            var token = Guid.NewGuid().ToString();
            try { await {|IOTC3005:client.StartRebootDeviceAsync(target, new() { ClientToken = token })|}; break; }
            catch (Exception) { }
        }
        """,
        """
        string clientToken = Guid.NewGuid().ToString();
        while (flag)
        {
            var token = clientToken;
            try { await client.StartRebootDeviceAsync(target, new() { ClientToken = token }); break; }
            catch (Exception) { }
        }

        string clientToken2 = Guid.NewGuid().ToString();
        while (flag)
        {
            var token = clientToken2;
            try { await client.StartRebootDeviceAsync(target, new() { ClientToken = token }); break; }
            catch (Exception) { }
        }
        """,
        iterations: 2);

    [Fact]
    public Task Options_that_are_made_in_the_loop_get_the_token_of_before_it() => VerifyAsync(
        Loop,
        RetryLoop(
            "StartCommandOptions options = new() { ExecutionTimeout = TimeSpan.FromMinutes(5) }; ",
            "{|IOTC3005:client.StartRebootDeviceAsync(target, options)|}"),
        "string clientToken = Guid.NewGuid().ToString();\n"
            + RetryLoop(
                "StartCommandOptions options = new() { ExecutionTimeout = TimeSpan.FromMinutes(5), ClientToken = clientToken }; ",
                "client.StartRebootDeviceAsync(target, options)"));

    [Fact]
    public Task The_token_is_made_before_the_call_of_a_policy() => VerifyAsync(
        Retry,
        "await Retry.ExecuteAsync(async () => await {|IOTC3005:client.StartSetOvenTemperatureAsync(target, new(180))|});",
        """
        string clientToken = Guid.NewGuid().ToString();
        await Retry.ExecuteAsync(async () => await client.StartSetOvenTemperatureAsync(target, new(180), new StartCommandOptions { ClientToken = clientToken }));
        """);

    [Fact]
    public Task The_starter_of_the_runtime_gets_the_token_as_well() => VerifyAsync(
        Loop,
        RetryLoop(
            "",
            "{|IOTC3005:IoTCommands.CompilerServices.CommandStarter.StartAsync(client, IoTCommandCatalog.RebootDevice, target, default, null, stop)|}"),
        "string clientToken = Guid.NewGuid().ToString();\n"
            + RetryLoop(
                "",
                "IoTCommands.CompilerServices.CommandStarter.StartAsync(client, IoTCommandCatalog.RebootDevice, target, default, new StartCommandOptions { "
                    + "ClientToken = clientToken }, stop)"));

    [Fact]
    public Task Each_retry_gets_a_token_of_its_own_by_fix_all_too() => VerifyAsync(
        Loop,
        """
        string clientToken2 = text;
        while (flag)
        {
            try { await {|IOTC3005:client.StartRebootDeviceAsync(target)|}; break; }
            catch (Exception) { Console.WriteLine(clientToken2); }
        }

        while (flag)
        {
            try { await {|IOTC3005:client.StartRebootDeviceAsync(target)|}; break; }
            catch (Exception) { }
        }
        """,
        """
        string clientToken2 = text;
        string clientToken = Guid.NewGuid().ToString();
        while (flag)
        {
            try { await client.StartRebootDeviceAsync(target, new StartCommandOptions { ClientToken = clientToken }); break; }
            catch (Exception) { Console.WriteLine(clientToken2); }
        }

        string clientToken3 = Guid.NewGuid().ToString();
        while (flag)
        {
            try { await client.StartRebootDeviceAsync(target, new StartCommandOptions { ClientToken = clientToken3 }); break; }
            catch (Exception) { }
        }
        """,
        iterations: 2);

    [Theory]
    [InlineData("while (flag) { var guid = Guid.NewGuid(); try { return await {|IOTC3005:client.StartRebootDeviceAsync(target, new() { ClientToken = "
        + "$\"{guid}\" })|}; } catch (Exception) { } }")]
    [InlineData("while (flag) { StartCommandOptions options = new(); try { await client.StartRebootDeviceAsync(target, options); await "
        + "{|IOTC3005:client.StartRebootDeviceAsync(target, options)|}; break; } catch (Exception) { } }")]
    [InlineData("if (flag) while (flag) { try { return await {|IOTC3005:client.StartRebootDeviceAsync(target)|}; } catch (Exception) { } }")]
    [InlineData("Func<Task> start = () => Retry.ExecuteAsync(() => {|IOTC3005:client.StartRebootDeviceAsync(target)|}); await start();")]
    [InlineData("Task StartAsync() => Retry.ExecuteAsync(() => {|IOTC3005:client.StartRebootDeviceAsync(target)|}); await StartAsync();")]
    [InlineData("await Retry.ExecuteAsync(static () => {|IOTC3005:Client.StartRebootDeviceAsync(Target)|});")]
    public Task Where_a_token_before_the_retry_would_be_wrong_or_has_no_place_there_is_no_fix(string statements)
        => Create().VerifyNoneAsync(WithStatements(statements));

    [Fact]
    public Task A_run_gets_the_token_as_a_start_does() => Create().VerifyAsync(
        Loop,
        WithStatements(RunLoop("{|IOTC3005:Commands.RunRebootDeviceAsync(target, waitOptions: null, cancellationToken: stop)|}")),
        WithStatements("string clientToken = Guid.NewGuid().ToString();\n" + RunLoop(
            "{|IOTC3007:Commands.RunRebootDeviceAsync(target, new StartCommandOptions { ClientToken = clientToken }, waitOptions: null, "
                + "cancellationToken: stop)|}")));

    private static Task VerifyAsync(string title, string before, string after, int iterations = 1)
        => Create().VerifyAsync(title, WithStatements(before), WithStatements(after), iterations);

    private static CodeFixTest<TypedCallAnalyzer, ClientTokenFix> Create()
    {
        CodeFixTest<TypedCallAnalyzer, ClientTokenFix> test = new();
        test.WithGenerator();
        return test;
    }

    private static string RunLoop(string run) => $$"""
        while (true)
        {
            try { await {{run}}; break; }
            catch (Exception) { await Task.Delay(1000); }
        }
        """;

    private static string RetryLoop(string inside, string start) => $$"""
        for (int attempt = 0; attempt < 3; attempt++)
        {
            try { {{inside}}return await {{start}}; }
            catch (Exception) { await Task.Delay(1000); }
        }
        """;

    private static string WithStatements(string statements) => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Amazon.IoTJobsDataPlane;
        using IoTCommands;
        using Kitchen;

        class C
        {
            static readonly IAmazonIoTJobsDataPlane Client = null!;
            static readonly CommandTarget Target = null!;
            static readonly IoTCommands.Client.IIoTCommandsClient Commands = null!;
            static readonly Polly.AsyncPolicy Retry = new();

            async Task<CommandExecution?> M(IAmazonIoTJobsDataPlane client, CommandTarget target, string text, bool flag, int number, CancellationToken stop)
            {
                await Task.Yield();
                {
                    {{statements.ReplaceLineEndings("\n            ").Replace("\n            \n", "\n\n", StringComparison.Ordinal)}}
                }

                return null;
            }
        }

        namespace Polly
        {
            class AsyncPolicy
            {
                public Task ExecuteAsync(Func<Task> action) => action();
            }
        }

        namespace IoTCommands.Client
        {
            public interface IIoTCommandsClient { }
            public sealed class CommandEnd { }
            public sealed class WaitOptions { }
        }

        namespace IoTCommands.CompilerServices
        {
            using IoTCommands.Client;

            public static class CommandRunner
            {
                public static Task<CommandEnd> RunAsync(
                    IIoTCommandsClient client,
                    Func<IAmazonIoTJobsDataPlane, CancellationToken, Task<CommandExecution>> start,
                    StartCommandOptions? options,
                    WaitOptions? waitOptions,
                    CancellationToken cancellationToken) => throw new NotSupportedException();
            }
        }
        """;
}
