using IoTCommands.Devices.Dispatching;

namespace IoTCommands.Devices;

/// <summary>Calls handlers for the commands that a device receives, and reports what they return.</summary>
/// <remarks>
/// <para>Each execution is handled once. Each gets an answer, even if its command has no handler, its payload does not fit the definition, its handler
/// throws an exception, or the device shuts down (<see cref="CommandReasonCodes"/>).</para>
/// <para>Add the handlers first. After that, the dispatcher can run on several transports, for example one for each thing of a gateway. Only one run at a time
/// can use a journal file.</para>
/// <para>Adding handlers is not thread-safe. Several threads can call <see cref="RunAsync"/> at the same time. Threads of the pool call the handlers, several
/// at the same time.</para>
/// </remarks>
/// <example>
/// <code>
/// CommandDispatcher dispatcher = new();
/// dispatcher.OnSetOvenTemperature(async (args, execution, cancellationToken) =>
/// {
///     await execution.ReportProgressAsync("HEATING", $"to {args.TargetC} °C", cancellationToken);
///     return CommandOutcome.Succeeded();
/// });
/// await dispatcher.RunAsync(new MqttTransport(options), DeviceTarget.ForThing("oven-17"), cancellationToken);
/// </code>
/// </example>
public sealed class CommandDispatcher : ICommandHandlerRegistry
{
    private readonly CommandDispatcherOptions _options;
    private readonly Dictionary<string, CommandHandlerEntry> _handlers = new(StringComparer.Ordinal);
    private bool _hasRun;

    /// <summary>Initializes a dispatcher without handlers.</summary>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public CommandDispatcher(CommandDispatcherOptions? options = null)
    {
        _options = options ?? new CommandDispatcherOptions();
        if (_options.FindProblem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }
    }

    /// <summary>Adds the handler of a command.</summary>
    /// <param name="command">The definition of the command, for example from the generated catalog.</param>
    /// <param name="handler">
    /// A function that executes the command. Its token is canceled when the execution times out or the device shuts down.
    /// </param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <returns>The dispatcher.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> or <paramref name="handler"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The command already has a handler, it is a command of AWS IoT FleetWise, or the time limit in <paramref name="options"/> is not more than 0.
    /// </exception>
    /// <exception cref="InvalidOperationException"><see cref="RunAsync"/> was already called.</exception>
    public CommandDispatcher On(
        CommandDefinition command, Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handler, CommandHandlerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(handler);
        if (options?.TimeLimit <= TimeSpan.Zero)
        {
            throw new ArgumentException($"{nameof(options.TimeLimit)} is {options.TimeLimit}; it must be more than 0.", nameof(options));
        }

        if (_hasRun)
        {
            throw new InvalidOperationException("Handlers cannot be added while the dispatcher runs. Add them before RunAsync.");
        }

        if (command.Namespace == IoTCommandNamespace.AwsIoTFleetWise)
        {
            throw new ArgumentException(
                $"The command {command.CommandId} is a command of AWS IoT FleetWise; its payload depends on a vehicle's decoder manifest.", nameof(command));
        }

        if (!_handlers.TryAdd(command.CommandId, new CommandHandlerEntry(command, handler, options ?? new CommandHandlerOptions())))
        {
            throw new ArgumentException($"The command {command.CommandId} already has a handler; a command can have only one.", nameof(command));
        }

        return this;
    }

    void ICommandHandlerRegistry.Add(
        CommandDefinition command, Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handler, CommandHandlerOptions? options) =>
        On(command, handler, options);

    /// <summary>Receives and executes commands until <paramref name="cancellationToken"/> is canceled, and then reports all open executions.</summary>
    /// <param name="transport">The connection. It is open as long as the method runs.</param>
    /// <param name="target">The thing or MQTT client that the device is.</param>
    /// <param name="cancellationToken">A token to shut down.</param>
    /// <exception cref="ArgumentNullException"><paramref name="transport"/> or <paramref name="target"/> is null.</exception>
    /// <exception cref="IOException">The journal cannot be opened, for example because another run uses it.</exception>
    public Task RunAsync(ICommandTransport transport, DeviceTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(target);
        _hasRun = true;
        return RunSessionAsync(transport, target, cancellationToken);
    }

    private async Task RunSessionAsync(ICommandTransport transport, DeviceTarget target, CancellationToken cancellationToken)
    {
        using ExecutionJournal journal = new(_options.JournalFile, _options.TimeProvider);
        CommandSession session = new([.. _handlers.Values], _options, transport, target, journal);
        await session.RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
