using IoTCommands.Definitions.Tables;

namespace IoTCommands.Definitions.Tests.Tables;

public sealed class TableTests
{
    [Theory]
    [InlineData("EQUALS", "STRING INTEGER LONG UNSIGNEDLONG DOUBLE", "string number number number number")]
    [InlineData("NOT_EQUALS", "STRING INTEGER LONG UNSIGNEDLONG DOUBLE", "string number number number number")]
    [InlineData("LESS_THAN", "INTEGER LONG UNSIGNEDLONG DOUBLE", "number number number number")]
    [InlineData("LESS_THAN_EQUALS", "INTEGER LONG UNSIGNEDLONG DOUBLE", "number number number number")]
    [InlineData("GREATER_THAN", "INTEGER LONG UNSIGNEDLONG DOUBLE", "number number number number")]
    [InlineData("GREATER_THAN_EQUALS", "INTEGER LONG UNSIGNEDLONG DOUBLE", "number number number number")]
    [InlineData("IN_SET", "STRING INTEGER LONG UNSIGNEDLONG DOUBLE", "strings numbers numbers numbers numbers")]
    [InlineData("NOT_IN_SET", "STRING INTEGER LONG UNSIGNEDLONG DOUBLE", "strings numbers numbers numbers numbers")]
    [InlineData("IN_RANGE", "INTEGER LONG UNSIGNEDLONG DOUBLE", "numberRange numberRange numberRange numberRange")]
    [InlineData("NOT_IN_RANGE", "INTEGER LONG UNSIGNEDLONG DOUBLE", "numberRange numberRange numberRange numberRange")]
    public void Each_operator_goes_with_its_types_and_members(string name, string types, string members)
    {
        Assert.True(WireNames.TryParse(name, out CommandComparison comparison));
        IoTCommandParameterType[] taken = Enum.GetValues<IoTCommandParameterType>().Where(type => Operators.Supports(type, comparison)).ToArray();

        Assert.Equal(types.Split(' '), taken.Select(WireNames.Of));
        Assert.Equal(members.Split(' '), taken.Select(type => Operators.MemberOf(comparison, type)));
    }

    [Fact]
    public void Names_are_the_same_in_both_directions()
    {
        Assert.All(
            Enum.GetValues<IoTCommandParameterType>(),
            type => Assert.True(WireNames.TryParse(WireNames.Of(type), out IoTCommandParameterType same) && same == type));
        Assert.All(
            Enum.GetValues<IoTCommandParameterType>(),
            type => Assert.True(WireNames.TryParseMember(WireNames.MemberOf(type), out IoTCommandParameterType same) && same == type));
        Assert.All(
            Enum.GetValues<CommandComparison>(),
            comparison => Assert.True(WireNames.TryParse(WireNames.Of(comparison), out CommandComparison same) && same == comparison));
        Assert.All(
            Enum.GetValues<IoTCommandNamespace>(),
            value => Assert.True(WireNames.TryParse(WireNames.Of(value), out IoTCommandNamespace same) && same == value));
        Assert.All(
            Enum.GetValues<CommandPayloadFormat>(),
            format => Assert.True(WireNames.TryParse(WireNames.Of(format), out CommandPayloadFormat same) && same == format));
    }

    [Theory]
    [InlineData("string")]
    [InlineData("INT")]
    [InlineData("")]
    public void Names_are_case_sensitive_and_whole(string name) => Assert.False(WireNames.TryParse(name, out IoTCommandParameterType _));

    [Theory]
    [InlineData("STRING", "S")]
    [InlineData("INTEGER", "I")]
    [InlineData("LONG", "L")]
    [InlineData("UNSIGNEDLONG", "UL")]
    [InlineData("DOUBLE", "D")]
    [InlineData("BOOLEAN", "B")]
    [InlineData("BINARY", "BIN")]
    public void Each_type_has_its_member(string name, string member)
    {
        Assert.True(WireNames.TryParse(name, out IoTCommandParameterType type));
        Assert.Equal(member, WireNames.MemberOf(type));
    }
}
