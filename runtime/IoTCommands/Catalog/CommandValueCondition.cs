using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;

namespace IoTCommands;

/// <summary>A condition that the value of a parameter must meet.</summary>
/// <remarks>AWS: <c>CommandParameterValueCondition</c> of CreateCommand.</remarks>
public sealed class CommandValueCondition
{
    private readonly ConditionModel _model;

    internal CommandValueCondition(ConditionModel model)
    {
        _model = model;
        Operands = Array.AsReadOnly(model.Operands.AsSpan().ToArray());
    }

    /// <summary>How the value is compared.</summary>
    public CommandComparison Comparison => _model.Comparison;

    /// <summary>
    /// What it is compared with, as the definition writes it: 1 to 10 items for <see cref="CommandComparison.InSet"/> and <see cref="CommandComparison.NotInSet"/>; minimum and maximum
    /// for <see cref="CommandComparison.InRange"/> and <see cref="CommandComparison.NotInRange"/>; one for all others. Numbers are text, too.
    /// </summary>
    public IReadOnlyList<string> Operands { get; }

    /// <summary>The condition in words, as the end of "must be …": <c>from 30 to 275</c>.</summary>
    public override string ToString() => ConditionText.Describe(_model);
}
