namespace IoTCommands.Testing;

/// <summary>A value of the result that a device reports: a text, a boolean or bytes. AWS has no numbers there.</summary>
/// <remarks>
/// AWS: <c>CommandExecutionResult</c> of GetCommandExecution, members <c>S</c>, <c>B</c> and <c>BIN</c>. Texts, booleans and byte arrays convert to
/// it by themselves.
/// </remarks>
public sealed class CommandResultValue : IEquatable<CommandResultValue>
{
    private readonly byte[]? _bytes;

    private CommandResultValue(string? text, bool? boolean, byte[]? bytes)
    {
        Text = text;
        Boolean = boolean;
        _bytes = bytes;
    }

    /// <summary>Member <c>S</c>: at least one character; null if the value is not a text.</summary>
    public string? Text { get; }

    /// <summary>Member <c>B</c>; null if the value is not a boolean.</summary>
    public bool? Boolean { get; }

    /// <summary>Member <c>BIN</c>: at least one byte; null if the value is not bytes.</summary>
    public ReadOnlyMemory<byte>? Bytes => _bytes is null ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>(_bytes);

    /// <summary>A text.</summary>
    public static CommandResultValue FromString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new CommandResultValue(text, null, null);
    }

    /// <summary>A boolean.</summary>
    public static CommandResultValue FromBoolean(bool boolean) => new(null, boolean, null);

    /// <summary>Bytes; they are copied.</summary>
    public static CommandResultValue FromBytes(ReadOnlySpan<byte> bytes) => new(null, null, bytes.ToArray());

    /// <summary>A text.</summary>
    public static implicit operator CommandResultValue(string text) => FromString(text);

    /// <summary>A boolean.</summary>
    public static implicit operator CommandResultValue(bool boolean) => FromBoolean(boolean);

    /// <summary>Bytes; they are copied.</summary>
    public static implicit operator CommandResultValue(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return FromBytes(bytes);
    }

    /// <inheritdoc/>
    public bool Equals(CommandResultValue? other) =>
        other is not null && Text == other.Text && Boolean == other.Boolean
        && (_bytes is null) == (other._bytes is null) && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CommandResultValue);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Boolean, _bytes?.Length);

    /// <summary>The text; <c>true</c> or <c>false</c>; or the bytes in base64.</summary>
    public override string ToString() => Text ?? (Boolean is { } boolean ? (boolean ? "true" : "false") : Convert.ToBase64String(_bytes!));
}
