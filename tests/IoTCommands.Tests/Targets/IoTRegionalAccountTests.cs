using IoTCommands.Tests.Support;

namespace IoTCommands.Tests.Targets;

public sealed class IoTRegionalAccountTests
{
    [Fact]
    public void An_account_keeps_region_and_account_id()
    {
        var account = new IoTRegionalAccount("eu-central-1", "123456789012");

        Assert.Equal(("eu-central-1", "123456789012"), (account.Region, account.AccountId));
    }

    [Fact]
    public void An_account_has_no_prefix_and_suffix_of_command_ids_by_default()
    {
        Assert.Equal(("", ""), (Commands.Account.CommandIdPrefix, Commands.Account.CommandIdSuffix));
        Assert.Equal(
            ("", ""),
            (CommandTarget.Parse(Commands.Oven.Arn).Account.CommandIdPrefix, CommandTarget.Parse(Commands.Oven.Arn).Account.CommandIdSuffix));
    }

    [Theory]
    [InlineData("dev.", null, "commandIdPrefix")]
    [InlineData("dev ", null, "commandIdPrefix")]
    [InlineData(null, "ö", "commandIdSuffix")]
    [InlineData("a123456789012345678901234567890123456789012345678901234567890123", null, "commandIdPrefix")]
    [InlineData("a12345678901234567890123456789012345678901234567890123456789012", "b", "commandIdSuffix")]
    public void A_prefix_or_suffix_that_no_command_id_has_room_for_is_refused(string? prefix, string? suffix, string parameter) =>
        Assert.Throws<ArgumentException>(parameter, () => new IoTRegionalAccount("eu-central-1", "123456789012", prefix, suffix));

    [Theory]
    [InlineData("dev-", "_2", "dev-Reset_2")]
    [InlineData(null, "-blue", "Reset-blue")]
    [InlineData("", "", "Reset")]
    public async Task A_command_is_started_with_prefix_and_suffix(string? prefix, string? suffix, string id)
    {
        var account = new IoTRegionalAccount("eu-central-1", "123456789012", prefix, suffix);

        Assert.Equal(
            "arn:aws:iot:eu-central-1:123456789012:command/" + id,
            (await Starts.RequestOfAsync(Commands.Reset, target: CommandTarget.ForClient(account, "c"))).CommandArn);
    }

    [Fact]
    public async Task An_id_of_64_characters_is_sent_and_one_of_65_is_refused_before()
    {
        string prefix = new('p', 64 - "Reset".Length);

        Assert.EndsWith(prefix + "Reset", (await Starts.RequestOfAsync(Commands.Reset, target: Target(prefix))).CommandArn, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("target", () => { _ = Starts.StartAsync(FakeClient.That(_ => null!), Commands.Reset, target: Target(prefix + "p")); });

        static CommandTarget Target(string prefix) => CommandTarget.ForThing(new IoTRegionalAccount("eu-central-1", "123456789012", prefix), "t");
    }

    [Fact]
    public void An_account_prints_as_an_ARN_begins()
        => Assert.Equal("arn:aws:iot:eu-central-1:123456789012", new IoTRegionalAccount("eu-central-1", "123456789012").ToString());

    [Theory]
    [InlineData("eu-central-1", "aws")]
    [InlineData("us-east-1", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    [InlineData("us-iso-east-1", "aws-iso")]
    [InlineData("us-isob-east-1", "aws-iso-b")]
    [InlineData("eu-isoe-west-1", "aws-iso-e")]
    [InlineData("us-isof-south-1", "aws-iso-f")]
    [InlineData("eusc-de-east-1", "aws-eusc")]
    public void The_partition_comes_from_the_region(string region, string partition)
    {
        var account = new IoTRegionalAccount(region, "123456789012");

        Assert.Equal(partition, account.Partition);
        Assert.Equal($"arn:{partition}:iot:{region}:123456789012:thing/t", CommandTarget.ForThing(account, "t").Arn);
    }

    [Theory]
    [InlineData("cn-south-42", "aws-cn")]
    [InlineData("us-gov-north-3", "aws-us-gov")]
    [InlineData("us-isob-south-2", "aws-iso-b")]
    [InlineData("xy-nowhere-7", "aws")]
    public void A_region_that_no_SDK_knows_yet_is_accepted(string region, string partition)
        => Assert.Equal(partition, new IoTRegionalAccount(region, "123456789012").Partition);

    [Fact]
    public void The_partition_of_every_region_is_the_one_that_the_SDK_has()
    {
        // us-east-1-regional is not a Region but an internal name of the SDK for one S3 endpoint.
        var regions = Amazon.RegionEndpoint.EnumerableAllRegions.Where(region => region.SystemName != "us-east-1-regional").ToList();

        Assert.All(regions, region => Assert.Equal(region.PartitionName, new IoTRegionalAccount(region.SystemName, "123456789012").Partition));
        Assert.True(regions.Count > 40);
    }

    [Theory]
    [InlineData("")]
    [InlineData("eu")]
    [InlineData("eu-central")]
    [InlineData("central-1")]
    [InlineData("eu-central-")]
    [InlineData("eu--1")]
    [InlineData("-central-1")]
    [InlineData("eu-central-1a")]
    [InlineData("eu-central-1 ")]
    [InlineData("EU-CENTRAL-1")]
    [InlineData("eu_central_1")]
    [InlineData("eu-central-١")]
    [InlineData("eu-central-1\n")]
    [InlineData("us-east-1-regional")]
    public void What_does_not_look_like_a_region_is_refused(string region)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new IoTRegionalAccount(region, "123456789012"));

        Assert.Equal("region", exception.ParamName);
        Assert.Contains("eu-central-1", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901")]
    [InlineData("1234567890123")]
    [InlineData("1234-5678-9012")]
    [InlineData("12345678901a")]
    [InlineData("12345678901٢")]
    [InlineData(" 12345678901")]
    public void What_is_not_12_digits_is_refused_as_account_id(string accountId)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new IoTRegionalAccount("eu-central-1", accountId));

        Assert.Equal("accountId", exception.ParamName);
        Assert.Contains("12 digits", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_region_is_refused() => Assert.Throws<ArgumentNullException>("region", () => new IoTRegionalAccount(null!, "123456789012"));

    [Fact]
    public void A_null_account_id_is_refused() => Assert.Throws<ArgumentNullException>("accountId", () => new IoTRegionalAccount("eu-central-1", null!));
}
