using System.Diagnostics;
using System.Text;

namespace IoTCommands;

/// <summary>The exception that is thrown when arguments do not fit the definition of the command. Nothing was sent to AWS.</summary>
/// <remarks>
/// The message names parameters and conditions, but no values, because they may be secrets. <see cref="CommandArgumentViolation.Value"/> has the value, unless
/// the parameter is marked as secret.
/// </remarks>
public sealed class CommandArgumentException : ArgumentException
{
    /// <summary>The name of the parameter that has the arguments in generated methods.</summary>
    private const string ArgumentsParameter = "args";

    /// <summary>Initializes the exception with a default message.</summary>
    public CommandArgumentException()
        : base("The arguments do not fit the definition of the command.")
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public CommandArgumentException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause; null if there is none.</param>
    public CommandArgumentException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <param name="commandId">The command id.</param>
    /// <param name="violations">The violations, at least one.</param>
    /// <param name="parameterName">The parameter of <see cref="CommandArguments"/> that has the arguments; null for those of a start.</param>
    internal CommandArgumentException(string commandId, IReadOnlyList<CommandArgumentViolation> violations, string? parameterName)
        : base(Describe(commandId, violations, isStart: parameterName is null), parameterName ?? ArgumentsParameter)
    {
        CommandId = commandId;
        Violations = violations;
    }

    /// <summary>Gets the id of the command; null if the exception was created without it.</summary>
    public string? CommandId { get; }

    /// <summary>
    /// Gets all violations in the order of the definition's parameters. Names that the command does not have come last. Empty if the exception was created
    /// without them.
    /// </summary>
    public IReadOnlyList<CommandArgumentViolation> Violations { get; } = Array.AsReadOnly<CommandArgumentViolation>([]);

    private static string Describe(string commandId, IReadOnlyList<CommandArgumentViolation> violations, bool isStart)
    {
        StringBuilder text = isStart
            ? new StringBuilder("The command ").Append(commandId).Append(" was not started. ")
            : new StringBuilder("The arguments do not fit the command ").Append(commandId).Append(". ");
        if (violations.Count == 1)
        {
            return text.Append(violations[0].Message).ToString();
        }

        text.Append(violations.Count).Append(" arguments do not fit its definition:");
        foreach (CommandArgumentViolation violation in violations)
        {
            text.Append('\n').Append("- ").Append(violation.Message);
        }

        return text.ToString();
    }
}

/// <summary>Describes one argument that does not fit the definition of a command.</summary>
[DebuggerDisplay("{Message,nq} Value: {Value,nq}")]
public sealed class CommandArgumentViolation
{
    internal CommandArgumentViolation(string parameterName, string? value, CommandValueCondition? condition, string message)
    {
        ParameterName = parameterName;
        Value = value;
        Condition = condition;
        Message = message;
    }

    /// <summary>Gets the name of the command's parameter, as in the definition and in <c>parameters</c> of StartCommandExecution.</summary>
    public string ParameterName { get; }

    /// <summary>
    /// Gets the value as a string: numbers in the invariant culture, <c>true</c> or <c>false</c>, bytes in base64. Null if a required value is missing, or
    /// if the parameter is marked as secret.
    /// </summary>
    public string? Value { get; }

    /// <summary>
    /// Gets the condition that the value does not meet; null if the value is missing, has another type, cannot be sent, or is for a parameter that the command
    /// does not have.
    /// </summary>
    public CommandValueCondition? Condition { get; }

    /// <summary>Gets a sentence that names the parameter and says what is right. The value is not in it.</summary>
    public string Message { get; }

    /// <summary>Returns the message.</summary>
    public override string ToString() => Message;
}
