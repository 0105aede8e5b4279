using IoTCommands.Definitions;
using IoTCommands.Testing.Commands;
using IoTCommands.Testing.Devices;
using IoTCommands.Testing.Executions;
using IoTCommands.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.StartCommandExecution;

/// <summary>StartCommandExecution of the data plane: <c>POST /command-executions</c>.</summary>
/// <remarks>
/// The checks in order: the request itself, the client token, command and target, the request against the definition. So a repeated start has the first
/// response, whatever has changed since.
/// </remarks>
internal sealed class StartCommandExecutionOperation(
    StartRequestReader reader,
    CommandTable commands,
    DeviceRegistry devices,
    ParameterBinder binder,
    CommandMessageBuilder messages,
    ExecutionStore executions,
    TimeProvider time) : IOperation
{
    /// <summary>AWS developer guide, "Start and monitor command executions".</summary>
    private const long DefaultTimeoutSeconds = 10;

    public string Name => "StartCommandExecution";

    public string Service => "iot-jobs-data";

    public string Method => HttpMethods.Post;

    public string Path => "/command-executions";

    public ServiceResponse Invoke(ServiceRequest request)
    {
        StartArguments arguments = reader.Read(request.Body);
        if (executions.FindToken(arguments.ClientToken) is { } earlier)
        {
            return Repeat(earlier, arguments);
        }

        ServedCommand command = FindCommand(arguments);
        CheckTarget(arguments.Target);
        Execution execution = Create(command, arguments);
        if (executions.TryAdd(execution, arguments) is { } faster)
        {
            execution.Dispose();
            return Repeat(faster, arguments);
        }

        if (devices.TryGetDevice(arguments.Target, out LocalDevice? device))
        {
            device.Deliver(new DeviceExecution(execution));
        }

        return Answer(execution.Current.ExecutionId);
    }

    private static ServiceResponse Answer(string executionId) => new(StatusCodes.Status200OK, writer => writer.WriteString("executionId", executionId));

    private static ServiceResponse Repeat(TokenUse earlier, StartArguments arguments) => earlier.Arguments.Equals(arguments)
        ? Answer(earlier.ExecutionId)
        : throw ServiceErrors.Conflict(
            $"The client token '{arguments.ClientToken}' was used for another start, execution {earlier.ExecutionId} of {earlier.Arguments.CommandArn} "
            + $"on {earlier.Arguments.Target.Arn}. A token can be used again only with the same arguments.",
            earlier.ExecutionId);

    private ServedCommand FindCommand(StartArguments arguments)
    {
        ServedCommand command = commands.Find(arguments.CommandId) ?? throw ServiceErrors.ResourceNotFound(
            $"There is no command '{arguments.CommandId}'. The local endpoint has {NameList.Describe(commands.Ids, arguments.CommandId)} "
            + $"Add definitions with {nameof(LocalIoTCommandsOptions)}.{nameof(LocalIoTCommandsOptions.Commands)}.");

        if (command.IsDeprecated)
        {
            throw ServiceErrors.Validation($"The command '{arguments.CommandId}' is deprecated and cannot be started.");
        }

        if (command.Model.Namespace != IoTCommandNamespace.AwsIoT)
        {
            throw ServiceErrors.Validation(
                $"The command '{arguments.CommandId}' is in the namespace {WireNames.Of(command.Model.Namespace)}, "
                + "whose payloads depend on the decoder manifest of a vehicle. "
                + $"The local endpoint starts commands in {WireNames.Of(IoTCommandNamespace.AwsIoT)} only.");
        }

        return command;
    }

    private void CheckTarget(CommandTarget target)
    {
        // A client need not be registered or connected.
        if (target.Kind == CommandTargetKind.Thing && !devices.IsKnown(target))
        {
            throw ServiceErrors.ResourceNotFound(
                $"There is no thing '{target.Name}'. The local endpoint has {NameList.Describe(devices.ThingNames, target.Name)} "
                + $"Add it with {nameof(LocalIoTCommands.AddDevice)} or {nameof(LocalIoTCommands.AddThing)}.");
        }
    }

    private Execution Create(ServedCommand command, StartArguments arguments)
    {
        string executionId = Guid.NewGuid().ToString();
        long timeoutSeconds = arguments.TimeoutSeconds ?? DefaultTimeoutSeconds;
        IReadOnlyDictionary<string, CommandParameterSnapshot> parameters = binder.Bind(command, arguments.Parameters);
        CommandMessage message = messages.Build(command, arguments.Target, executionId, parameters, timeoutSeconds);
        CommandExecutionSnapshot created = new(executionId, arguments, parameters, message, TimeSpan.FromSeconds(timeoutSeconds), time.GetUtcNow());
        return new Execution(created, time, executions.Log);
    }
}
