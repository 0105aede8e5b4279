using static IoTCommands.Definitions.Shapes.PropertyKind;

namespace IoTCommands.Definitions.Shapes;

/// <summary>AWS: <c>CommandParameterValueComparisonOperand</c>. Numbers are texts.</summary>
internal static class OperandShape
{
    public static readonly PropertyShape OneNumber = new(WireNames.Number, Text, "the number to compare with, as a string");

    public static readonly PropertyShape SeveralNumbers = new(WireNames.Numbers, Texts, "the set's 1 to 10 numbers, as strings") { MaxLength = Limits.SetItems };

    public static readonly PropertyShape OneText = new(WireNames.String, Text, "the string to compare with");

    public static readonly PropertyShape SeveralTexts = new(WireNames.Strings, Texts, "the set's 1 to 10 strings") { MaxLength = Limits.SetItems };

    public static readonly PropertyShape NumberRange = new(WireNames.NumberRange, PropertyKind.Object, "min and max of a range")
    {
        Object = RangeShape.Shape,
        Example = "{ \"min\": \"0\", \"max\": \"100\" }",
    };

    public static readonly ObjectShape Shape = new("an operand", OneNumber, SeveralNumbers, OneText, SeveralTexts, NumberRange);
}
