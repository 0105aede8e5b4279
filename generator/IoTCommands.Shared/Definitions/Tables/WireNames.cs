namespace IoTCommands.Definitions;

/// <summary>AWS's names of types, value members, operators, operand members, namespaces and formats, in both directions. They are case-sensitive.</summary>
/// <remarks>The enums and members of CreateCommand in AWS's API reference; the arrays are in the order of the enums that they name.</remarks>
internal static class WireNames
{
    public const string String = "string";

    public const string Strings = "strings";

    public const string Number = "number";

    public const string Numbers = "numbers";

    public const string NumberRange = "numberRange";

    private static readonly string[] TypeNames = ["STRING", "INTEGER", "LONG", "UNSIGNEDLONG", "DOUBLE", "BOOLEAN", "BINARY"];

    private static readonly string[] MemberNames = ["S", "I", "L", "UL", "D", "B", "BIN"];

    private static readonly string[] ComparisonNames =
    [
        "EQUALS",
        "NOT_EQUALS",
        "LESS_THAN",
        "LESS_THAN_EQUALS",
        "GREATER_THAN",
        "GREATER_THAN_EQUALS",
        "IN_SET",
        "NOT_IN_SET",
        "IN_RANGE",
        "NOT_IN_RANGE",
    ];

    private static readonly string[] NamespaceNames = ["AWS-IoT", "AWS-IoT-FleetWise"];

    private static readonly string[] FormatNames = ["JSON", "CBOR"];

    public static ReadOnlySpan<string> Types => TypeNames;

    /// <summary>The members of a value, <c>CommandParameterValue</c>.</summary>
    public static ReadOnlySpan<string> Members => MemberNames;

    public static ReadOnlySpan<string> Comparisons => ComparisonNames;

    public static ReadOnlySpan<string> Namespaces => NamespaceNames;

    public static ReadOnlySpan<string> Formats => FormatNames;

    public static string Of(IoTCommandParameterType type) => TypeNames[(int)type];

    public static string Of(CommandComparison comparison) => ComparisonNames[(int)comparison];

    public static string Of(IoTCommandNamespace value) => NamespaceNames[(int)value];

    public static string Of(CommandPayloadFormat format) => FormatNames[(int)format];

    /// <summary>The member of a value that carries a type: <c>I</c> for INTEGER.</summary>
    public static string MemberOf(IoTCommandParameterType type) => MemberNames[(int)type];

    public static bool TryParse(string name, out IoTCommandParameterType type)
    {
        int index = Array.IndexOf(TypeNames, name);
        type = (IoTCommandParameterType)Math.Max(index, 0);
        return index >= 0;
    }

    public static bool TryParse(string name, out CommandComparison comparison)
    {
        int index = Array.IndexOf(ComparisonNames, name);
        comparison = (CommandComparison)Math.Max(index, 0);
        return index >= 0;
    }

    public static bool TryParse(string name, out IoTCommandNamespace value)
    {
        int index = Array.IndexOf(NamespaceNames, name);
        value = (IoTCommandNamespace)Math.Max(index, 0);
        return index >= 0;
    }

    public static bool TryParse(string name, out CommandPayloadFormat format)
    {
        int index = Array.IndexOf(FormatNames, name);
        format = (CommandPayloadFormat)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>The type that a member of a value carries: INTEGER for <c>I</c>.</summary>
    public static bool TryParseMember(string name, out IoTCommandParameterType type)
    {
        int index = Array.IndexOf(MemberNames, name);
        type = (IoTCommandParameterType)Math.Max(index, 0);
        return index >= 0;
    }
}
