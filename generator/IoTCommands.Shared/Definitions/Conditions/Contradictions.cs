using IoTCommands.Definitions.Tables;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Conditions;

/// <summary>Finds conditions that no value can meet together.</summary>
/// <remarks>
/// Between two adjacent operands, and beyond the outermost ones, all values have the same outcomes. So only one value of each such interval and the operands
/// themselves are tested. If each of these certainly breaks a condition, every value does.
/// </remarks>
internal static class Contradictions
{
    /// <summary>The work grows with the square of the number of operands, and definitions are untrusted. No real parameter has so many.</summary>
    private const int MostOperands = 100;

    /// <summary>Finds the index of the first condition that no value can meet together with those before it; -1 if there is none.</summary>
    public static int Find(IoTCommandParameterType type, ReadOnlySpan<ConditionModel> models)
    {
        if (models.Length == 0 || (models.Length == 1 && (CanAlwaysBeMet(models[0].Comparison) || IsMetByAnExtreme(type, models[0]))))
        {
            return -1;
        }

        int operands = 0;
        foreach (ConditionModel model in models)
        {
            operands += model.Operands.Count;
        }

        if (operands > MostOperands)
        {
            return -1;
        }

        List<ParameterScalar> candidates = GetCandidates(type, models);
        bool[] isOut = new bool[candidates.Count];
        int left = isOut.Length;
        for (int i = 0; i < models.Length && candidates.Count > 0; i++)
        {
            Condition condition = new(type, models[i]);
            for (int j = 0; j < isOut.Length; j++)
            {
                if (!isOut[j] && condition.Evaluate(candidates[j]) == ConditionOutcome.Broken)
                {
                    isOut[j] = true;
                    left--;
                }
            }

            if (left == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>True if, for any operands, the operator accepts some value or leaves the decision to the service; otherwise, false.</summary>
    private static bool CanAlwaysBeMet(CommandComparison comparison)
        => comparison is CommandComparison.Equal or CommandComparison.NotEqual or CommandComparison.InSet or CommandComparison.NotInSet
        or CommandComparison.InRange;

    /// <summary>True if the type's smallest or largest value meets the condition, as with nearly every bound, or if that is left to the service.</summary>
    private static bool IsMetByAnExtreme(IoTCommandParameterType type, ConditionModel model)
    {
        ParameterType row = ParameterType.Of(type);
        if (!row.IsNumeric)
        {
            return false;
        }

        Condition condition = new(type, model);
        return condition.Evaluate(row.Min) != ConditionOutcome.Broken || condition.Evaluate(row.Max) != ConditionOutcome.Broken;
    }

    private static List<ParameterScalar> GetCandidates(IoTCommandParameterType type, ReadOnlySpan<ConditionModel> models)
    {
        List<ParameterScalar> operands = [];
        foreach (ConditionModel model in models)
        {
            foreach (string operand in model.Operands)
            {
                if (type == IoTCommandParameterType.String)
                {
                    operands.Add(ParameterScalar.From(operand));
                }
                else if (OperandNumber.Parse(operand, type) is { Kind: OperandNumberKind.Certain or OperandNumberKind.Unusual } number)
                {
                    operands.Add(number.Value);
                }
            }
        }

        operands.Sort((left, right) => Condition.Compare(type, left, right));
        List<ParameterScalar> candidates = new(operands);
        switch (type)
        {
            case IoTCommandParameterType.String:
                candidates.Add(ParameterScalar.From(GetOtherText(operands)));
                break;
            case IoTCommandParameterType.Double:
                AddBetween(candidates, operands);
                break;
            default:
                AddNeighbours(candidates, operands, type);
                break;
        }

        return candidates;
    }

    private static string GetOtherText(List<ParameterScalar> operands)
    {
        string longest = "";
        foreach (ParameterScalar operand in operands)
        {
            longest = operand.Text.Length > longest.Length ? operand.Text : longest;
        }

        return longest + "x";
    }

    private static void AddBetween(List<ParameterScalar> candidates, List<ParameterScalar> operands)
    {
        double last = double.MinValue;
        foreach (ParameterScalar operand in operands)
        {
            candidates.Add(ParameterScalar.From((last / 2) + (operand.Double / 2)));
            last = operand.Double;
        }

        candidates.Add(ParameterScalar.From((last / 2) + (double.MaxValue / 2)));
        candidates.Add(ParameterScalar.From(double.MinValue));
        candidates.Add(ParameterScalar.From(double.MaxValue));
    }

    private static void AddNeighbours(List<ParameterScalar> candidates, List<ParameterScalar> operands, IoTCommandParameterType type)
    {
        foreach (ParameterScalar operand in operands)
        {
            switch (type)
            {
                case IoTCommandParameterType.Integer:
                    candidates.Add(ParameterScalar.From((int)Math.Max(operand.Int64 - 1, int.MinValue)));
                    candidates.Add(ParameterScalar.From((int)Math.Min(operand.Int64 + 1, int.MaxValue)));
                    break;
                case IoTCommandParameterType.Long:
                    candidates.Add(ParameterScalar.From(operand.Int64 == long.MinValue ? long.MinValue : operand.Int64 - 1));
                    candidates.Add(ParameterScalar.From(operand.Int64 == long.MaxValue ? long.MaxValue : operand.Int64 + 1));
                    break;
                case IoTCommandParameterType.UnsignedLong:
                    candidates.Add(ParameterScalar.From(operand.UInt64 == 0 ? 0 : operand.UInt64 - 1));
                    candidates.Add(ParameterScalar.From(operand.UInt64 == ulong.MaxValue ? ulong.MaxValue : operand.UInt64 + 1));
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of whole numbers.");
            }
        }
    }
}
