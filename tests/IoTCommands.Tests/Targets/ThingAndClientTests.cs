namespace IoTCommands.Tests.Targets;

public sealed class ThingAndClientTests
{
    private const string Prefix = "arn:aws:iot:eu-central-1:123456789012:";

    private static readonly IoTAccount Account = new("eu-central-1", "123456789012");

    [Theory]
    [InlineData("oven-17")]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("site:hall:oven_17")]
    public void A_thing_has_its_ARN(string name)
    {
        CommandTarget target = Account.Thing(name);

        Assert.Equal((Prefix + "thing/" + name, TargetKind.Thing, name), (target.Arn, target.Kind, target.Name));
        Assert.Equal(("aws", "eu-central-1", "123456789012"), (target.Partition, target.Region, target.AccountId));
    }

    [Fact]
    public void A_thing_name_of_128_characters_is_accepted() => Assert.Equal(128, Account.Thing(new string('x', 128)).Name.Length);

    [Fact]
    public void A_thing_name_of_129_characters_is_refused_with_its_length()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>("name", () => Account.Thing(new string('x', 129)));

        Assert.Contains("129 characters; at most 128", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oven 17", "\" \"")]
    [InlineData("oven/17", "\"/\"")]
    [InlineData("oven.17", ".")]
    [InlineData("öven", "ö")]
    [InlineData("oven\n", "\\u000a")]
    [InlineData("oven*", "*")]
    public void A_thing_name_with_another_character_is_refused_and_the_character_named(string thing, string character)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>("name", () => Account.Thing(thing));

        Assert.Contains(" holds ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(character, exception.Message[exception.Message.IndexOf(" holds ", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_thing_name_is_refused() => Assert.Throws<ArgumentException>("name", () => Account.Thing(""));

    [Fact]
    public void A_null_thing_name_is_refused() => Assert.Throws<ArgumentNullException>("name", () => Account.Thing(null!));

    [Theory]
    [InlineData("client-1")]
    [InlineData("a/b:c d")]
    [InlineData("öven 🔥")]
    [InlineData("$aws/+/#")]
    public void A_client_id_may_hold_any_character(string id)
    {
        CommandTarget target = Account.Client(id);

        Assert.Equal((Prefix + "client/" + id, TargetKind.Client, id), (target.Arn, target.Kind, target.Name));
    }

    [Fact]
    public void A_client_id_may_fill_the_ARN_up_to_2048_characters()
    {
        string id = new('x', 2048 - Prefix.Length - "client/".Length);

        Assert.Equal(2048, Account.Client(id).Arn.Length);
        Assert.Contains("2049", Assert.Throws<ArgumentException>("id", () => Account.Client(id + "x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_client_id_is_refused() => Assert.Throws<ArgumentException>("id", () => Account.Client(""));

    [Fact]
    public void A_null_client_id_is_refused() => Assert.Throws<ArgumentNullException>("id", () => Account.Client(null!));

    [Fact]
    public void A_client_id_that_UTF8_cannot_carry_is_refused()
    {
        // Not a theory: attributes hold their texts in UTF-8, too.
        string[] ids = ["a\uD83D", "\uDD25a", "\uD83Da\uDD25", "🔥\uD83D\uD83D\uDD25"];

        Assert.All(ids, text => Assert.Throws<ArgumentException>("id", () => Account.Client(text)));
        Assert.All(ids, text => Assert.False(CommandTarget.TryParse(Prefix + "client/" + text, out _)));
    }
}
