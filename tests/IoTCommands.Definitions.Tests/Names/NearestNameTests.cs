using IoTCommands.Definitions.Names;

namespace IoTCommands.Definitions.Tests.Names;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["targetC", "zone", "preheat", "rampCPerMin", "x"];

    [Theory]
    [InlineData("targetc", "targetC")]
    [InlineData("TARGETC", "targetC")]
    [InlineData("tagretC", "targetC")]
    [InlineData("targetCC", "targetC")]
    [InlineData("target", "targetC")]
    [InlineData("zome", "zone")]
    [InlineData("ramp", "rampCPerMin")]
    [InlineData("X", "x")]
    [InlineData("y", null)]
    [InlineData("time", null)]
    [InlineData("", null)]
    [InlineData("za", null)]
    public void The_nearest_is_one_that_somebody_may_have_meant(string name, string? nearest) => Assert.Equal(nearest, NearestName.Find(name, Names));

    [Fact]
    public void The_same_but_for_case_goes_before_everything_else()
        => Assert.Equal("MODE", NearestName.Find("mode", ["Mod", "node", "MODE"]));

    [Fact]
    public void A_text_of_any_length_is_answered_at_once()
        => Assert.Null(NearestName.Find(new string('z', 10_000_000), Names));

    [Fact]
    public void Nothing_is_near_to_nothing() => Assert.Null(NearestName.Find("zone", []));
}
