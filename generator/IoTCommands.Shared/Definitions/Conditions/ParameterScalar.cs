using IoTCommands.Definitions.Tables;
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
    public static ParameterScalar From(ParameterValueModel value) => ParameterType.Of(value.Type).Parse(value.Text);

    /// <summary>The value as a definition gives it: <see cref="ParameterValueModel.Text"/> says how each type is written.</summary>
    public ParameterValueModel ToModel() => new(Type, ToText());

    /// <summary>The text of <see cref="ToModel"/>, and of messages.</summary>
    public string ToText() => ParameterType.Of(Type).Format(this);
}
