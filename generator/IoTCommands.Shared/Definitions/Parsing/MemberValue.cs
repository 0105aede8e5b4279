using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Validation;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>What a member of a value holds, read as its type: IOTC1016 is what goes wrong here.</summary>
internal readonly struct MemberValue
{
    private readonly string? _formProblem;

    private MemberValue(ParameterScalar value, string? formProblem, string? replacement)
    {
        Value = value;
        _formProblem = formProblem;
        Replacement = replacement;
    }

    /// <summary>True if the text has the form of the type. A value of the right form can still be one that AWS does not take.</summary>
    public bool IsParsed => _formProblem is null;

    public ParameterScalar Value { get; }

    /// <summary>Null if the value is valid.</summary>
    public string? Problem => _formProblem ?? ParameterValidator.FindProblem(Value);

    /// <summary>The JSON text that would be right, where one is.</summary>
    public string? Replacement { get; }

    /// <summary>Parses a value of the JSON kind that the type's member takes.</summary>
    public static MemberValue Parse(JsonNode node, IoTCommandParameterType type)
    {
        ParameterType row = ParameterType.Of(type);
        return row.ParseJson(node) ?? Wrong("it must be " + row.Description);
    }

    public static MemberValue ParseWhole(string text, IoTCommandParameterType type)
    {
        OperandNumber number = OperandNumber.Read(text, type);
        return number.Kind switch
        {
            OperandNumberKind.Certain => Right(number.Value),
            OperandNumberKind.Unusual
                => Wrong("AWS's tools parse it as a floating-point number; write it without decimal point and exponent", number.PlainText),
            _ => Wrong("it must be " + ParameterType.Of(type).Description),
        };
    }

    public static MemberValue ParseUnsigned(string text)
    {
        if (text.Length > 0 && text.Length <= Limits.UnsignedLongDigits && text.Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Length == 0
            && DecimalNumber.TryRead(text, out DecimalNumber digits) && digits.TryGetUInt64(out ulong value))
        {
            return Right(ParameterScalar.From(value));
        }

        OperandNumber number = OperandNumber.Read(text, IoTCommandParameterType.UnsignedLong);
        string? plain = number.Kind is OperandNumberKind.Certain or OperandNumberKind.Unusual ? number.PlainText : null;
        return Wrong(
            "it must be " + ParameterType.Of(IoTCommandParameterType.UnsignedLong).Description + " with at most 20 digits",
            plain is null ? null : "\"" + plain + "\"");
    }

    /// <summary>AWS's rest-json protocol writes as strings what JSON's numbers cannot hold.</summary>
    public static MemberValue ParseNotFinite(string text) => text switch
    {
        "NaN" => Right(ParameterScalar.From(double.NaN)),
        "Infinity" => Right(ParameterScalar.From(double.PositiveInfinity)),
        "-Infinity" => Right(ParameterScalar.From(double.NegativeInfinity)),
        _ => Wrong("it must be " + ParameterType.Of(IoTCommandParameterType.Double).Description),
    };

    public static MemberValue ParseDouble(string text)
        => DecimalNumber.TryRead(text, out DecimalNumber number) && number.TryGetDouble(out double value)
            ? Right(ParameterScalar.From(value))
            : Wrong("it is out of range for a 64-bit floating-point number");

    public static MemberValue ParseBinary(string text) => Base64.CountBytes(text) switch
    {
        -1 => Wrong("it is not valid base64"),
        _ => Right(ParameterScalar.From(new ReadOnlyMemory<byte>(Convert.FromBase64String(text)))),
    };

    public static MemberValue Right(ParameterScalar value) => new(value, null, null);

    private static MemberValue Wrong(string problem, string? replacement = null) => new(default, problem, replacement);
}
