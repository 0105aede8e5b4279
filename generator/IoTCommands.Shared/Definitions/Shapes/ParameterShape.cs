using IoTCommands.Definitions.Tables;
using static IoTCommands.Definitions.Shapes.PropertyKind;

namespace IoTCommands.Definitions.Shapes;

/// <summary>AWS: <c>CommandParameter</c>.</summary>
internal static class ParameterShape
{
    private const string ValueExample = "{ \"I\": 40 }";

    public static readonly PropertyShape Name = new("name", PropertyKind.String, "the name under which a start gives the value")
    {
        IsRequired = true,
        MaxLength = Limits.ParameterName,
    };

    public static readonly PropertyShape Type = new("type", PropertyKind.String, "the type of the values, such as \"INTEGER\"");

    public static readonly PropertyShape Value = new("value", PropertyKind.Object, "a value that overrides the default, used with AWS IoT FleetWise")
    {
        Object = ValueShape.Shape,
        Example = ValueExample,
    };

    public static readonly PropertyShape DefaultValue = new("defaultValue", PropertyKind.Object, "the value that applies if a start gives none")
    {
        Object = ValueShape.Shape,
        Example = ValueExample,
    };

    public static readonly PropertyShape ValueConditions = new("valueConditions", Objects, "conditions that every value must meet")
    {
        Object = ConditionShape.Shape,
        Example = "[ { \"comparisonOperator\": \"LESS_THAN_EQUALS\", \"operand\": { \"number\": \"100\" } } ]",
    };

    public static readonly PropertyShape Description = new("description", PropertyKind.String, "what the parameter is for") { MaxLength = Limits.Description };

    public static readonly ObjectShape Shape = new("a parameter", Name, Type, Value, DefaultValue, ValueConditions, Description);
}

/// <summary>AWS: <c>CommandParameterValue</c>, one member for each type.</summary>
/// <remarks>The doc comments in AWS's API show "BOOL" for the member B, and "B" for BIN.</remarks>
internal static class ValueShape
{
    private static readonly PropertyShape[] Members = Array.ConvertAll(ParameterType.All, static type => type.Member);

    /// <summary>A value that may be a BINARY: a string in the member "B" is treated as "BIN".</summary>
    public static readonly ObjectShape Shape = new("a value", Members);

    /// <summary>A value that cannot be a BINARY.</summary>
    public static readonly ObjectShape NotBinary = new("a value", Members);

    public static PropertyShape MemberOf(IoTCommandParameterType type) => ParameterType.Of(type).Member;

    public static IoTCommandParameterType TypeOf(PropertyShape member) =>
        WireNames.TryParseMember(member.Name, out IoTCommandParameterType type)
            ? type
            : throw new ArgumentException("Not a member of a value: " + member.Name, nameof(member));
}

/// <summary>AWS: <c>CommandParameterValueCondition</c>.</summary>
internal static class ConditionShape
{
    public static readonly PropertyShape ComparisonOperator = new("comparisonOperator", PropertyKind.String, "how the value is compared, such as \"IN_RANGE\"")
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

/// <summary>AWS: <c>CommandParameterValueComparisonOperand</c>. Numbers are strings.</summary>
internal static class OperandShape
{
    public static readonly PropertyShape OneNumber = new(WireNames.Number, PropertyKind.String, "the number to compare with, as a string");

    public static readonly PropertyShape SeveralNumbers = new(
        WireNames.Numbers,
        PropertyKind.Strings,
        "the set's 1 to 10 numbers, as strings")
    { MaxLength = Limits.SetItems };

    public static readonly PropertyShape OneString = new(WireNames.String, PropertyKind.String, "the string to compare with");

    public static readonly PropertyShape SeveralStrings = new(WireNames.Strings, PropertyKind.Strings, "the set's 1 to 10 strings")
    {
        MaxLength = Limits.SetItems,
    };

    public static readonly PropertyShape NumberRange = new(WireNames.NumberRange, PropertyKind.Object, "min and max of a range")
    {
        Object = RangeShape.Shape,
        Example = "{ \"min\": \"0\", \"max\": \"100\" }",
    };

    public static readonly ObjectShape Shape = new("an operand", OneNumber, SeveralNumbers, OneString, SeveralStrings, NumberRange);
}

/// <summary>AWS: <c>CommandParameterValueNumberRange</c>.</summary>
internal static class RangeShape
{
    public static readonly PropertyShape Min = new("min", PropertyKind.String, "the lowest number of the range, as a string") { IsRequired = true };

    public static readonly PropertyShape Max = new("max", PropertyKind.String, "the highest number of the range, as a string") { IsRequired = true };

    public static readonly ObjectShape Shape = new("a range", Min, Max);
}
