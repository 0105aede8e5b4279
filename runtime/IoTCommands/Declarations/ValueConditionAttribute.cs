namespace IoTCommands;

/// <summary>A condition that the value of a parameter must meet; where there are several, all of them.</summary>
/// <remarks>AWS: <c>CommandParameter.valueConditions</c> of CreateCommand, tested when a command is started. Not for BOOLEAN and BINARY.</remarks>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class ValueConditionAttribute : Attribute
{
    private readonly string[] _operands;

    /// <summary>States a condition.</summary>
    /// <param name="comparison">How the value is compared.</param>
    /// <param name="operands">
    /// What it is compared with: 1 to 10 items for <see cref="CommandComparison.InSet"/> and <see cref="CommandComparison.NotInSet"/>; minimum and maximum for
    /// <see cref="CommandComparison.InRange"/> and <see cref="CommandComparison.NotInRange"/>; one for all others. Numbers are written as in C#, without separators or suffixes.
    /// </param>
    public ValueConditionAttribute(CommandComparison comparison, params string[] operands)
    {
        Comparison = comparison;
        _operands = operands;
    }

    /// <summary>How the value is compared.</summary>
    public CommandComparison Comparison { get; }

    /// <summary>What the value is compared with.</summary>
    public IReadOnlyList<string> Operands => _operands;
}
