using IoTCommands.Definitions.Tables;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Conditions;

/// <summary>A condition of a parameter, ready to be evaluated any number of times: its operands are parsed once, in the parameter's type.</summary>
/// <remarks>
/// AWS: <c>CommandParameterValueCondition</c> of CreateCommand. What its documentation leaves open is
/// <see cref="ConditionOutcome.Uncertain"/>: a bound of NOT_IN_RANGE, a range whose min is greater than its max, an operand in an unusual number format, the
/// precision with which floating-point numbers are equal, NaN and infinities, and a value of another type than the parameter's.
/// Strings are compared by their UTF-16 code units, without regard to case and culture.
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
        _isCertain = Operators.Supports(type, model.Comparison)
            && Operators.AllowsCount(model.Comparison, _operands.Length)
            && TryParseOperands()
            && !(_operator.Operand == OperandKind.Range && Compare(_operands[0], _operands[1]) > 0);
    }

    public IoTCommandParameterType Type { get; }

    public ConditionModel Model { get; }

    /// <summary>Determines whether the value meets the condition. Allocates nothing.</summary>
    public ConditionOutcome Evaluate(in ParameterScalar value)
    {
        if (!_isCertain || value.Type != Type || (Type == IoTCommandParameterType.Double && !IsFinite(value.Double)))
        {
            return ConditionOutcome.Uncertain;
        }

        return _operator.Evaluate(this, value);
    }

    /// <summary>Compares two finite values of the type: negative if the left one is smaller, 0 if they are equal.</summary>
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

    /// <summary>Returns the condition in words, as <see cref="ConditionFormatter"/> describes it.</summary>
    public override string ToString() => ConditionFormatter.Describe(Model);

    private int Compare(in ParameterScalar left, in ParameterScalar right) => Compare(Type, left, right);

    private bool TryParseOperands()
    {
        for (int i = 0; i < _operands.Length; i++)
        {
            if (ParameterType.Of(Type).HasStringOperands)
            {
                _operands[i] = ParameterScalar.From(Model.Operands[i]);
                continue;
            }

            OperandNumber number = OperandNumber.Parse(Model.Operands[i], Type);
            if (number.Kind != OperandNumberKind.Certain)
            {
                return false;
            }

            _operands[i] = number.Value;
        }

        return true;
    }

    /// <summary>True if two numbers may be equal in 32 bits: AWS does not document with how many bits EQUALS and IN_SET compare.</summary>
    private static bool IsNear(double left, double right)
    {
        const double StepOf32Bits = 1.0 / (1 << 23);
        return Math.Abs(left - right) <= Math.Max(Math.Abs(left), Math.Abs(right)) * StepOf32Bits;
    }

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}

/// <summary>Specifies whether a value meets a condition, as far as AWS documents it.</summary>
internal enum ConditionOutcome
{
    /// <summary>The value meets the condition.</summary>
    Met,

    /// <summary>The value breaks the condition; the service rejects it.</summary>
    Broken,

    /// <summary>AWS's documentation leaves it open, so only the service can decide.</summary>
    Uncertain,
}
