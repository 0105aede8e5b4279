using static IoTCommands.Definitions.Shapes.PropertyKind;

namespace IoTCommands.Definitions.Shapes;

/// <summary>AWS: <c>CommandParameterValueComparisonOperand</c>. Numbers are texts.</summary>
internal static class OperandShape
{
    public static readonly PropertyShape OneNumber = new(WireNames.Number, Text, "a number in quotes, to compare with");

    public static readonly PropertyShape SeveralNumbers = new(WireNames.Numbers, Texts, "1 to 10 numbers in quotes, for a set") { MaxLength = Limits.SetItems };

    public static readonly PropertyShape OneText = new(WireNames.String, Text, "a text to compare with");

    public static readonly PropertyShape SeveralTexts = new(WireNames.Strings, Texts, "1 to 10 texts, for a set") { MaxLength = Limits.SetItems };

    public static readonly PropertyShape NumberRange = new(WireNames.NumberRange, PropertyKind.Object, "min and max of a range")
    {
        Object = RangeShape.Shape,
        Example = "{ \"min\": \"0\", \"max\": \"100\" }",
    };

    public static readonly ObjectShape Shape = new("an operand", OneNumber, SeveralNumbers, OneText, SeveralTexts, NumberRange);
}
