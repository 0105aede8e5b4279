using System.Globalization;

namespace IoTCommands;

/// <summary>Specifies a condition that the value of a parameter must meet. With several conditions, it must meet all of them.</summary>
/// <remarks>
/// <para>AWS IoT API reference, <c>valueConditions</c> of <c>CommandParameter</c>. AWS IoT evaluates them when the command is started. A BOOLEAN and a BINARY
/// cannot have conditions.</para>
/// <para>The number of operands depends on the comparison: 1 to 10 for <see cref="CommandComparison.InSet"/> and <see cref="CommandComparison.NotInSet"/>,
/// a minimum and a maximum for <see cref="CommandComparison.InRange"/> and <see cref="CommandComparison.NotInRange"/>, and 1 for all others.</para>
/// </remarks>
/// <example>
/// <code>
/// [CommandParameter("level"), ValueCondition(CommandComparison.InRange, 0, 100)]
/// public required int Level { get; init; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class ValueConditionAttribute : Attribute
{
    /// <summary>Initializes the condition with strings.</summary>
    /// <param name="comparison">How the value is compared.</param>
    /// <param name="operand">What the value is compared with; for a range, the minimum. A number is written as in C#, without separators and suffixes.</param>
    /// <param name="otherOperands">The other items of a set, or the maximum of a range.</param>
    public ValueConditionAttribute(CommandComparison comparison, string operand, params string[] otherOperands)
        : this(comparison, Array.AsReadOnly<string>([operand, .. otherOperands ?? []]))
    {
    }

    /// <summary>Initializes the condition with whole numbers.</summary>
    /// <param name="comparison">How the value is compared.</param>
    /// <param name="operand">What the value is compared with; for a range, the minimum.</param>
    /// <param name="otherOperands">The other items of a set, or the maximum of a range.</param>
    public ValueConditionAttribute(CommandComparison comparison, long operand, params long[] otherOperands)
        : this(comparison, Array.AsReadOnly(Array.ConvertAll([operand, .. otherOperands ?? []], static value => value.ToString(CultureInfo.InvariantCulture))))
    {
    }

    /// <summary>Initializes the condition with whole numbers that can be greater than <see cref="long.MaxValue"/>.</summary>
    /// <param name="comparison">How the value is compared.</param>
    /// <param name="operand">What the value is compared with; for a range, the minimum.</param>
    /// <param name="otherOperands">The other items of a set, or the maximum of a range.</param>
    public ValueConditionAttribute(CommandComparison comparison, ulong operand, params ulong[] otherOperands)
        : this(comparison, Array.AsReadOnly(Array.ConvertAll([operand, .. otherOperands ?? []], static value => value.ToString(CultureInfo.InvariantCulture))))
    {
    }

    /// <summary>Initializes the condition with floating-point numbers.</summary>
    /// <param name="comparison">How the value is compared.</param>
    /// <param name="operand">What the value is compared with; for a range, the minimum.</param>
    /// <param name="otherOperands">The other items of a set, or the maximum of a range.</param>
    public ValueConditionAttribute(CommandComparison comparison, double operand, params double[] otherOperands)
        : this(
            comparison,
            Array.AsReadOnly(Array.ConvertAll([operand, .. otherOperands ?? []], static value => value.ToString("R", CultureInfo.InvariantCulture))))
    {
    }

    private ValueConditionAttribute(CommandComparison comparison, IReadOnlyList<string> operands)
    {
        Comparison = comparison;
        Operands = operands;
    }

    /// <summary>Gets how the value is compared.</summary>
    public CommandComparison Comparison { get; }

    /// <summary>Gets what the value is compared with. Numbers are in the invariant culture.</summary>
    public IReadOnlyList<string> Operands { get; }
}
