namespace IoTCommands.Definitions.Tables;

/// <summary>Converts to and from AWS's names of types, value members, operators, operand members, namespaces and formats. They are case-sensitive.</summary>
/// <remarks>The enums and members of CreateCommand in AWS's API reference.</remarks>
internal static class WireNames
{
    public const string String = "string";

    public const string Strings = "strings";

    public const string Number = "number";

    public const string Numbers = "numbers";

    public const string NumberRange = "numberRange";

    private static readonly (IoTCommandNamespace Value, string Name)[] NamespaceRows =
    [
        (IoTCommandNamespace.AwsIoT, "AWS-IoT"),
        (IoTCommandNamespace.AwsIoTFleetWise, "AWS-IoT-FleetWise"),
    ];

    private static readonly (CommandPayloadFormat Value, string Name)[] FormatRows =
    [
        (CommandPayloadFormat.Json, "JSON"),
        (CommandPayloadFormat.Cbor, "CBOR"),
    ];

    private static readonly (IoTCommandParameterType Value, string Name)[] TypeRows = Array.ConvertAll(
        ParameterType.All,
        static type => (type.Value, type.Name));

    private static readonly (IoTCommandParameterType Value, string Name)[] MemberRows = Array.ConvertAll(
        ParameterType.All,
        static type => (type.Value, type.Member.Name));

    private static readonly (CommandComparison Value, string Name)[] ComparisonRows = Array.ConvertAll(Operators.All, static row => (row.Value, row.Name));

    public static string[] Types { get; } = NamesOf(TypeRows);

    /// <summary>The members of a value, <c>CommandParameterValue</c>.</summary>
    public static string[] Members { get; } = NamesOf(MemberRows);

    public static string[] Comparisons { get; } = NamesOf(ComparisonRows);

    public static string[] Namespaces { get; } = NamesOf(NamespaceRows);

    public static string[] Formats { get; } = NamesOf(FormatRows);

    public static string Of(IoTCommandParameterType type) => ParameterType.Of(type).Name;

    public static string Of(CommandComparison comparison) => Operators.Of(comparison).Name;

    public static string Of(IoTCommandNamespace value) => NameOf(NamespaceRows, value);

    public static string Of(CommandPayloadFormat format) => NameOf(FormatRows, format);

    /// <summary>Returns the member of a value that has a type: <c>I</c> for INTEGER.</summary>
    public static string MemberOf(IoTCommandParameterType type) => ParameterType.Of(type).Member.Name;

    public static bool TryParse(string name, out IoTCommandParameterType type) => TryFind(TypeRows, name, out type);

    public static bool TryParse(string name, out CommandComparison comparison) => TryFind(ComparisonRows, name, out comparison);

    public static bool TryParse(string name, out IoTCommandNamespace value) => TryFind(NamespaceRows, name, out value);

    public static bool TryParse(string name, out CommandPayloadFormat format) => TryFind(FormatRows, name, out format);

    /// <summary>Finds the type that a member of a value has: INTEGER for <c>I</c>.</summary>
    public static bool TryParseMember(string name, out IoTCommandParameterType type) => TryFind(MemberRows, name, out type);

    private static string[] NamesOf<T>((T Value, string Name)[] rows) => Array.ConvertAll(rows, static row => row.Name);

    private static string NameOf<T>((T Value, string Name)[] rows, T value)
        where T : struct, Enum
    {
        foreach ((T candidate, string name) in rows)
        {
            if (EqualityComparer<T>.Default.Equals(candidate, value))
            {
                return name;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "AWS has no name for it.");
    }

    private static bool TryFind<T>((T Value, string Name)[] rows, string name, out T value)
        where T : struct, Enum
    {
        foreach ((T candidate, string known) in rows)
        {
            if (known == name)
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }
}
