using IoTCommands.Definitions.Conditions;

namespace IoTCommands.Generators.Declarations;

/// <summary>Numbers of C# as a condition's operands.</summary>
internal static class OperandText
{
    /// <summary>In digits where that is not absurdly long: AWS does not say that it takes exponents.</summary>
    public static string Of(in ParameterScalar value)
    {
        string text = value.ToText();
        return value.Type == IoTCommandParameterType.Double && DecimalText.TryRead(text, out DecimalText number) ? number.ToPlainText() ?? text : text;
    }
}
