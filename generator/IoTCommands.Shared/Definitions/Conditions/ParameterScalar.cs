using System.Globalization;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Conditions;

/// <summary>A parameter's value in its own type, without boxing. Numbers are never changed into numbers of another type.</summary>
internal readonly struct ParameterScalar
{
    private readonly long _bits;
    private readonly string? _text;
    private readonly ReadOnlyMemory<byte> _bytes;

    private ParameterScalar(IoTCommandParameterType type, long bits, string? text = null, ReadOnlyMemory<byte> bytes = default)
    {
        Type = type;
        _bits = bits;
        _text = text;
        _bytes = bytes;
    }

    public IoTCommandParameterType Type { get; }

    /// <summary>Of an INTEGER or LONG.</summary>
    public long Int64 => _bits;

    /// <summary>Of an UNSIGNEDLONG.</summary>
    public ulong UInt64 => unchecked((ulong)_bits);

    /// <summary>Of a DOUBLE.</summary>
    public double Double => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>Of a BOOLEAN.</summary>
    public bool Boolean => _bits != 0;

    /// <summary>Of a STRING; empty for every other type.</summary>
    public string Text => _text ?? "";

    /// <summary>Of a BINARY; empty for every other type.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    public static ParameterScalar From(int value) => new(IoTCommandParameterType.Integer, value);

    public static ParameterScalar From(long value) => new(IoTCommandParameterType.Long, value);

    public static ParameterScalar From(ulong value) => new(IoTCommandParameterType.UnsignedLong, unchecked((long)value));

    public static ParameterScalar From(double value) => new(IoTCommandParameterType.Double, BitConverter.DoubleToInt64Bits(value));

    public static ParameterScalar From(bool value) => new(IoTCommandParameterType.Boolean, value ? 1 : 0);

    public static ParameterScalar From(string value) => new(IoTCommandParameterType.String, 0, value);

    public static ParameterScalar From(ReadOnlyMemory<byte> value) => new(IoTCommandParameterType.Binary, 0, null, value);

    /// <summary>The value that a definition gives, for example as a parameter's default.</summary>
    public static ParameterScalar From(ParameterValueModel value) => value.Type switch
    {
        IoTCommandParameterType.String => From(value.Text),
        IoTCommandParameterType.Integer => From(int.Parse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
        IoTCommandParameterType.Long => From(long.Parse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
        IoTCommandParameterType.UnsignedLong => From(ulong.Parse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture)),
        IoTCommandParameterType.Double => From(double.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        IoTCommandParameterType.Boolean => From(value.Text == "true"),
        IoTCommandParameterType.Binary => From(Convert.FromBase64String(value.Text)),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.Type, "Not a parameter type."),
    };

    /// <summary>The value as a definition gives it: <see cref="ParameterValueModel.Text"/> says how each type is written.</summary>
    public ParameterValueModel ToModel() => new(Type, ToText());

    /// <summary>The text of <see cref="ToModel"/>, and of messages.</summary>
    public string ToText() => Type switch
    {
        IoTCommandParameterType.String => Text,
        IoTCommandParameterType.Integer or IoTCommandParameterType.Long => Int64.ToString(CultureInfo.InvariantCulture),
        IoTCommandParameterType.UnsignedLong => UInt64.ToString(CultureInfo.InvariantCulture),
        IoTCommandParameterType.Double => TextOf(Double),
        IoTCommandParameterType.Boolean => Boolean ? "true" : "false",
        IoTCommandParameterType.Binary => TextOf(Bytes),
        _ => throw new InvalidOperationException("Not a parameter type: " + Type),
    };

    private static ParameterScalar From(byte[] value) => From(new ReadOnlyMemory<byte>(value));

    private static string TextOf(double value)
    {
        // "R" of .NET Framework, which Visual Studio compiles on, fails to give some numbers back; 17 digits always do.
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double same) && same.Equals(value)
            ? text
            : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static string TextOf(ReadOnlyMemory<byte> bytes)
        => System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment) && segment.Array is not null
            ? Convert.ToBase64String(segment.Array, segment.Offset, segment.Count)
            : Convert.ToBase64String(bytes.ToArray());
}
