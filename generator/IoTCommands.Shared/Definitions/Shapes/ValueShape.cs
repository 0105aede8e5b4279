using static IoTCommands.Definitions.Shapes.PropertyKind;

namespace IoTCommands.Definitions.Shapes;

/// <summary>AWS: <c>CommandParameterValue</c>, one member for each type, in the order of <see cref="IoTCommandParameterType"/>.</summary>
/// <remarks>The doc comments in AWS's API show "BOOL" for the member B, and "B" for BIN.</remarks>
internal static class ValueShape
{
    public static readonly PropertyShape B = new("B", PropertyKind.Boolean, "the value of a BOOLEAN") { WrongName = "BOOL" };

    public static readonly PropertyShape Bin = new("BIN", Text, "the value of a BINARY, as base64");

    private static readonly PropertyShape[] Members =
    [
        new("S", Text, "the value of a STRING"),
        new("I", Number, "the value of an INTEGER"),
        new("L", Number, "the value of a LONG"),
        new("UL", Text, "the value of an UNSIGNEDLONG, as a string of digits") { MaxLength = Limits.UnsignedLongDigits },
        new("D", Real, "the value of a DOUBLE"),
        B,
        Bin,
    ];

    /// <summary>A value that may be of a BINARY: a text in the member "B" is meant as "BIN".</summary>
    public static readonly ObjectShape Shape = new("a value", Members);

    /// <summary>A value that is known not to be of a BINARY.</summary>
    public static readonly ObjectShape NotBinary = new("a value", Members);

    public static PropertyShape MemberOf(IoTCommandParameterType type) => Shape.Find(WireNames.MemberOf(type))!;

    public static IoTCommandParameterType TypeOf(PropertyShape member) =>
        WireNames.TryParseMember(member.Name, out IoTCommandParameterType type) ? type : throw new ArgumentException("Not a member of a value: " + member.Name, nameof(member));
}
