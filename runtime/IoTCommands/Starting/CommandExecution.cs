namespace IoTCommands;

/// <summary>Identifies an execution that AWS IoT has started.</summary>
/// <remarks>It does not have the outcome. AWS IoT reports that in GetCommandExecution of the control plane and in its events.</remarks>
public sealed class CommandExecution
{
    /// <summary>Initializes the execution, for fakes and for executions from a queue or a file. Generated methods create their executions.</summary>
    /// <param name="executionId">The execution id.</param>
    /// <param name="commandArn">The ARN of the command.</param>
    /// <param name="targetArn">The ARN of the thing or client.</param>
    /// <param name="clientToken">The client token of the start.</param>
    /// <param name="startedAt">When AWS IoT accepted the start; null if that is not known.</param>
    /// <exception cref="ArgumentNullException">An id, ARN or token is null.</exception>
    public CommandExecution(string executionId, string commandArn, string targetArn, string clientToken, DateTimeOffset? startedAt = null)
    {
        ExecutionId = executionId ?? throw new ArgumentNullException(nameof(executionId));
        CommandArn = commandArn ?? throw new ArgumentNullException(nameof(commandArn));
        TargetArn = targetArn ?? throw new ArgumentNullException(nameof(targetArn));
        ClientToken = clientToken ?? throw new ArgumentNullException(nameof(clientToken));
        StartedAt = startedAt;
    }

    /// <summary>Gets the execution id, unique for the target. GetCommandExecution requires both (AWS IoT API reference, <c>executionId</c>).</summary>
    public string ExecutionId { get; }

    /// <summary>Gets the ARN of the command, in the account and Region of the target.</summary>
    public string CommandArn { get; }

    /// <summary>Gets the ARN of the thing or client.</summary>
    public string TargetArn { get; }

    /// <summary>Gets the client token that was sent: <see cref="StartCommandOptions.ClientToken"/>, or the one that was generated for this start.</summary>
    public string ClientToken { get; }

    /// <summary>Gets when AWS IoT accepted the start, by the clock of the computer that sent it; null if that is not known.</summary>
    public DateTimeOffset? StartedAt { get; }

    /// <summary>Returns the execution id, the command and the target.</summary>
    public override string ToString() => $"{ExecutionId}: {CommandArn} on {TargetArn}";
}
