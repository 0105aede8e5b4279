namespace IoTCommands.Definitions.Shapes;

/// <summary>AWS: <c>CommandParameterValueCondition</c>.</summary>
internal static class ConditionShape
{
    public static readonly PropertyShape ComparisonOperator = new("comparisonOperator", PropertyKind.Text, "how the value is compared, such as \"IN_RANGE\"")
    {
        IsRequired = true,
        WrongName = "operator",
    };

    public static readonly PropertyShape Operand = new("operand", PropertyKind.Object, "what the value is compared with")
    {
        IsRequired = true,
        WrongName = "value",
        Object = OperandShape.Shape,
        Example = "{ \"number\": \"5\" }",
    };

    public static readonly ObjectShape Shape = new("a condition", ComparisonOperator, Operand);
}
