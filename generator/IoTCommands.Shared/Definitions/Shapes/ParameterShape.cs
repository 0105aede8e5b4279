using static IoTCommands.Definitions.Shapes.PropertyKind;

namespace IoTCommands.Definitions.Shapes;

/// <summary>AWS: <c>CommandParameter</c>.</summary>
internal static class ParameterShape
{
    private const string ValueExample = "{ \"I\": 40 }";

    public static readonly PropertyShape Name = new("name", Text, "the name under which a start gives the value")
    {
        IsRequired = true,
        MaxLength = Limits.ParameterName,
    };

    public static readonly PropertyShape Type = new("type", Text, "the type of the values: STRING, INTEGER, LONG, UNSIGNEDLONG, DOUBLE, BOOLEAN or BINARY");

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

    public static readonly PropertyShape Description = new("description", Text, "what the parameter is for") { MaxLength = Limits.Description };

    public static readonly ObjectShape Shape = new("a parameter", Name, Type, Value, DefaultValue, ValueConditions, Description);
}
