using IoTCommands.Testing.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using static IoTCommands.Testing.LocalJournalEntryKind;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests the journal, which a failing test can print.</summary>
public sealed class JournalTests
{
    private static readonly CommandDefinition Command = TestCommand.WithOne("c", "INTEGER");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task It_has_requests_messages_and_updates_in_their_order()
    {
        await using LocalIoTCommands local = await StartAsync();
        LocalDevice device = local.AddDevice("t");
        local.Faults.InjectFor("ListCommands", ServiceFault.RequestLost);

        RawAnswer started = await local.StartAsync("c", "t", "\"parameters\":{\"p\":{\"I\":7}}");
        await Assert.ThrowsAsync<CommandUpdateRejectedException>(() => device.Received[0].UpdateAsync(
            IoTCommandExecutionStatus.Created, cancellationToken: TestContext.Current.CancellationToken));
        await device.Received[0].SucceedAsync(new Dictionary<string, CommandResultValue> { ["r"] = "1" }, TestContext.Current.CancellationToken);
        await local.StartAsync("c", "t", "");
        await Assert.ThrowsAsync<HttpRequestException>(() => local.CallAsync("GET", "/commands"));
        await local.CallAsync("GET", "/nothing");

        string id = started.ExecutionId;
        Assert.Equal(
            [
                "12:00:00.000 request   #1 StartCommandExecution: POST /command-executions",
                $"12:00:00.000 message   {id} c(p=7) on {device.Target.Arn}: {{\"v\":7}}",
                "12:00:00.000 response  #1 200",
                $"12:00:00.000 rejected  {id} InvalidStateTransition: the status cannot be updated from CREATED to CREATED.",
                $"12:00:00.000 update    {id} SUCCEEDED (r=1)",
                "12:00:00.000 request   #2 StartCommandExecution: POST /command-executions",
                "12:00:00.000 response  #2 400 ValidationException The parameter 'p' is required: the request has no value, and the definition has no default value.",
                "12:00:00.000 request   #3 ListCommands: GET /commands",
                "12:00:00.000 response  #3 none, the connection is lost (injected by the test)",
                "12:00:00.000 request   #4 GET /nothing",
            ],
            local.Journal.ToString().Split(Environment.NewLine).Take(10));
        Assert.Equal(
            [Request, Message, Response, RejectedUpdate, Update, Request, Response, Request, Response, Request, Response],
            local.Journal.Entries.Select(static entry => entry.Kind));
        LocalJournalEntry refused = local.Journal.Entries[6];
        Assert.Equal(
            (2, "StartCommandExecution", 400, "ValidationException"),
            (refused.RequestNumber, refused.Operation, refused.StatusCode, refused.ErrorCode));
    }

    [Fact]
    public async Task It_keeps_as_many_entries_as_it_is_told_and_says_how_many_are_missing()
    {
        await using LocalIoTCommands local = await StartAsync(options => options.MaxJournalEntries = 3);

        for (int i = 0; i < 3; i++)
        {
            await local.CallAsync("GET", "/commands");
        }

        Assert.Equal([2, 3, 3], local.Journal.Entries.Select(static entry => entry.RequestNumber!.Value));
        Assert.Equal(3, local.Journal.DroppedCount);
        Assert.StartsWith("(3 earlier entries are not shown)", local.Journal.ToString(), StringComparison.Ordinal);
        local.Journal.Clear();
        Assert.Equal(("", 0), (local.Journal.ToString(), local.Journal.DroppedCount));
    }

    private Task<LocalIoTCommands> StartAsync(Action<LocalIoTCommandsOptions>? configure = null) => Endpoints.StartAsync(
        options =>
        {
            options.TimeProvider = _time;
            configure?.Invoke(options);
        },
        Command);
}
