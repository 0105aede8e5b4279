using IoTCommands.Testing.Commands;
using IoTCommands.Testing.Devices;
using IoTCommands.Testing.Executions;
using IoTCommands.Testing.Http;
using IoTCommands.Testing.Mqtt;
using IoTCommands.Testing.State;

namespace IoTCommands.Testing;

/// <summary>The state of an endpoint, which its operations read and change.</summary>
internal sealed class ServiceState : IDisposable
{
    private readonly StateFile? _file;

    /// <exception cref="StateFileException">The state file cannot be used.</exception>
    public ServiceState(LocalIoTCommandsOptions options, IoTRegionalAccount account)
    {
        Account = account;
        Time = options.TimeProvider;
        Assumptions = options.Assumptions.Copy();
        Limits = options.Limits.Copy();
        MaxExecutionTimeout = options.MaxExecutionTimeout;
        AcceptUnregisteredThings = options.AcceptUnregisteredThings;
        Journal = new LocalJournal(Time, options.MaxJournalEntries);
        _file = options.StateFile is { } path ? StateFile.Open(path, account) : null;
        Sessions = _file is null ? null : new PersistentSessions(this, _file);
        Commands = new CommandStore(Time, Assumptions, _file);
        Things = new ThingStore(_file);
        Executions = new ExecutionStore(Time, options.MaxKeptExecutions, _file, Sessions, Commands, Assumptions);
        if (_file is not null)
        {
            Restore(_file);
        }

        Executions.Log.Appended += Journal.AddSnapshot;
        Dictionary<string, CommandDefinition> definitions = options.Commands.ToDictionary(command => account.GetCommandId(command.CommandId));
        foreach ((string commandId, CommandDefinition command) in definitions)
        {
            Commands.SetIfChanged(commandId, command.Model, command.IsDeprecated);
        }

        if (definitions.Count > 0)
        {
            Commands.RemoveFromOptionsExcept(definitions.Keys);
        }
    }

    public IoTRegionalAccount Account { get; }

    public TimeProvider Time { get; }

    public AwsAssumptions Assumptions { get; }

    public LocalIoTCommandsLimits Limits { get; }

    public TimeSpan MaxExecutionTimeout { get; }

    public bool AcceptUnregisteredThings { get; }

    public CommandStore Commands { get; }

    public ExecutionStore Executions { get; }

    public LocalJournal Journal { get; }

    public ThingStore Things { get; }

    /// <summary>Null if there is no state file.</summary>
    public PersistentSessions? Sessions { get; }

    public DeviceRegistry Devices { get; } = new();

    /// <summary>Returns true if an MQTT client with the client id is connected; otherwise, and without a broker, false.</summary>
    public Func<string, bool> IsClientConnected { get; set; } = static _ => false;

    /// <inheritdoc cref="StateDatabase.Failed"/>
    public Task? FileFailed => _file?.Failed;

    /// <summary>True if an MQTT client, or its simulated device, is connected; otherwise, false.</summary>
    public bool IsConnected(CommandTarget client) =>
        IsClientConnected(client.Name) || (Devices.TryGetDevice(client, out LocalDevice? device) && device.IsConnected);

    /// <summary>Calls an action when all changes so far are in the state file. Before that, clients and devices must not see them.</summary>
    public void AfterCommit(Action action)
    {
        if (_file is null)
        {
            action();
        }
        else
        {
            _file.AfterCommit(action);
        }
    }

    /// <summary>Waits until all changes so far are in the state file, so that they can be acknowledged.</summary>
    /// <exception cref="ServiceException">The changes cannot be written: InternalServerException.</exception>
    public Task WhenCommittedAsync() => _file is null ? Task.CompletedTask : WhenCommittedAsync(_file);

    private static async Task WhenCommittedAsync(StateFile file)
    {
        try
        {
            await file.WhenCommittedAsync().ConfigureAwait(false);
        }
        catch (StateFileException exception)
        {
            throw ServiceErrors.InternalServer($"{exception.Message} Nothing is acknowledged any more: start the endpoint again when that is fixed.");
        }
    }

    public void Dispose()
    {
        Executions.Dispose();
        _file?.Dispose();
    }

    private void Restore(StateFile file)
    {
        try
        {
            Commands.Restore(file.ReadCommands());
            Things.Restore(file.ReadThings());
            Executions.Restore(file.ReadExecutions());
            Sessions!.Restore(file.ReadSessions());
            file.Start();
        }
        catch
        {
            Dispose();
            throw;
        }
    }
}
