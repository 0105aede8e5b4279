namespace IoTCommands.Tests.Targets;

public sealed class CommandTargetEqualityTests
{
    private static readonly IoTRegionalAccount Account = new("eu-central-1", "123456789012");

    [Fact]
    public void Targets_of_the_same_ARN_are_equal_however_they_were_made()
    {
        CommandTarget made = CommandTarget.ForThing(Account, "oven-17");
        var parsed = CommandTarget.Parse("arn:aws:iot:eu-central-1:123456789012:thing/oven-17");

        Assert.Equal(made, parsed);
        Assert.True(made == parsed);
        Assert.False(made != parsed);
        Assert.Equal(made.GetHashCode(), parsed.GetHashCode());
    }

    [Fact]
    public void A_thing_and_a_client_of_one_name_differ() => Assert.NotEqual(CommandTarget.ForThing(Account, "x"), CommandTarget.ForClient(Account, "x"));

    [Fact]
    public void Names_that_differ_in_case_differ() => Assert.True(CommandTarget.ForThing(Account, "x") != CommandTarget.ForThing(Account, "X"));

    [Fact]
    public void Targets_in_two_regions_differ()
        => Assert.NotEqual(CommandTarget.ForThing(Account, "x"), CommandTarget.ForThing(new IoTRegionalAccount("eu-central-2", "123456789012"), "x"));

    [Fact]
    public void A_target_is_not_null()
    {
        CommandTarget target = CommandTarget.ForThing(Account, "x");

        Assert.False(target == null);
        Assert.False(null == target);
        Assert.False(target.Equals(null));
        Assert.True((CommandTarget?)null == null);
    }

    [Fact]
    public void A_target_is_not_its_ARN() => Assert.False(CommandTarget.ForThing(Account, "x").Equals((object)CommandTarget.ForThing(Account, "x").Arn));
}
