using System.Text;

namespace IoTCommands;

/// <summary>
/// The arguments of a start do not fit the command's definition. Thrown before anything is sent: AWS would refuse the start with a ValidationException, and no execution would be made.
/// </summary>
/// <remarks>The message holds the values that are wrong. Who must not log values logs <see cref="CommandArgumentViolation.ParameterName"/> alone.</remarks>
public sealed class CommandArgumentException : ArgumentException
{
    internal CommandArgumentException(string commandId, IReadOnlyList<CommandArgumentViolation> violations)
        : base(Describe(commandId, violations))
    {
        CommandId = commandId;
        Violations = violations;
    }

    /// <summary>The command that was to be started.</summary>
    public string CommandId { get; }

    /// <summary>Everything that is wrong, in the order of the definition's parameters; names that the command does not have come last. At least one.</summary>
    public IReadOnlyList<CommandArgumentViolation> Violations { get; }

    private static string Describe(string commandId, IReadOnlyList<CommandArgumentViolation> violations)
    {
        var text = new StringBuilder("The command ").Append(commandId).Append(" was not started. ");
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
