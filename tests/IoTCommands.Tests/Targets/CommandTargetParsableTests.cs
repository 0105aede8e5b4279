namespace IoTCommands.Tests.Targets;

public sealed class CommandTargetParsableTests
{
    [Fact]
    public void Generic_code_can_parse_a_target()
    {
        const string Arn = "arn:aws:iot:eu-central-1:123456789012:thing/t";

        Assert.Equal(Arn, Parse<CommandTarget>(Arn).Arn);
        Assert.False(TryParse<CommandTarget>("x"));
        Assert.False(TryParse<CommandTarget>(null));
    }

    private static T Parse<T>(string text)
        where T : IParsable<T> => T.Parse(text, provider: null);

    private static bool TryParse<T>(string? text)
        where T : IParsable<T> => T.TryParse(text, provider: null, out _);
}
