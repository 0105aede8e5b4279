using IoTCommands.Definitions.Tables;
using IoTCommands.Testing.Commands;
using IoTCommands.Testing.Executions;
using IoTCommands.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.StartCommandExecution;

/// <summary>StartCommandExecution of the data plane: <c>POST /command-executions</c>.</summary>
/// <remarks>
/// The checks in order: the request itself, the client token, the command and the target, and the request against the definition. So a repeated start
/// returns the first response, even if the command or the target has changed since.
/// </remarks>
internal sealed class StartCommandExecutionOperation(ServiceState state) : IOperation
{
    /// <summary>AWS developer guide, "Start and monitor command executions".</summary>
    private const long DefaultTimeoutSeconds = 10;

    private readonly StartRequestParser _parser = new(state);
    private readonly ParameterBinder _binder = new(state.Assumptions);
    private readonly CommandMessageBuilder _messages = new(state.Assumptions);

    public OperationRoute Route { get; } = new("StartCommandExecution", OperationRoute.IoTJobsData, HttpMethods.Post, "/command-executions");

    public ServiceResponse Invoke(ServiceRequest request)
    {
        StartArguments arguments = _parser.Parse(request.Body);
        if (!state.Assumptions.CheckRepeatedStarts && state.Executions.FindToken(arguments.ClientToken) is { } earlier)
        {
            return Repeat(earlier, arguments);
        }

        ServedCommand command = FindCommand(arguments).Served;
        CheckTarget(arguments.Target);
        Execution execution = Create(command, arguments);
        if (state.Executions.TryAdd(execution, arguments) is { } faster)
        {
            execution.Dispose();
            return Repeat(faster, arguments);
        }

        if (state.Devices.TryGetDevice(arguments.Target, out LocalDevice? device))
        {
            DeviceExecution message = new(execution);
            state.AfterCommit(() => device.Deliver(message));
        }

        return Answer(execution.Current.ExecutionId);
    }

    private static ServiceResponse Answer(string executionId) => ServiceResponse.Ok(writer => writer.WriteString("executionId", executionId));

    private ServiceResponse Repeat(TokenUse earlier, StartArguments arguments) =>
        state.Assumptions.AllowClientTokenReuse || earlier.Arguments.Equals(arguments)
        ? Answer(earlier.ExecutionId)
        : throw ServiceErrors.Conflict(
            $"The client token '{arguments.ClientToken}' was used for another start, execution {earlier.ExecutionId} of {earlier.Arguments.CommandArn} "
            + $"on {earlier.Arguments.Target.Arn}. A token can be used again only with the same arguments.",
            earlier.ExecutionId);

    private StoredCommand FindCommand(StartArguments arguments)
    {
        StoredCommand command = state.Commands.Find(arguments.CommandId) ?? throw ServiceErrors.ResourceNotFound(
            $"There is no command '{arguments.CommandId}'. The local endpoint has {NameList.Describe(state.Commands.Ids, arguments.CommandId)} "
            + $"Add definitions with {nameof(LocalIoTCommandsOptions)}.{nameof(LocalIoTCommandsOptions.Commands)} (--commands of the tool) or CreateCommand.");

        if (command.IsDeprecated)
        {
            throw ServiceErrors.Validation($"The command '{arguments.CommandId}' is deprecated and cannot be started.");
        }

        if (command.IsPendingDeletion && !state.Assumptions.AllowStartPendingDeletion)
        {
            throw ServiceErrors.Validation($"The command '{arguments.CommandId}' is about to be deleted and cannot be started.");
        }

        if (command.Served.Model.Namespace != IoTCommandNamespace.AwsIoT)
        {
            throw ServiceErrors.Validation(
                $"The command '{arguments.CommandId}' is in the namespace {WireNames.Of(command.Served.Model.Namespace)}, "
                + "whose payloads depend on the decoder manifest of a vehicle. "
                + $"The local endpoint starts commands in {WireNames.Of(IoTCommandNamespace.AwsIoT)} only.");
        }

        return command.Served.FindProblem(state.Assumptions) is { } problem ? throw ServiceErrors.Validation(problem) : command;
    }

    private void CheckTarget(CommandTarget target)
    {
        if (state.Assumptions.RequireConnectedClients && target.Kind == CommandTargetKind.Client && !state.IsConnected(target))
        {
            throw ServiceErrors.ResourceNotFound(
                $"The MQTT client '{target.Name}' is not connected ({nameof(AwsAssumptions)}.{nameof(AwsAssumptions.RequireConnectedClients)}).", "targetArn");
        }

        if (!state.AcceptUnregisteredThings && target.Kind == CommandTargetKind.Thing && state.Things.Find(target.Name) is null)
        {
            throw ServiceErrors.ResourceNotFound(
                $"There is no thing '{target.Name}'. The local endpoint has {NameList.Describe(state.Things.Names, target.Name)} "
                + $"Add it with {nameof(LocalIoTCommands.AddDevice)}, {nameof(LocalIoTCommands.AddThing)} or CreateThing, or set "
                + $"{nameof(LocalIoTCommandsOptions)}.{nameof(LocalIoTCommandsOptions.AcceptUnregisteredThings)} (--open-things of the tool).",
                "targetArn");
        }
    }

    private Execution Create(ServedCommand command, StartArguments arguments)
    {
        string executionId = Guid.NewGuid().ToString();
        long timeoutSeconds = Math.Min(arguments.TimeoutSeconds ?? DefaultTimeoutSeconds, (long)state.MaxExecutionTimeout.TotalSeconds);
        IReadOnlyDictionary<string, CommandParameterSnapshot> parameters = _binder.Bind(command, arguments.Parameters);
        CommandMessage message = _messages.Build(command, arguments.Target, executionId, parameters, timeoutSeconds);
        CommandExecutionSnapshot created = new(executionId, arguments, parameters, message, TimeSpan.FromSeconds(timeoutSeconds), state.Time.GetUtcNow());
        return state.Executions.Create(created);
    }
}
