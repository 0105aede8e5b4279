using IoTCommands.Definitions.Tables;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Conditions;

/// <summary>A value of a parameter in its own type, without boxing. Numbers are never converted to another type.</summary>
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

    /// <summary>The value of an INTEGER or LONG.</summary>
    public long Int64 => _bits;

    /// <summary>The value of an UNSIGNEDLONG.</summary>
    public ulong UInt64 => unchecked((ulong)_bits);

    /// <summary>The value of a DOUBLE.</summary>
    public double Double => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>The value of a BOOLEAN.</summary>
    public bool Boolean => _bits != 0;

    /// <summary>The value of a STRING; empty for every other type.</summary>
    public string Text => _text ?? "";

    /// <summary>The value of a BINARY; empty for every other type.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    public static ParameterScalar From(int value) => new(IoTCommandParameterType.Integer, value);

    public static ParameterScalar From(long value) => new(IoTCommandParameterType.Long, value);

    public static ParameterScalar From(ulong value) => new(IoTCommandParameterType.UnsignedLong, unchecked((long)value));

    public static ParameterScalar From(double value) => new(IoTCommandParameterType.Double, BitConverter.DoubleToInt64Bits(value));

    public static ParameterScalar From(bool value) => new(IoTCommandParameterType.Boolean, value ? 1 : 0);

    public static ParameterScalar From(string value) => new(IoTCommandParameterType.String, 0, value);

    public static ParameterScalar From(ReadOnlyMemory<byte> value) => new(IoTCommandParameterType.Binary, 0, null, value);

    /// <summary>Returns the value that a definition has, for example as a parameter's default.</summary>
    public static ParameterScalar From(ParameterValueModel value) => ParameterType.Of(value.Type).Parse(value.Text);

    /// <summary>Returns the value in the form of a model: <see cref="ParameterValueModel.Text"/> specifies how each type is written.</summary>
    public ParameterValueModel ToModel() => new(Type, ToText());

    /// <summary>Returns the value as a string, for <see cref="ToModel"/> and messages.</summary>
    public string ToText() => ParameterType.Of(Type).Format(this);
}
