namespace IoTCommands.Definitions.Shapes;

/// <summary>AWS: <c>CommandParameterValueCondition</c>.</summary>
internal static class ConditionShape
{
    public static readonly PropertyShape ComparisonOperator = new("comparisonOperator", PropertyKind.Text, "how the value is compared, such as \"IN_RANGE\"")
    {
        IsRequired = true,
    };

    public static readonly PropertyShape Operand = new("operand", PropertyKind.Object, "what the value is compared with")
    {
        IsRequired = true,
        Object = OperandShape.Shape,
    };

    public static readonly ObjectShape Shape = new("a condition", ComparisonOperator, Operand);
}
