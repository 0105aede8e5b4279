namespace IoTCommands.Tests.Targets;

public sealed class CommandTargetParseTests
{
    [Theory]
    [InlineData("arn:aws:iot:eu-central-1:123456789012:thing/oven-17", "aws", "eu-central-1", CommandTargetKind.Thing, "oven-17")]
    [InlineData("arn:aws:iot:eu-central-1:123456789012:thing/a:b:c", "aws", "eu-central-1", CommandTargetKind.Thing, "a:b:c")]
    [InlineData("arn:aws:iot:eu-central-1:123456789012:client/a/b:c/d", "aws", "eu-central-1", CommandTargetKind.Client, "a/b:c/d")]
    [InlineData("arn:aws:iot:eu-central-1:123456789012:client//", "aws", "eu-central-1", CommandTargetKind.Client, "/")]
    [InlineData("arn:aws-cn:iot:cn-north-1:123456789012:thing/t", "aws-cn", "cn-north-1", CommandTargetKind.Thing, "t")]
    [InlineData("arn:aws-us-gov:iot:us-gov-west-1:123456789012:client/c", "aws-us-gov", "us-gov-west-1", CommandTargetKind.Client, "c")]
    [InlineData("arn:aws-iso-b:iot:us-isob-east-1:123456789012:thing/t", "aws-iso-b", "us-isob-east-1", CommandTargetKind.Thing, "t")]
    [InlineData("arn:aws-new:iot:new-place-1:123456789012:thing/t", "aws-new", "new-place-1", CommandTargetKind.Thing, "t")]
    public void An_ARN_is_taken_apart(string arn, string partition, string region, CommandTargetKind kind, string name)
    {
        var target = CommandTarget.Parse(arn);

        Assert.Equal((arn, partition, region, "123456789012"), (target.Arn, target.Partition, target.Region, target.AccountId));
        Assert.Equal((kind, name), (target.Kind, target.Name));
        Assert.Equal(arn, target.ToString());
    }

    [Theory]
    [InlineData("", "an ARN")]
    [InlineData("oven-17", "an ARN")]
    [InlineData("arn:aws:iot:eu-central-1:123456789012", "an ARN")]
    [InlineData("Arn:aws:iot:eu-central-1:123456789012:thing/t", "an ARN")]
    [InlineData(" arn:aws:iot:eu-central-1:123456789012:thing/t", "an ARN")]
    [InlineData("arn:azure:iot:eu-central-1:123456789012:thing/t", "partition")]
    [InlineData("arn:aws-:iot:eu-central-1:123456789012:thing/t", "partition")]
    [InlineData("arn:awscn:iot:eu-central-1:123456789012:thing/t", "partition")]
    [InlineData("arn::iot:eu-central-1:123456789012:thing/t", "partition")]
    [InlineData("arn:aws:iotwireless:eu-central-1:123456789012:thing/t", "service")]
    [InlineData("arn:aws:IOT:eu-central-1:123456789012:thing/t", "service")]
    [InlineData("arn:aws:iot::123456789012:thing/t", "Region")]
    [InlineData("arn:aws:iot:eu-central-1:12345678901:thing/t", "account")]
    [InlineData("arn:aws:iot:eu-central-1:123456789012:thinggroup/all", "client/")]
    [InlineData("arn:aws:iot:eu-central-1:123456789012:command/Reset", "client/")]
    [InlineData("arn:aws:iot:eu-central-1:123456789012:Thing/t", "client/")]
    [InlineData("arn:aws:iot:eu-central-1:123456789012:thing", "client/")]
    [InlineData("arn:aws:iot:eu-central-1:123456789012:thing:t", "client/")]
    [InlineData("arn:aws:iot:eu-central-1:123456789012:", "client/")]
    [InlineData("arn:aws:iot:eu-central-1:123456789012:thing/", "empty")]
    [InlineData("arn:aws:iot:eu-central-1:123456789012:thing/a/b", "\"/\"")]
    [InlineData("arn:aws:iot:eu-central-1:123456789012:client/", "empty")]
    public void What_is_no_target_is_refused_and_the_wrong_part_named(string arn, string problem)
    {
        FormatException exception = Assert.Throws<FormatException>(() => CommandTarget.Parse(arn));

        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Contains("arn:aws:iot:eu-central-1:123456789012:thing/oven-17", exception.Message, StringComparison.Ordinal);
        Assert.False(CommandTarget.TryParse(arn, out CommandTarget? target));
        Assert.Null(target);
    }

    [Theory]
    [InlineData("arn:aws:iot:cn-north-1:123456789012:thing/t", "\\baws-cn\\b.*\\baws\\b")]
    [InlineData("arn:aws-cn:iot:eu-central-1:123456789012:thing/t", "\\baws\\b.*\\baws-cn\\b")]
    [InlineData("arn:aws-us-gov:iot:us-iso-east-1:123456789012:thing/t", "\\baws-iso\\b.*\\baws-us-gov\\b")]
    [InlineData("arn:aws-new:iot:cn-north-1:123456789012:thing/t", "\\baws-cn\\b.*\\baws-new\\b")]
    public void A_region_of_another_partition_is_refused(string arn, string problem) =>
        Assert.Matches(problem, Assert.Throws<FormatException>(() => CommandTarget.Parse(arn)).Message);

    [Fact]
    public void An_ARN_of_more_than_2048_characters_is_refused()
    {
        const string Prefix = "arn:aws:iot:eu-central-1:123456789012:client/";
        string longest = Prefix + new string('x', 2048 - Prefix.Length);

        Assert.True(CommandTarget.TryParse(longest, out _));
        Assert.False(CommandTarget.TryParse(longest + "x", out _));
    }

    [Fact]
    public void A_message_shows_a_hostile_text_on_one_line_and_cut()
    {
        FormatException exception = Assert.Throws<FormatException>(() => CommandTarget.Parse("x\r\nERROR: forged" + new string('x', 5000)));

        Assert.DoesNotContain('\n', exception.Message);
        Assert.True(exception.Message.Length < 500);
    }

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>("arn", () => CommandTarget.Parse(null!));

    [Fact]
    public void Null_is_no_target() => Assert.False(CommandTarget.TryParse(null, out _));
}
