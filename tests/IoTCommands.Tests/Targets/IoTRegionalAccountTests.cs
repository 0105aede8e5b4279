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
    public void An_account_prints_as_an_ARN_begins() => Assert.Equal("arn:aws:iot:eu-central-1:123456789012", new IoTRegionalAccount("eu-central-1", "123456789012").ToString());

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
    public void A_region_that_no_SDK_knows_yet_is_accepted(string region, string partition) => Assert.Equal(partition, new IoTRegionalAccount(region, "123456789012").Partition);

    [Fact]
    public void The_partition_of_every_region_is_the_one_that_the_SDK_has()
    {
        // us-east-1-regional is a name inside the SDK for one endpoint of S3, not a Region.
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
