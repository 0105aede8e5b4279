using IoTCommands.Definitions.Conditions;

namespace IoTCommands.Requests;

/// <summary>Finds values that cannot be sent, whatever the definition of the command is.</summary>
internal static class UnsendableValues
{
    public static UnsendableReason ReasonOf(in ParameterScalar value) => value.Type switch
    {
        IoTCommandParameterType.String when value.Text.Length == 0 => UnsendableReason.EmptyString,
        IoTCommandParameterType.String when Utf16.IndexOfUnpairedSurrogate(value.Text.AsSpan()) >= 0 => UnsendableReason.UnpairedSurrogate,
        IoTCommandParameterType.Double when double.IsNaN(value.Double) || double.IsInfinity(value.Double) => UnsendableReason.NotFinite,
        IoTCommandParameterType.Binary when value.Bytes.IsEmpty => UnsendableReason.NoBytes,
        _ => UnsendableReason.None,
    };
}

/// <summary>Specifies why a value cannot be sent.</summary>
internal enum UnsendableReason
{
    /// <summary>The value can be sent.</summary>
    None,

    /// <summary>The string is empty, but a STRING has at least 1 character (AWS IoT API reference, <c>S</c> of <c>CommandParameterValue</c>).</summary>
    EmptyString,

    /// <summary>The string contains an unpaired surrogate. The SDK would send U+FFFD instead, which is not the caller's value.</summary>
    UnpairedSurrogate,

    /// <summary>The number is NaN or infinite, which the SDK would send as a string.</summary>
    NotFinite,

    /// <summary>The value has no bytes, but a BINARY has at least 1 byte (AWS IoT API reference, <c>BIN</c> of <c>CommandParameterValue</c>).</summary>
    NoBytes,
}
