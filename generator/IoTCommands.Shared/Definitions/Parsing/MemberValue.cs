using IoTCommands.Definitions.Conditions;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>What a member of a value holds, read as its type: IOTC1016 is what goes wrong here.</summary>
internal readonly struct MemberValue
{
    private MemberValue(ParameterScalar value, string? problem, string? replacement)
    {
        Value = value;
        Problem = problem;
        Replacement = replacement;
    }

    public ParameterScalar Value { get; }

    /// <summary>Null where the value is valid.</summary>
    public string? Problem { get; }

    /// <summary>The JSON text that would be right, where one is.</summary>
    public string? Replacement { get; }

    /// <summary>Reads a value of the JSON kind that the type's member takes.</summary>
    public static MemberValue Read(JsonNode node, IoTCommandParameterType type) => (type, node) switch
    {
        (IoTCommandParameterType.String, JsonString text) => text.Value.Length == 0
            ? Wrong("AWS takes no empty text")
            : Right(ParameterScalar.From(text.Value)),
        (IoTCommandParameterType.Boolean, _) => Right(ParameterScalar.From(node.Kind == JsonKind.True)),
        (IoTCommandParameterType.Binary, JsonString text) => ReadBinary(text.Value),
        (IoTCommandParameterType.UnsignedLong, JsonString text) => ReadUnsigned(text.Value),
        (IoTCommandParameterType.Double, JsonNumber number) => ReadDouble(number.Text),
        (IoTCommandParameterType.Double, _) => Wrong("AWS does not say that it takes anything but finite numbers"),
        (_, JsonNumber number) => ReadWhole(number.Text, type),
        _ => Wrong("it must be " + TypeText.Describe(type)),
    };

    private static MemberValue ReadWhole(string text, IoTCommandParameterType type)
    {
        OperandNumber number = OperandNumber.Read(text, type);
        return number.Kind switch
        {
            OperandNumberKind.Certain => Right(number.Value),
            OperandNumberKind.Unusual => Wrong("AWS's tools take it for a floating-point number; write it without point and exponent", number.PlainText),
            _ => Wrong("it must be " + TypeText.Describe(type)),
        };
    }

    private static MemberValue ReadUnsigned(string text)
    {
        if (text.Length > 0 && text.Length <= Limits.UnsignedLongDigits && text.Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Length == 0
            && DecimalText.TryRead(text, out DecimalText digits) && digits.TryGetUInt64(out ulong value))
        {
            return Right(ParameterScalar.From(value));
        }

        OperandNumber number = OperandNumber.Read(text, IoTCommandParameterType.UnsignedLong);
        string? plain = number.Kind is OperandNumberKind.Certain or OperandNumberKind.Unusual ? number.PlainText : null;
        return Wrong("it must be " + TypeText.Describe(IoTCommandParameterType.UnsignedLong) + " in at most 20 digits", plain is null ? null : "\"" + plain + "\"");
    }

    private static MemberValue ReadDouble(string text)
        => DecimalText.TryRead(text, out DecimalText number) && number.TryGetDouble(out double value)
            ? Right(ParameterScalar.From(value))
            : Wrong("it is beyond 1.7976931348623157E+308, the greatest number of 64 bits");

    private static MemberValue ReadBinary(string text) => Base64Text.CountBytes(text) switch
    {
        -1 => Wrong("it is not base64 (letters, digits, + and /, filled up with = to a multiple of four)"),
        0 => Wrong("AWS takes no empty value"),
        _ => Right(ParameterScalar.From(new ReadOnlyMemory<byte>(Convert.FromBase64String(text)))),
    };

    private static MemberValue Right(ParameterScalar value) => new(value, null, null);

    private static MemberValue Wrong(string problem, string? replacement = null) => new(default, problem, replacement);
}
