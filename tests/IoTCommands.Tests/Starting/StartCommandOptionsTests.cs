namespace IoTCommands.Tests.Starting;

public sealed class StartCommandOptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(TimeSpan.TicksPerSecond - 1)]
    [InlineData(long.MinValue)]
    public void A_timeout_under_one_second_is_refused(long ticks) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new StartCommandOptions { ExecutionTimeout = TimeSpan.FromTicks(ticks) });

    [Fact]
    public void The_infinite_timeout_of_other_APIs_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new StartCommandOptions { ExecutionTimeout = Timeout.InfiniteTimeSpan });

    [Theory]
    [InlineData(TimeSpan.TicksPerSecond, 1)]
    [InlineData(TimeSpan.TicksPerSecond + 1, 2)]
    [InlineData((2 * TimeSpan.TicksPerSecond) - 1, 2)]
    [InlineData(43_200 * TimeSpan.TicksPerSecond, 43_200)]
    [InlineData(43_201 * TimeSpan.TicksPerSecond, 43_201)]
    [InlineData(long.MaxValue, 922_337_203_686)]
    public void A_timeout_is_sent_in_whole_seconds_rounded_up(long ticks, long seconds) =>
        Assert.Equal(seconds, new StartCommandOptions { ExecutionTimeout = TimeSpan.FromTicks(ticks) }.ExecutionTimeoutSeconds);

    [Fact]
    public void A_timeout_can_be_taken_back()
    {
        var options = new StartCommandOptions { ExecutionTimeout = TimeSpan.FromMinutes(1) };
        options.ExecutionTimeout = null;

        Assert.Null(options.ExecutionTimeoutSeconds);
    }

    [Theory]
    [InlineData("!")]
    [InlineData("~")]
    [InlineData("5b9b3a0e-6b0f-4a51-9e1c-2b7c5a0d3f77")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    public void A_token_of_1_to_64_printable_ASCII_characters_is_accepted(string token) =>
        Assert.Equal(token, new StartCommandOptions { ClientToken = token }.ClientToken);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("a\u007f")]
    [InlineData("a\n")]
    [InlineData("ä")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234")]
    public void Any_other_token_is_refused(string token) => Assert.Throws<ArgumentException>(() => new StartCommandOptions { ClientToken = token });

    [Fact]
    public void A_refused_value_leaves_the_options_as_they_were()
    {
        var options = new StartCommandOptions { ClientToken = "a", ExecutionTimeout = TimeSpan.FromSeconds(5) };

        Assert.Throws<ArgumentException>(() => options.ClientToken = "");
        Assert.Throws<ArgumentOutOfRangeException>(() => options.ExecutionTimeout = TimeSpan.Zero);

        Assert.Equal(("a", TimeSpan.FromSeconds(5)), (options.ClientToken, options.ExecutionTimeout));
    }

    [Fact]
    public void Nothing_is_set_by_default() => Assert.Equal((null, null), (new StartCommandOptions().ClientToken, new StartCommandOptions().ExecutionTimeout));
}
