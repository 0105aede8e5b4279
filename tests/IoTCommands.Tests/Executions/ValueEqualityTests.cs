namespace IoTCommands.Tests.Executions;

/// <summary>Result values and status reasons are compared by their content.</summary>
public sealed class ValueEqualityTests
{
    [Fact]
    public void Values_of_a_result_are_equal_if_kind_and_value_are()
    {
        CommandResultValue text = CommandResultValue.FromString("true");
        CommandResultValue? none = null;

        Assert.True(text == "true");
        Assert.True(CommandResultValue.FromBinary([1, 2]) == new byte[] { 1, 2 });
        Assert.True(text != CommandResultValue.FromBoolean(true));
        Assert.True(text != "false");
        Assert.True(text != none);
        Assert.True(none == null);
    }

    [Fact]
    public void Reasons_are_equal_if_code_and_description_are()
    {
        CommandStatusReason reason = new("NO_POWER", "the fuse is blown");
        CommandStatusReason same = new("NO_POWER", "the fuse is blown");
        CommandStatusReason? none = null;

        Assert.True(reason == same);
        Assert.Equal(reason.GetHashCode(), same.GetHashCode());
        Assert.True(reason != new CommandStatusReason("NO_POWER"));
        Assert.True(reason != new CommandStatusReason("no_power", "the fuse is blown"));
        Assert.True(reason != none);
        Assert.True(none == null);
        Assert.False(reason.Equals("NO_POWER: the fuse is blown"));
    }

    [Fact]
    public void A_reason_is_shown_with_code_and_description()
    {
        Assert.Equal("NO_POWER: the fuse is blown", new CommandStatusReason("NO_POWER", "the fuse is blown").ToString());
        Assert.Equal("NO_POWER", new CommandStatusReason("NO_POWER").ToString());
    }
}
