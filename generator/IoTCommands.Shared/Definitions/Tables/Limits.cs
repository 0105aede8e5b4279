namespace IoTCommands.Definitions.Tables;

/// <summary>The limits of lengths, sizes and counts in a definition. A limit that only one property's shape uses is in that shape.</summary>
/// <remarks>From AWS's API reference for CreateCommand and its shapes, unless stated otherwise. Lengths of strings are in characters.</remarks>
internal static class Limits
{
    public const int CommandId = 64;

    /// <summary>The description of a command or a parameter. It is 2028 in AWS's model, not 2048.</summary>
    public const int Description = 2028;

    public const int ParameterName = 192;

    /// <summary>Characters of <c>payloadTemplate</c>.</summary>
    public const int PayloadTemplate = 32_768;

    /// <summary>Bytes of a static payload (developer guide: 32 KB).</summary>
    public const int PayloadBytes = 32_768;

    /// <summary>Items of <c>numbers</c> and <c>strings</c> of a condition.</summary>
    public const int SetItems = 10;

    /// <summary>Characters of a value's <c>UL</c>.</summary>
    public const int UnsignedLongDigits = 20;

    /// <summary>Characters of a key of a result (<c>CommandExecutionResult</c>).</summary>
    public const int ResultKey = 32;

    /// <summary>Parameters of a command of AWS-IoT-FleetWise (FleetWise's developer guide).</summary>
    public const int FleetWiseParameters = 3;
}
