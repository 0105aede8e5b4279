using System.Diagnostics.CodeAnalysis;

namespace IoTCommands;

/// <summary>A value in the result that a device reports: a string, a boolean or bytes. A result cannot have numbers.</summary>
/// <remarks>AWS IoT API reference, <c>CommandExecutionResult</c>. Strings, booleans and byte arrays are converted implicitly.</remarks>
public sealed class CommandResultValue : IEquatable<CommandResultValue>
{
    private readonly byte[]? _bytes;

    private CommandResultValue(string? stringValue, bool? booleanValue, byte[]? bytes)
    {
        StringValue = stringValue;
        BooleanValue = booleanValue;
        _bytes = bytes;
    }

    /// <summary>Gets member <c>S</c>, at least 1 character; null if the value is not a string.</summary>
    public string? StringValue { get; }

    /// <summary>Gets member <c>B</c>; null if the value is not a boolean.</summary>
    public bool? BooleanValue { get; }

    /// <summary>Gets member <c>BIN</c>, at least 1 byte; null if the value is not bytes.</summary>
    public ReadOnlyMemory<byte>? BinaryValue => _bytes is null ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>(_bytes);

    /// <summary>Creates a value from a string.</summary>
    /// <param name="value">The string. If it is empty, the service refuses the report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static CommandResultValue FromString(string value)
    {
        _ = value ?? throw new ArgumentNullException(nameof(value));
        return new CommandResultValue(value, null, null);
    }

    /// <summary>Creates a value from a boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static CommandResultValue FromBoolean(bool value) => new(null, value, null);

    /// <summary>Creates a value from bytes, which are copied.</summary>
    /// <param name="value">The bytes. If there are none, the service refuses the report.</param>
    public static CommandResultValue FromBinary(ReadOnlySpan<byte> value) => new(null, null, value.ToArray());

    /// <summary>Converts a string. Null is converted to null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CommandResultValue?(string? value) => value is null ? null : FromString(value);

    /// <summary>Converts a boolean.</summary>
    public static implicit operator CommandResultValue(bool value) => FromBoolean(value);

    /// <summary>Converts bytes, which are copied. Null is converted to null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CommandResultValue?(byte[]? value) => value is null ? null : FromBinary(value);

    /// <summary>Returns true if both values are of the same kind and equal, or if both are null; otherwise, false.</summary>
    public static bool operator ==(CommandResultValue? left, CommandResultValue? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns true if the values differ in kind or value, or if one is null; otherwise, false.</summary>
    public static bool operator !=(CommandResultValue? left, CommandResultValue? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] CommandResultValue? other) =>
        other is not null && StringValue == other.StringValue && BooleanValue == other.BooleanValue
        && (_bytes is null) == (other._bytes is null) && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as CommandResultValue);

    /// <inheritdoc/>
    public override int GetHashCode() => (StringValue, BooleanValue, _bytes?.Length).GetHashCode();

    /// <summary>Returns the string, <c>true</c> or <c>false</c>, or the bytes in base64.</summary>
    public override string ToString() => StringValue ?? (BooleanValue is { } boolean ? (boolean ? "true" : "false") : Convert.ToBase64String(_bytes!));
}
