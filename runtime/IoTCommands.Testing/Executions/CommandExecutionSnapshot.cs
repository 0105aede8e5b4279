using IoTCommands.Testing.Executions;

namespace IoTCommands.Testing;

/// <summary>Describes an execution at one moment. It does not change; <see cref="LocalExecutions"/> has later ones.</summary>
/// <remarks>
/// AWS IoT API reference, the response of GetCommandExecution. <see cref="Message"/> and <see cref="HandlerException"/> exist only at the local endpoint.
/// </remarks>
public sealed class CommandExecutionSnapshot
{
    internal CommandExecutionSnapshot(
        string executionId,
        StartArguments arguments,
        IReadOnlyDictionary<string, CommandParameterSnapshot> parameters,
        CommandMessage message,
        TimeSpan executionTimeout,
        DateTimeOffset createdAt)
    {
        ExecutionId = executionId;
        CommandId = arguments.CommandId;
        CommandArn = arguments.CommandArn;
        Target = arguments.Target;
        ClientToken = arguments.ClientToken;
        Parameters = parameters;
        Message = message;
        ExecutionTimeout = executionTimeout;
        CreatedAt = createdAt;
        LastUpdatedAt = createdAt;
    }

    /// <summary>Copies a snapshot, so that an initializer can change the copy.</summary>
    internal CommandExecutionSnapshot(CommandExecutionSnapshot other)
    {
        ExecutionId = other.ExecutionId;
        CommandId = other.CommandId;
        CommandArn = other.CommandArn;
        Target = other.Target;
        ClientToken = other.ClientToken;
        Parameters = other.Parameters;
        Message = other.Message;
        ExecutionTimeout = other.ExecutionTimeout;
        CreatedAt = other.CreatedAt;
        Status = other.Status;
        StatusReason = other.StatusReason;
        Result = other.Result;
        LastUpdatedAt = other.LastUpdatedAt;
        CompletedAt = other.CompletedAt;
        HandlerException = other.HandlerException;
    }

    /// <summary>Gets the execution id that StartCommandExecution returned, a GUID.</summary>
    public string ExecutionId { get; }

    /// <summary>Gets the command id.</summary>
    public string CommandId { get; }

    /// <summary>Gets the ARN of the command.</summary>
    public string CommandArn { get; }

    /// <summary>Gets the thing or client that the command was started on.</summary>
    public CommandTarget Target { get; }

    /// <summary>Gets the client token of the start; null if the request had none.</summary>
    public string? ClientToken { get; }

    /// <summary>Gets the values of the parameters by name: the value in the request, or the default value in the definition.</summary>
    public IReadOnlyDictionary<string, CommandParameterSnapshot> Parameters { get; }

    /// <summary>Gets the message that was published to the device.</summary>
    public CommandMessage Message { get; }

    /// <summary>Gets the time that the device has, counted from <see cref="CreatedAt"/>.</summary>
    public TimeSpan ExecutionTimeout { get; }

    /// <summary>Gets the status.</summary>
    public IoTCommandExecutionStatus Status { get; internal init; }

    /// <summary>Gets the reason of the latest update; null if it had none.</summary>
    public CommandStatusReason? StatusReason { get; internal init; }

    /// <summary>Gets the latest result that the device reported; null if it reported none.</summary>
    public IReadOnlyDictionary<string, CommandResultValue>? Result { get; internal init; }

    /// <summary>Gets when the command was started. It is the service's <c>createdAt</c> and, as in AWS's examples, also its <c>startedAt</c>.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets when the status was last changed or reported.</summary>
    public DateTimeOffset LastUpdatedAt { get; internal init; }

    /// <summary>Gets when the status became terminal; null if it is not terminal.</summary>
    public DateTimeOffset? CompletedAt { get; internal init; }

    /// <summary>Gets the exception that the device handler threw; null if it threw none.</summary>
    public Exception? HandlerException { get; internal init; }

    /// <summary>
    /// Gets whether the status is terminal: true if no update can change it; otherwise, false. TIMED_OUT is terminal only if the device reported it. After a
    /// timeout by the service, the device may still report an outcome.
    /// </summary>
    public bool IsTerminal => CompletedAt is not null;

    /// <summary>
    /// Creates the arguments that the command was started with, in the type of the caller's code:
    /// <c>execution.GetArguments&lt;SetOvenTemperatureArgs&gt;()</c>.
    /// </summary>
    /// <remarks>A value that was not sent is null; <see cref="Parameters"/> has the default value that was used.</remarks>
    /// <typeparam name="T">The type of the command's arguments, generated or declared.</typeparam>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> is not the type of the command's arguments.</exception>
    public T GetArguments<T>() => ArgumentsFactory.Create<T>(this);

    internal bool HasEnded => Status is not (IoTCommandExecutionStatus.Created or IoTCommandExecutionStatus.InProgress);

    /// <summary>Returns the execution id, the command, the target and the status.</summary>
    public override string ToString() => $"{ExecutionId}: {CommandId} on {Target.Arn}, {StatusNames.Of(Status)}";
}
