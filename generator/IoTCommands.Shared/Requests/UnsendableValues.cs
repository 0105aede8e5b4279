using IoTCommands.Definitions.Conditions;

namespace IoTCommands.Requests;

/// <summary>Values that are refused whatever the definition says.</summary>
internal static class UnsendableValues
{
    public static UnsendableReason ReasonOf(in ParameterScalar value) => value.Type switch
    {
        IoTCommandParameterType.String when value.Text.Length == 0 => UnsendableReason.EmptyText,
        IoTCommandParameterType.String when Utf16.IndexOfUnpairedSurrogate(value.Text.AsSpan()) >= 0 => UnsendableReason.UnpairedSurrogate,
        IoTCommandParameterType.Double when double.IsNaN(value.Double) || double.IsInfinity(value.Double) => UnsendableReason.NotFinite,
        IoTCommandParameterType.Binary when value.Bytes.IsEmpty => UnsendableReason.NoBytes,
        _ => UnsendableReason.None,
    };
}
