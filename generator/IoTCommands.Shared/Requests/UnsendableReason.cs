namespace IoTCommands.Requests;

/// <summary>Why the service takes a value of no parameter at all, whatever its conditions are.</summary>
internal enum UnsendableReason
{
    /// <summary>It can be sent.</summary>
    None,

    /// <summary>A STRING has at least 1 character (AWS: <c>CommandParameterValue.S</c>).</summary>
    EmptyText,

    /// <summary>Half of a surrogate pair, in place of which the SDK would send U+FFFD: another value than the caller meant.</summary>
    UnpairedSurrogate,

    /// <summary>NaN or an infinity, which the SDK would send as a text.</summary>
    NotFinite,

    /// <summary>A BINARY has at least 1 byte (AWS: <c>CommandParameterValue.BIN</c>).</summary>
    NoBytes,
}
