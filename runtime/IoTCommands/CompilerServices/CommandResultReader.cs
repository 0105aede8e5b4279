using System.ComponentModel;
using System.Globalization;

namespace IoTCommands.CompilerServices;

/// <summary>Gets the values of a result, and collects what does not fit. Generated code calls it once per value.</summary>
/// <remarks>Each method returns null for a value that is missing or does not fit. A value that is required must not be missing.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CommandResultReader
{
    private const NumberStyles WholeNumber = NumberStyles.Integer;

    // Two formats, because zzz accepts an offset such as +00:00, but not Z.
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    private readonly IReadOnlyDictionary<string, CommandResultValue> _values;
    private List<CommandResultMismatch>? _mismatches;

    internal CommandResultReader(IReadOnlyDictionary<string, CommandResultValue> values) => _values = values;

    private delegate bool TryParse<T>(CommandResultValue value, out T parsed);

    /// <summary>Gets whether a value that was requested does not fit.</summary>
    public bool HasMismatches => _mismatches is not null;

    internal IReadOnlyList<CommandResultMismatch> Mismatches => _mismatches is null ? Array.Empty<CommandResultMismatch>() : _mismatches;

    /// <summary>Gets a string, member <c>S</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="isRequired">True if the value must not be missing.</param>
    public string? GetString(string key, bool isRequired)
    {
        const string Expected = "a string";
        if (Find(key, isRequired, Expected) is not { } value)
        {
            return null;
        }

        if (value.StringValue is null)
        {
            AddMismatch(new CommandResultMismatch(key, value, Expected));
        }

        return value.StringValue;
    }

    /// <summary>Gets a boolean, member <c>B</c>, or the string <c>true</c> or <c>false</c>.</summary>
    /// <inheritdoc cref="GetString"/>
    public bool? GetBoolean(string key, bool isRequired) => Get(key, isRequired, "true or false", static (CommandResultValue value, out bool parsed) =>
    {
        parsed = value.BooleanValue.GetValueOrDefault();
        return value.BooleanValue is not null || bool.TryParse(value.StringValue, out parsed);
    });

    /// <summary>Gets bytes, member <c>BIN</c>. They are a copy.</summary>
    /// <inheritdoc cref="GetString"/>
    public byte[]? GetBinary(string key, bool isRequired)
    {
        const string Expected = "bytes";
        if (Find(key, isRequired, Expected) is not { } value)
        {
            return null;
        }

        if (value.BinaryValue is not { } bytes)
        {
            AddMismatch(new CommandResultMismatch(key, value, Expected));
            return null;
        }

        return bytes.ToArray();
    }

    /// <summary>Gets a whole number of a type that is not larger than <see cref="long"/>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="isRequired">True if the value must not be missing.</param>
    /// <param name="min">The smallest value of the type.</param>
    /// <param name="max">The largest value of the type.</param>
    public long? GetInt64(string key, bool isRequired, long min, long max) => Get(
        key,
        isRequired,
        FormattableString.Invariant($"a whole number from {min} to {max}"),
        (CommandResultValue value, out long parsed) =>
            long.TryParse(value.StringValue, WholeNumber, CultureInfo.InvariantCulture, out parsed) && parsed >= min && parsed <= max);

    /// <summary>Gets a whole number of the type <see cref="ulong"/>.</summary>
    /// <inheritdoc cref="GetString"/>
    public ulong? GetUInt64(string key, bool isRequired) => Get(
        key,
        isRequired,
        "a whole number from 0 to 18446744073709551615",
        static (CommandResultValue value, out ulong parsed) =>
            ulong.TryParse(value.StringValue, WholeNumber, CultureInfo.InvariantCulture, out parsed));

    /// <summary>Gets a number of the type <see cref="float"/>.</summary>
    /// <inheritdoc cref="GetString"/>
    public float? GetSingle(string key, bool isRequired) => Get(key, isRequired, "a number", static (CommandResultValue value, out float parsed) =>
        float.TryParse(value.StringValue, NumberStyles.Float, CultureInfo.InvariantCulture, out parsed));

    /// <summary>Gets a number of the type <see cref="double"/>.</summary>
    /// <inheritdoc cref="GetString"/>
    public double? GetDouble(string key, bool isRequired) => Get(key, isRequired, "a number", static (CommandResultValue value, out double parsed) =>
        double.TryParse(value.StringValue, NumberStyles.Float, CultureInfo.InvariantCulture, out parsed));

    /// <summary>Gets a number of the type <see cref="decimal"/>.</summary>
    /// <inheritdoc cref="GetString"/>
    public decimal? GetDecimal(string key, bool isRequired) => Get(
        key,
        isRequired,
        "a number from -79228162514264337593543950335 to 79228162514264337593543950335",
        static (CommandResultValue value, out decimal parsed) =>
            decimal.TryParse(value.StringValue, NumberStyles.Float, CultureInfo.InvariantCulture, out parsed));

    /// <summary>Gets a time, a string in ISO 8601 with its offset: <c>2026-11-28T21:30:00Z</c>.</summary>
    /// <inheritdoc cref="GetString"/>
    public DateTimeOffset? GetDateTimeOffset(string key, bool isRequired) => Get(
        key,
        isRequired,
        "a time in ISO 8601 with its offset, such as 2026-11-28T21:30:00Z",
        static (CommandResultValue value, out DateTimeOffset parsed) =>
            DateTimeOffset.TryParseExact(value.StringValue, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out parsed));

    /// <summary>Gets a duration, a string in the format <c>c</c>: <c>1.02:03:04.5</c>.</summary>
    /// <inheritdoc cref="GetString"/>
    public TimeSpan? GetTimeSpan(string key, bool isRequired) => Get(
        key,
        isRequired,
        "a duration as [-][days.]hours:minutes:seconds[.fraction], such as 00:01:30",
        static (CommandResultValue value, out TimeSpan parsed) =>
        {
            // .NET parses 90 as days, and 1:30 as hours and minutes. Devices do not mean that.
            parsed = default;
            return value.StringValue is { } text && text.IndexOf(':') is >= 0 and var colon && text.IndexOf(':', colon + 1) >= 0
                && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out parsed);
        });

    /// <summary>Gets a member of an enum by the string that is sent for it.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="isRequired">True if the value must not be missing.</param>
    /// <param name="names">The strings that are sent for the members. Case matters.</param>
    /// <param name="members">The members, in the same order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> or <paramref name="members"/> is null.</exception>
    public TEnum? GetEnum<TEnum>(string key, bool isRequired, string[] names, TEnum[] members)
        where TEnum : struct, Enum
    {
        _ = names ?? throw new ArgumentNullException(nameof(names));
        _ = members ?? throw new ArgumentNullException(nameof(members));
        string expected = names.Length == 1 ? names[0] : "one of " + string.Join(", ", names);
        return Get(key, isRequired, expected, (CommandResultValue value, out TEnum parsed) =>
        {
            int index = Array.IndexOf(names, value.StringValue);
            parsed = index >= 0 ? members[index] : default;
            return index >= 0;
        });
    }

    internal void AddMismatch(CommandResultMismatch mismatch) => (_mismatches ??= []).Add(mismatch);

    private CommandResultValue? Find(string key, bool isRequired, string expected)
    {
        _values.TryGetValue(key, out CommandResultValue? value);
        if (value is null && isRequired)
        {
            AddMismatch(new CommandResultMismatch(key, null, expected));
        }

        return value;
    }

    private T? Get<T>(string key, bool isRequired, string expected, TryParse<T> parse)
        where T : struct
    {
        if (Find(key, isRequired, expected) is not { } value)
        {
            return null;
        }

        if (parse(value, out T parsed))
        {
            return parsed;
        }

        AddMismatch(new CommandResultMismatch(key, value, expected));
        return null;
    }
}
