using IoTCommands.Definitions.Tables;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Conditions;

/// <summary>A parameter's condition, ready to be evaluated any number of times: its operands are read once, in the parameter's own type.</summary>
/// <remarks>
/// AWS: <c>CommandParameterValueCondition</c> of CreateCommand. What its documents leave open is <see cref="ConditionOutcome.Uncertain"/>:
/// a bound of NOT_IN_RANGE, a range with min above max, an operand in an unusual form of number, the precision with which numbers of
/// floating point are held to be equal, NaN and infinities, and a value of another type than the parameter's.
/// Texts are compared by their UTF-16 code units: case and culture never matter.
/// </remarks>
internal sealed class Condition
{
    private readonly ParameterScalar[] _operands;
    private readonly ConditionOperator _operator;
    private readonly bool _isCertain;

    public Condition(IoTCommandParameterType type, ConditionModel model)
    {
        Type = type;
        Model = model;
        _operator = Operators.Of(model.Comparison);
        _operands = new ParameterScalar[model.Operands.Count];
        _isCertain = Operators.Takes(type, model.Comparison)
            && Operators.TakesCount(model.Comparison, _operands.Length)
            && TryReadOperands()
            && !(_operator.Operand == OperandKind.Range && Compare(_operands[0], _operands[1]) > 0);
    }

    /// <summary>The parameter's type.</summary>
    public IoTCommandParameterType Type { get; }

    public ConditionModel Model { get; }

    /// <summary>Whether the value meets the condition. Allocates nothing.</summary>
    public ConditionOutcome Evaluate(in ParameterScalar value)
    {
        if (!_isCertain || value.Type != Type || (Type == IoTCommandParameterType.Double && !IsFinite(value.Double)))
        {
            return ConditionOutcome.Uncertain;
        }

        return _operator.Evaluate(this, value);
    }

    /// <summary>Below zero where the left value is smaller, zero where both are equal. Both are of the type, and finite.</summary>
    public static int Compare(IoTCommandParameterType type, in ParameterScalar left, in ParameterScalar right)
    {
        ParameterType.Comparer compare = ParameterType.Of(type).Compare ?? throw new ArgumentException(
            "Values of the type have no order: " + type,
            nameof(type));
        return compare(left, right);
    }

    public static ConditionOutcome OutcomeOf(bool isMet) => isMet ? ConditionOutcome.Met : ConditionOutcome.Broken;

    public static ConditionOutcome Not(ConditionOutcome outcome) => outcome switch
    {
        ConditionOutcome.Met => ConditionOutcome.Broken,
        ConditionOutcome.Broken => ConditionOutcome.Met,
        ConditionOutcome.Uncertain => ConditionOutcome.Uncertain,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };

    public int CompareTo(in ParameterScalar value, int operand) => Compare(value, _operands[operand]);

    public ConditionOutcome IsOneOf(in ParameterScalar value)
    {
        ConditionOutcome outcome = ConditionOutcome.Broken;
        for (int i = 0; i < _operands.Length; i++)
        {
            if (Compare(value, _operands[i]) == 0)
            {
                return ConditionOutcome.Met;
            }

            if (Type == IoTCommandParameterType.Double && IsNear(value.Double, _operands[i].Double))
            {
                outcome = ConditionOutcome.Uncertain;
            }
        }

        return outcome;
    }

    public ConditionOutcome IsInside(in ParameterScalar value) => OutcomeOf(CompareTo(value, 0) >= 0 && CompareTo(value, 1) <= 0);

    public ConditionOutcome IsOutside(in ParameterScalar value)
    {
        int toMin = CompareTo(value, 0);
        int toMax = CompareTo(value, 1);
        return toMin == 0 || toMax == 0 ? ConditionOutcome.Uncertain : OutcomeOf(toMin < 0 || toMax > 0);
    }

    /// <summary>The condition in words, as <see cref="ConditionFormatter"/> has it.</summary>
    public override string ToString() => ConditionFormatter.Describe(Model);

    private int Compare(in ParameterScalar left, in ParameterScalar right) => Compare(Type, left, right);

    private bool TryReadOperands()
    {
        for (int i = 0; i < _operands.Length; i++)
        {
            if (ParameterType.Of(Type).HasStringOperands)
            {
                _operands[i] = ParameterScalar.From(Model.Operands[i]);
                continue;
            }

            OperandNumber number = OperandNumber.Read(Model.Operands[i], Type);
            if (number.Kind != OperandNumberKind.Certain)
            {
                return false;
            }

            _operands[i] = number.Value;
        }

        return true;
    }

    /// <summary>Two numbers that may be one in 32 bits: AWS does not say with how many bits EQUALS and IN_SET compare.</summary>
    private static bool IsNear(double left, double right)
    {
        const double StepOf32Bits = 1.0 / (1 << 23);
        return Math.Abs(left - right) <= Math.Max(Math.Abs(left), Math.Abs(right)) * StepOf32Bits;
    }

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}

/// <summary>What is known about a value and a condition before the service has seen them.</summary>
internal enum ConditionOutcome
{
    /// <summary>The value meets the condition.</summary>
    Met,

    /// <summary>The value breaks the condition; the service refuses it.</summary>
    Broken,

    /// <summary>AWS's documents do not decide it, so only the service can.</summary>
    Uncertain,
}
