using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;

namespace IoTCommands.Testing;

/// <summary>Describes the value of a parameter in an execution.</summary>
public sealed class CommandParameterSnapshot
{
    internal CommandParameterSnapshot(string name, ParameterValueModel value, bool isDefault, bool isSecret)
    {
        ParameterScalar scalar = ParameterScalar.From(value);
        Name = name;
        Type = value.Type;
        Text = value.Text;
        Value = value.Type switch
        {
            IoTCommandParameterType.String => scalar.Text,
            IoTCommandParameterType.Integer => (int)scalar.Int64,
            IoTCommandParameterType.Long => scalar.Int64,
            IoTCommandParameterType.UnsignedLong => scalar.UInt64,
            IoTCommandParameterType.Double => scalar.Double,
            IoTCommandParameterType.Boolean => scalar.Boolean,
            IoTCommandParameterType.Binary => scalar.Bytes,
            _ => throw new ArgumentOutOfRangeException(nameof(value), value.Type, "There is no such type."),
        };
        IsDefault = isDefault;
        IsSecret = isSecret;
    }

    /// <summary>Gets the name of the parameter.</summary>
    public string Name { get; }

    /// <summary>Gets the type of the parameter.</summary>
    public IoTCommandParameterType Type { get; }

    /// <summary>Gets the value as a string: a string as it is, a number in the invariant culture, <c>true</c> or <c>false</c>, bytes in base64.</summary>
    public string Text { get; }

    /// <summary>
    /// Gets the value: a <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="ulong"/>, <see cref="double"/> or <see cref="bool"/>, or a
    /// <see cref="ReadOnlyMemory{T}"/> of <see cref="byte"/>.
    /// </summary>
    public object Value { get; }

    /// <summary>Gets whether the value is the default value of the definition: true if the request had none; otherwise, false.</summary>
    public bool IsDefault { get; }

    internal bool IsSecret { get; }

    /// <summary>Returns the name and the value, which is <c>***</c> for a secret parameter.</summary>
    public override string ToString() => $"{Name}={(IsSecret ? "***" : Text)}";
}
