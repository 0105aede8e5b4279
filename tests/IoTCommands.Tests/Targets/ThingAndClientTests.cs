namespace IoTCommands.Tests.Targets;

public sealed class ThingAndClientTests
{
    private const string Prefix = "arn:aws:iot:eu-central-1:123456789012:";

    private static readonly IoTRegionalAccount Account = new("eu-central-1", "123456789012");

    [Theory]
    [InlineData("oven-17")]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("site:hall:oven_17")]
    public void A_thing_has_its_ARN(string name)
    {
        CommandTarget target = CommandTarget.ForThing(Account, name);

        Assert.Equal((Prefix + "thing/" + name, CommandTargetKind.Thing, name), (target.Arn, target.Kind, target.Name));
        Assert.Equal(("aws", "eu-central-1", "123456789012"), (target.Partition, target.Region, target.AccountId));
    }

    [Fact]
    public void A_thing_name_of_128_characters_is_accepted() => Assert.Equal(128, CommandTarget.ForThing(Account, new string('x', 128)).Name.Length);

    [Fact]
    public void A_thing_name_of_129_characters_is_refused_with_its_length() =>
        Assert.Matches(@"\b129\b.*\b128\b", Assert.Throws<ArgumentException>("thingName", () => CommandTarget.ForThing(Account, new string('x', 129))).Message);

    [Theory]
    [InlineData("oven 17", "\" \"")]
    [InlineData("oven/17", "\"/\"")]
    [InlineData("oven.17", ".")]
    [InlineData("öven", "ö")]
    [InlineData("oven\n", "\\u000a")]
    [InlineData("oven*", "*")]
    public void A_thing_name_with_another_character_is_refused_and_the_character_named(string thing, string character)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>("thingName", () => CommandTarget.ForThing(Account, thing));

        Assert.Contains(character, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_thing_name_is_refused() => Assert.Throws<ArgumentException>("thingName", () => CommandTarget.ForThing(Account, ""));

    [Fact]
    public void A_null_thing_name_is_refused() => Assert.Throws<ArgumentNullException>("thingName", () => CommandTarget.ForThing(Account, null!));

    [Theory]
    [InlineData("client-1")]
    [InlineData("a/b:c d")]
    [InlineData("öven 🔥")]
    [InlineData("$aws/+/#")]
    public void A_client_id_may_hold_any_character(string id)
    {
        CommandTarget target = CommandTarget.ForClient(Account, id);

        Assert.Equal((Prefix + "client/" + id, CommandTargetKind.Client, id), (target.Arn, target.Kind, target.Name));
    }

    [Fact]
    public void A_client_id_may_fill_the_ARN_up_to_2048_characters()
    {
        string id = new('x', 2048 - Prefix.Length - "client/".Length);

        Assert.Equal(2048, CommandTarget.ForClient(Account, id).Arn.Length);
        Assert.Contains(
            "2049",
            Assert.Throws<ArgumentException>("clientId", () => CommandTarget.ForClient(Account, id + "x")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_client_id_is_refused() => Assert.Throws<ArgumentException>("clientId", () => CommandTarget.ForClient(Account, ""));

    [Fact]
    public void A_null_client_id_is_refused() => Assert.Throws<ArgumentNullException>("clientId", () => CommandTarget.ForClient(Account, null!));

    [Fact]
    public void A_client_id_that_UTF8_cannot_carry_is_refused()
    {
        // Not a theory, because attributes store strings in UTF-8.
        string[] ids = ["a\uD83D", "\uDD25a", "\uD83Da\uDD25", "🔥\uD83D\uD83D\uDD25"];

        Assert.All(ids, text => Assert.Throws<ArgumentException>("clientId", () => CommandTarget.ForClient(Account, text)));
        Assert.All(ids, text => Assert.False(CommandTarget.TryParse(Prefix + "client/" + text, out _)));
    }
}
