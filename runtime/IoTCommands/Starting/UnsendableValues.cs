using IoTCommands.Definitions.Conditions;

namespace IoTCommands;

/// <summary>Values that are refused whatever the definition says.</summary>
internal static class UnsendableValues
{
    public static UnsendableReason ReasonOf(in ParameterScalar value) => value.Type switch
    {
        CommandParameterType.String when value.Text.Length == 0 => UnsendableReason.EmptyText,
        CommandParameterType.String when Utf16.IndexOfUnpairedSurrogate(value.Text.AsSpan()) >= 0 => UnsendableReason.UnpairedSurrogate,
        CommandParameterType.Double when double.IsNaN(value.Double) || double.IsInfinity(value.Double) => UnsendableReason.NotFinite,
        CommandParameterType.Binary when value.Bytes.IsEmpty => UnsendableReason.NoBytes,
        _ => UnsendableReason.None,
    };
}
