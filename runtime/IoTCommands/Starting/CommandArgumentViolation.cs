namespace IoTCommands;

/// <summary>One thing that is wrong with the arguments of a start.</summary>
public sealed class CommandArgumentViolation
{
    internal CommandArgumentViolation(string parameterName, string? value, CommandValueCondition? condition, string message)
    {
        ParameterName = parameterName;
        Value = value;
        Condition = condition;
        Message = message;
    }

    /// <summary>The parameter's name, as in the definition and in the map of StartCommandExecution.</summary>
    public string ParameterName { get; }

    /// <summary>
    /// The whole value as text: numbers in the invariant culture, <c>true</c> or <c>false</c>, bytes in base64. Null where there is none: a required parameter that is missing.
    /// </summary>
    public string? Value { get; }

    /// <summary>The condition that the value breaks; null where the value is missing, is of another type, cannot be sent, or is of no parameter of the command.</summary>
    public CommandValueCondition? Condition { get; }

    /// <summary>Parameter, value, and what would be right, as one sentence.</summary>
    public string Message { get; }

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
