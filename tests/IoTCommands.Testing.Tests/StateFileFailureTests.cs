using System.Text;
using IoTCommands.Testing.State;
using IoTCommands.Testing.Tests.Support;
using MQTTnet;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests a state file that becomes unwritable while the endpoint runs. For a full disk, see FullDiskTests of the tool.</summary>
public sealed class StateFileFailureTests : IDisposable
{
    private const string Executions = "$aws/commands/things/t/executions";

    private readonly string _directory = Directory.CreateTempSubdirectory("iotcommands").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Nothing_is_acknowledged_when_the_file_was_deleted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows, a file that is open cannot be deleted.");
        LocalIoTCommands local = await StartAsync();
        string id = await local.StartCommandAsync("c", local.AddThing("t"));
        await using MqttDevice device = await MqttDevice.ConnectAsync(local);
        await device.SubscribeAsync($"{Executions}/+/request/json", $"{Executions}/+/response/accepted/json");
        await local.StartCommandAsync("c", CommandTarget.ForThing(local.Account, "t"));
        MqttApplicationMessage first = await device.ReceiveAsync();
        Assert.Contains("/request/json", first.Topic, StringComparison.Ordinal);
        DeleteFile();

        RawAnswer started = await local.StartAsync("c", "t", "");
        RawAnswer got = await local.CallAsync("GET", $"/command-executions/{id}?targetArn={Uri.EscapeDataString($"{local.Account}:thing/t")}");
        Exception? reported = await Record.ExceptionAsync(() => device.PublishAsync($"{Executions}/{id}/response/json", """{"status":"SUCCEEDED"}"""));

        started.ShouldBe(500, "InternalServerException", "state.db", "was deleted", "Nothing is acknowledged any more");
        got.ShouldBe(500, "InternalServerException", "was deleted");
        Assert.NotNull(reported);
        await device.Disconnected.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Null(await device.TryReceiveAsync());
        AggregateException failure = await Assert.ThrowsAsync<AggregateException>(() => local.DisposeAsync().AsTask());
        Assert.IsType<StateFileException>(Assert.Single(failure.InnerExceptions));
    }

    [Fact]
    public async Task The_page_says_that_the_file_was_deleted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows, a file that is open cannot be deleted.");
        LocalIoTCommands local = await StartAsync();
        local.AddThing("t");
        DeleteFile();

        (System.Net.HttpStatusCode status, System.Text.Json.JsonElement body) = await local.StartByPageAsync(
            $$"""{"commandArn":"{{local.Account}}:command/c","targetArn":"{{local.Account}}:thing/t"}""");

        Assert.Equal(500, (int)status);
        Assert.Contains("was deleted", body.GetRawText(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<AggregateException>(() => local.DisposeAsync().AsTask());
    }

    private void DeleteFile()
    {
        foreach (string path in Directory.EnumerateFiles(_directory))
        {
            File.Delete(path);
        }
    }

    private Task<LocalIoTCommands> StartAsync() => Endpoints.StartAsync(
        options =>
        {
            options.StateFile = Path.Combine(_directory, "state.db");
            options.MqttPort = 0;
        },
        TestCommand.Static("c", Encoding.UTF8.GetBytes("{}"), "application/json"));
}
