using System.Net;
using IoTCommands.Testing.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests the options, start and end of an endpoint.</summary>
public sealed class LifetimeTests
{
    private static readonly CommandDefinition Command = TestCommand.Static("c");

    [Fact]
    public async Task An_endpoint_listens_on_127_0_0_1_at_a_free_port()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);

        Assert.Equal(("http", "127.0.0.1"), (local.Endpoint.Scheme, local.Endpoint.Host));
        Assert.NotEqual(0, local.Endpoint.Port);
    }

    [Fact]
    public async Task An_endpoint_stands_for_the_account_and_Region_of_its_options()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(
            options => (options.Region, options.AccountId) = ("cn-north-1", "000000000042"),
            Command);

        string id = await local.StartCommandAsync("c", local.AddThing("t"));

        Assert.Equal("arn:aws-cn:iot:cn-north-1:000000000042:thing/t", local.Executions.Get(id).Target.Arn);
        Assert.Equal("arn:aws-cn:iot:cn-north-1:000000000042:command/c", local.Executions.Get(id).CommandArn);
    }

    [Fact]
    public async Task A_port_can_be_chosen_and_one_that_is_taken_is_named()
    {
        await using LocalIoTCommands first = await Endpoints.StartAsync(Command);

        IOException exception = await Assert.ThrowsAsync<IOException>(() => Endpoints.StartAsync(options => options.Port = first.Endpoint.Port, Command));
        Assert.Contains($"127.0.0.1:{first.Endpoint.Port}", exception.Message, StringComparison.Ordinal);

        int port = first.Endpoint.Port;
        await first.DisposeAsync();
        await using LocalIoTCommands second = await Endpoints.StartAsync(options => options.Port = port, Command);
        Assert.Equal(port, second.Endpoint.Port);
    }

    [Fact]
    public async Task Endpoints_share_nothing()
    {
        await using LocalIoTCommands first = await Endpoints.StartAsync(Command);
        await using LocalIoTCommands second = await Endpoints.StartAsync(TestCommand.Static("other"));
        first.AddThing("t");
        second.AddThing("t");

        await first.StartCommandAsync("c", CommandTarget.ForThing(first.Account, "t"), "\"clientToken\":\"same\"");
        await second.StartCommandAsync("other", CommandTarget.ForThing(second.Account, "t"), "\"clientToken\":\"same\"");

        Assert.Equal("c", Assert.Single(first.Executions.List()).CommandId);
        Assert.Equal("other", Assert.Single(second.Executions.List()).CommandId);
    }

    [Fact]
    public async Task Many_endpoints_run_side_by_side()
    {
        LocalIoTCommands[] endpoints = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Endpoints.StartAsync(Command)));

        await Parallel.ForEachAsync(endpoints, TestContext.Current.CancellationToken, async (local, _) =>
        {
            LocalDevice device = local.AddDevice("t", execution => execution.SucceedAsync());
            await local.WaitForEndAsync(await local.StartCommandAsync("c", device.Target));
            await local.DisposeAsync();
        });

        Assert.Equal(20, endpoints.Select(local => local.Endpoint.Port).Distinct().Count());
    }

    [Fact]
    public async Task After_its_end_an_endpoint_answers_no_more_and_may_be_disposed_of_again()
    {
        LocalIoTCommands local = await Endpoints.StartAsync(Command);
        local.AddThing("t");

        await local.DisposeAsync();
        await local.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => local.StartAsync("c", "t", ""));
        Assert.Throws<ObjectDisposedException>(() => local.AddDevice("u", execution => execution.SucceedAsync()));
    }

    [Fact]
    public async Task Disposing_cancels_handlers_and_waits_for_them()
    {
        LocalIoTCommands local = await Endpoints.StartAsync(Command);
        TaskCompletionSource running = new();
        bool hasReturned = false;
        LocalDevice device = local.AddDevice("t", async (_, cancellation) =>
        {
            running.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            finally
            {
                hasReturned = true;
            }
        });
        string id = await local.StartCommandAsync("c", device.Target);
        await running.Task.WaitAsync(TestContext.Current.CancellationToken);

        await local.DisposeAsync();

        Assert.True(hasReturned);
        Assert.Null(local.Executions.Get(id).HandlerException);
    }

    [Fact]
    public async Task A_handler_that_ignores_its_token_is_named_instead_of_waited_for_for_ever()
    {
        LocalIoTCommands local = await Endpoints.StartAsync(Command);
        TaskCompletionSource never = new();
        LocalDevice device = local.AddDevice("stuck", _ => never.Task);
        await local.StartCommandAsync("c", device.Target);

        AggregateException exception = await Assert.ThrowsAsync<AggregateException>(async () => await local.DisposeAsync());

        Assert.Contains("thing/stuck", Assert.IsType<TimeoutException>(Assert.Single(exception.InnerExceptions)).Message, StringComparison.Ordinal);
        never.SetResult();
    }

    [Fact]
    public async Task A_caller_that_hangs_up_in_the_middle_does_no_harm()
    {
        LocalIoTCommands local = await Endpoints.StartAsync(Command);
        using (System.Net.Sockets.TcpClient tcp = new())
        {
            await tcp.ConnectAsync(IPAddress.Loopback, local.Endpoint.Port, TestContext.Current.CancellationToken);
            byte[] half = System.Text.Encoding.ASCII.GetBytes(
                $"POST /command-executions HTTP/1.1\r\nHost: localhost\r\nAuthorization: {RawCaller.Authorization()}\r\nX-Amz-Date: "
                    + $"{RawCaller.Date}\r\nContent-Length: 100\r\n\r\n{{");
            await tcp.GetStream().WriteAsync(half, TestContext.Current.CancellationToken);
        }

        local.AddThing("t");
        Assert.Equal(HttpStatusCode.OK, (await local.StartAsync("c", "t", "")).Status);
        await local.DisposeAsync();
    }

    [Fact]
    public async Task A_failure_of_the_endpoint_itself_is_status_500_and_thrown_on_dispose()
    {
        BreakableClock clock = new();
        LocalIoTCommands local = await Endpoints.StartAsync(options => options.TimeProvider = clock, Command);
        clock.IsBroken = true;
        using HttpClient http = new();
        using HttpRequestMessage request = RawCaller.Request(local, $$"""{"commandArn":"{{local.Account}}:command/c","targetArn":"{{local.AddThing("t")}}"}""");

        using HttpResponseMessage response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        AggregateException onDispose = await Assert.ThrowsAsync<AggregateException>(async () => await local.DisposeAsync());

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("broken", Assert.Single(onDispose.InnerExceptions).Message);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public async Task A_port_that_is_none_is_refused(int port)
    {
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => Endpoints.StartAsync(options => options.Port = port));

        Assert.Contains($"Port is {port}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Impossible_options_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>("options", () => Endpoints.StartAsync(options => options.AccountId = "42"));
        await Assert.ThrowsAsync<ArgumentException>("options", () => Endpoints.StartAsync(options => options.Region = null!));
        await Assert.ThrowsAsync<ArgumentException>("options", () => Endpoints.StartAsync(options => options.TimeProvider = null!));
        await Assert.ThrowsAsync<ArgumentException>("options", () => Endpoints.StartAsync(options => options.Commands = [null!]));
        await Assert.ThrowsAsync<ArgumentException>(() => Endpoints.StartAsync(options => options.Region = "Frankfurt"));
        await Assert.ThrowsAsync<ArgumentException>("options", () => Endpoints.StartAsync(options => options.MaxKeptExecutions = 0));
        await Assert.ThrowsAsync<ArgumentException>("options", () => Endpoints.StartAsync(options => options.MqttPort = 65536));
        await Assert.ThrowsAsync<ArgumentException>(
            "options", () => Endpoints.StartAsync(options => options.Assumptions.CommandDeletionWait = TimeSpan.FromTicks(-1)));
        await Assert.ThrowsAsync<ArgumentException>(() => Endpoints.StartAsync(options => options.MaxExecutionTimeout = TimeSpan.Zero));
        await Assert.ThrowsAsync<ArgumentException>(() => Endpoints.StartAsync(options => options.MaxExecutionTimeout = TimeSpan.FromDays(41)));
        await Assert.ThrowsAsync<ArgumentException>(() => Endpoints.StartAsync(options => options.Assumptions.MaxFilledPayloadBytes = 0));
    }

    [Fact]
    public async Task The_same_command_twice_is_refused()
    {
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => Endpoints.StartAsync(Command, TestCommand.Static("c")));

        Assert.Equal("options", exception.ParamName);
        Assert.Contains("two commands with the id c", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_are_bound_by_configuration()
    {
        Dictionary<string, string?> settings = new()
        {
            ["Region"] = "eu-central-1",
            ["AccountId"] = "000000000042",
            ["MaxExecutionTimeout"] = "00:01:00",
            ["ThrowHandlerExceptionsOnDispose"] = "false",
            ["Assumptions:TemplateValueForm"] = "Quoted",
            ["Assumptions:MaxFilledPayloadBytes"] = "100",
        };

        LocalIoTCommandsOptions options = new ConfigurationBuilder().AddInMemoryCollection(settings).Build().Get<LocalIoTCommandsOptions>()!;
        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(options, TestContext.Current.CancellationToken);

        Assert.Equal("arn:aws:iot:eu-central-1:000000000042", local.Account.ToString());
        Assert.Equal((TimeSpan.FromMinutes(1), false), (options.MaxExecutionTimeout, options.ThrowHandlerExceptionsOnDispose));
        Assert.Equal((TemplateValueForm.Quoted, 100), (options.Assumptions.TemplateValueForm, options.Assumptions.MaxFilledPayloadBytes));
    }

    [Fact]
    public async Task Options_can_be_used_twice_and_changed_in_between()
    {
        LocalIoTCommandsOptions options = new() { Commands = [Command], Assumptions = { MaxFilledPayloadBytes = 1000 } };
        await using LocalIoTCommands first = await LocalIoTCommands.StartAsync(options, TestContext.Current.CancellationToken);
        options.Commands = [TestCommand.Static("other")];
        options.Assumptions.MaxFilledPayloadBytes = 1;
        await using LocalIoTCommands second = await LocalIoTCommands.StartAsync(options, TestContext.Current.CancellationToken);

        await first.StartCommandAsync("c", first.AddThing("t"));
        await second.StartCommandAsync("other", second.AddThing("t"));
    }

    [Fact]
    public async Task The_longest_timeout_is_an_option()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(options => options.MaxExecutionTimeout = TimeSpan.FromMinutes(1), Command);
        local.AddThing("t");

        RawAnswer fits = await local.StartAsync("c", "t", "\"executionTimeoutSeconds\":60");
        RawAnswer tooLong = await local.StartAsync("c", "t", "\"executionTimeoutSeconds\":61");

        Assert.Equal(HttpStatusCode.OK, fits.Status);
        tooLong.ShouldBe(400, "ValidationException", "from 1 to 60");
    }

    private sealed class BreakableClock : TimeProvider
    {
        public bool IsBroken { get; set; }

        public override DateTimeOffset GetUtcNow() => IsBroken ? throw new InvalidOperationException("broken") : base.GetUtcNow();
    }
}
