namespace IoTCommands.Definitions.Shapes;

/// <summary>AWS: <c>CommandParameterValue</c>, one member for each type.</summary>
/// <remarks>The doc comments in AWS's API show "BOOL" for the member B, and "B" for BIN.</remarks>
internal static class ValueShape
{
    private static readonly PropertyShape[] Members = Array.ConvertAll(ParameterType.All, static type => type.Member);

    /// <summary>A value that may be of a BINARY: a text in the member "B" is meant as "BIN".</summary>
    public static readonly ObjectShape Shape = new("a value", Members);

    /// <summary>A value that is known not to be of a BINARY.</summary>
    public static readonly ObjectShape NotBinary = new("a value", Members);

    public static PropertyShape MemberOf(IoTCommandParameterType type) => ParameterType.Of(type).Member;

    public static IoTCommandParameterType TypeOf(PropertyShape member) =>
        WireNames.TryParseMember(member.Name, out IoTCommandParameterType type) ? type : throw new ArgumentException("Not a member of a value: " + member.Name, nameof(member));
}
