using IoTCommands.Testing.Commands;
using IoTCommands.Testing.Devices;
using IoTCommands.Testing.Executions;

namespace IoTCommands.Testing;

/// <summary>All that an endpoint knows: what its operations read and change.</summary>
internal sealed class ServiceState : IDisposable
{
    public ServiceState(LocalIoTCommandsOptions options, IoTRegionalAccount account)
    {
        Account = account;
        Time = options.TimeProvider;
        Assumptions = options.Assumptions.Copy();
        Limits = options.Limits.Copy();
        MaxExecutionTimeout = options.MaxExecutionTimeout;
        AcceptUnregisteredThings = options.AcceptUnregisteredThings;
        Commands = new CommandStore(Time, Assumptions.CommandDeletionWait);
        Journal = new LocalJournal(Time, options.MaxJournalEntries);
        Executions = new ExecutionStore(Time, options.MaxKeptExecutions);
        Executions.Log.Appended += Journal.AddSnapshot;
        foreach (CommandDefinition command in options.Commands)
        {
            Commands.TryAdd(account.GetCommandId(command.CommandId), command.Model, command.IsDeprecated);
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

    public ThingStore Things { get; } = new();

    public DeviceRegistry Devices { get; } = new();

    public void Dispose() => Executions.Dispose();
}
