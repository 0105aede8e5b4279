using System.ComponentModel;
using System.Globalization;

namespace IoTCommands.CompilerServices;

/// <summary>Collects the values of a result. Generated code calls it once per value.</summary>
/// <remarks>
/// A null is not written. An optional string and optional bytes are not written if they are empty, because AWS IoT would refuse the whole report.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CommandResultWriter
{
    private readonly Dictionary<string, CommandResultValue> _values;

    /// <summary>Initializes the writer.</summary>
    /// <param name="capacity">The largest number of values.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    public CommandResultWriter(int capacity) => _values = new Dictionary<string, CommandResultValue>(capacity, StringComparer.Ordinal);

    /// <summary>Gets the values.</summary>
    public IReadOnlyDictionary<string, CommandResultValue> Values => _values;

    /// <summary>Writes a string, member <c>S</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="isRequired">True if the value must not be null.</param>
    /// <exception cref="InvalidOperationException">The value is required, but it is null.</exception>
    public void WriteString(string key, string? value, bool isRequired)
    {
        if (isRequired ? NotNull(key, value) : value is { Length: > 0 })
        {
            _values.Add(key, CommandResultValue.FromString(value!));
        }
    }

    /// <summary>Writes bytes, member <c>BIN</c>. They are copied.</summary>
    /// <inheritdoc cref="WriteString"/>
    public void WriteBinary(string key, byte[]? value, bool isRequired)
    {
        if (isRequired ? NotNull(key, value) : value is { Length: > 0 })
        {
            _values.Add(key, CommandResultValue.FromBinary(value));
        }
    }

    /// <summary>Writes bytes, member <c>BIN</c>. They are copied.</summary>
    /// <inheritdoc cref="WriteString"/>
    public void WriteBinary(string key, ReadOnlyMemory<byte>? value, bool isRequired)
    {
        if (isRequired ? NotNull(key, value) : value is { Length: > 0 })
        {
            _values.Add(key, CommandResultValue.FromBinary(value!.Value.Span));
        }
    }

    /// <summary>Writes a boolean, member <c>B</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; null for none.</param>
    public void WriteBoolean(string key, bool? value)
    {
        if (value is { } boolean)
        {
            _values.Add(key, CommandResultValue.FromBoolean(boolean));
        }
    }

    /// <summary>Writes a whole number as a string.</summary>
    /// <inheritdoc cref="WriteBoolean"/>
    public void WriteInt64(string key, long? value) => Write(key, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a whole number as a string.</summary>
    /// <inheritdoc cref="WriteBoolean"/>
    public void WriteUInt64(string key, ulong? value) => Write(key, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a number as the shortest string that is parsed to the same number.</summary>
    /// <inheritdoc cref="WriteBoolean"/>
    public void WriteSingle(string key, float? value) => Write(key, value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Writes a number as the shortest string that is parsed to the same number.</summary>
    /// <inheritdoc cref="WriteBoolean"/>
    public void WriteDouble(string key, double? value) => Write(key, value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Writes a number as a string.</summary>
    /// <inheritdoc cref="WriteBoolean"/>
    public void WriteDecimal(string key, decimal? value) => Write(key, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a time as a string in ISO 8601.</summary>
    /// <inheritdoc cref="WriteBoolean"/>
    public void WriteDateTimeOffset(string key, DateTimeOffset? value) => Write(key, value?.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Writes a duration as a string in the format <c>c</c>.</summary>
    /// <inheritdoc cref="WriteBoolean"/>
    public void WriteTimeSpan(string key, TimeSpan? value) => Write(key, value?.ToString("c", CultureInfo.InvariantCulture));

    /// <summary>Writes the string that is sent for a member of an enum.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="value">The member; null for none.</param>
    /// <param name="names">The strings that are sent for the members.</param>
    /// <param name="members">The members, in the same order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> or <paramref name="members"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The value is not a member.</exception>
    public void WriteEnum<TEnum>(string key, TEnum? value, string[] names, TEnum[] members)
        where TEnum : struct, Enum
    {
        _ = names ?? throw new ArgumentNullException(nameof(names));
        _ = members ?? throw new ArgumentNullException(nameof(members));
        if (value is { } member)
        {
            int index = Array.IndexOf(members, member);
            Write(key, index >= 0 ? names[index] : throw new InvalidOperationException(
                $"The result's value '{key}' is {member}, which is not defined in {typeof(TEnum).Name}."));
        }
    }

    private static bool NotNull(string key, object? value) =>
        value is null ? throw new InvalidOperationException($"The result's value '{key}' is null, but required.") : true;

    private void Write(string key, string? value)
    {
        if (value is not null)
        {
            _values.Add(key, CommandResultValue.FromString(value));
        }
    }
}
