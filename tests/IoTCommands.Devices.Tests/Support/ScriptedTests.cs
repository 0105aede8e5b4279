namespace IoTCommands.Devices.Tests.Support;

/// <summary>Runs a dispatcher with one handler, for <c>Reboot</c>, on a <see cref="ScriptedTransport"/>.</summary>
public abstract class ScriptedTests : IAsyncDisposable
{
    private protected const string Prefix = "$aws/commands/things/t/executions/";
    private protected const string Payload = """{"cmd":"reboot"}""";

    private protected static readonly CommandDefinition Reboot = TestCommand.Static("Reboot", Payload);

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected CancellationTokenSource Stop { get; } = new();

    private protected CommandDispatcherOptions Options { get; } = new();

    /// <summary>Gets or sets the answer to a report: an error, an empty string for "accepted", or null for no answer.</summary>
    private protected Func<string, string?> Answer { get; set; } = static _ => string.Empty;

    private protected Task Running { get; private set; } = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Stop.CancelAsync();
        await Running.WaitAsync(DeviceRun.Patience);
        Stop.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected ScriptedTransport Run(Func<CommandExecutionContext, CommandOutcome> handler) =>
        Run((execution, _) => Task.FromResult(handler(execution)));

    private protected ScriptedTransport Run(
        Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handler, CommandHandlerOptions? options = null)
    {
        ScriptedTransport transport = new(report => Answer(report));
        CommandDispatcher dispatcher = new(Options);
        dispatcher.On(Reboot, handler, options);
        Running = dispatcher.RunAsync(transport, DeviceTarget.ForThing("t"), Stop.Token);
        return transport;
    }
}
