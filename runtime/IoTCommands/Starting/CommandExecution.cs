namespace IoTCommands;

/// <summary>An execution of a command that AWS IoT has started. What became of it is told by GetCommandExecution of the control plane, and by AWS IoT's events.</summary>
public sealed class CommandExecution
{
    /// <summary>Describes an execution; for the fakes of code that starts commands behind an interface of its own.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public CommandExecution(string executionId, string commandArn, string targetArn, string clientToken)
    {
        ExecutionId = executionId ?? throw new ArgumentNullException(nameof(executionId));
        CommandArn = commandArn ?? throw new ArgumentNullException(nameof(commandArn));
        TargetArn = targetArn ?? throw new ArgumentNullException(nameof(targetArn));
        ClientToken = clientToken ?? throw new ArgumentNullException(nameof(clientToken));
    }

    /// <summary>The execution's id, unique for its target: GetCommandExecution takes both (AWS: <c>executionId</c>).</summary>
    public string ExecutionId { get; }

    /// <summary>The command's ARN, in the account and Region of the target.</summary>
    public string CommandArn { get; }

    /// <summary>The ARN of the thing or client.</summary>
    public string TargetArn { get; }

    /// <summary>The token that the start was sent with: that of <see cref="StartCommandOptions.ClientToken"/>, or the one that was made for this start.</summary>
    public string ClientToken { get; }
}
