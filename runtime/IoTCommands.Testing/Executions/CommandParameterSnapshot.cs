namespace IoTCommands.Testing;

/// <summary>The value that an execution has for a parameter.</summary>
public sealed class CommandParameterSnapshot
{
    internal CommandParameterSnapshot(string name, IoTCommandParameterType type, string text, object value, bool isDefault)
    {
        Name = name;
        Type = type;
        Text = text;
        Value = value;
        IsDefault = isDefault;
    }

    /// <summary>The parameter's exact name.</summary>
    public string Name { get; }

    /// <summary>The parameter's type.</summary>
    public IoTCommandParameterType Type { get; }

    /// <summary>The value as text of the invariant culture: the string itself, a number, <c>true</c> or <c>false</c>, bytes in base64.</summary>
    public string Text { get; }

    /// <summary>
    /// The value: <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="ulong"/>, <see cref="double"/>, <see cref="bool"/>, or an
    /// array of <see cref="byte"/>.
    /// </summary>
    public object Value { get; }

    /// <summary>The request had no value, and the definition's default was taken.</summary>
    public bool IsDefault { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}={Text}";
}
