using IoTCommands.Testing.Executions;
using static IoTCommands.IoTCommandExecutionStatus;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests the service's rules for a reason and a result that a device reports.</summary>
public sealed class DeviceUpdateTests
{
    [Theory]
    [InlineData("A", null)]
    [InlineData("DOOR_OPEN-2", "")]
    [InlineData("A", "Grüße, 世界 \U0001F600!")]
    public void A_reason_that_keeps_the_rules_is_taken(string code, string? description)
    {
        Assert.Null(DeviceUpdateChecks.FindProblem(new DeviceUpdate(Failed, new CommandStatusReason(code, description), null)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("door_open")]
    [InlineData("DOOR OPEN")]
    [InlineData("$NO_RESPONSE_FROM_DEVICE")]
    [InlineData("A1234567890123456789012345678901234567890123456789012345678901234")]
    public void A_reason_code_that_breaks_its_pattern_is_refused(string code)
    {
        Assert.Contains(
            "1 to 64 of A to Z",
            DeviceUpdateChecks.FindProblem(new DeviceUpdate(Failed, new CommandStatusReason(code), null)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("line\nbreak", "\"\\u000a\"")]
    [InlineData("bell\u0007", "\"\\u0007\"")]
    [InlineData("right-to-left \u202E", "\"\\u202e\"")]
    [InlineData("tag \U000E0041", "control characters")]
    public void A_description_with_control_characters_is_refused(string description, string found)
    {
        Assert.Contains(
            found,
            DeviceUpdateChecks.FindProblem(new DeviceUpdate(Failed, new CommandStatusReason("A", description), null)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_of_1024_characters_is_fine_and_one_more_is_not()
    {
        string longest = new('d', 1024);

        Assert.Null(DeviceUpdateChecks.FindProblem(new DeviceUpdate(Failed, new CommandStatusReason("A", longest), null)));
        Assert.Contains(
            "1025 characters",
            DeviceUpdateChecks.FindProblem(new DeviceUpdate(Failed, new CommandStatusReason("A", longest + "d"), null)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_of_every_kind_of_value_is_taken()
    {
        Assert.Null(FindProblem(new() { ["a"] = "text", ["b-2"] = false, ["c_C"] = new byte[] { 0 }, [new string('k', 32)] = true }));
    }

    [Fact]
    public void An_empty_result_is_refused()
    {
        Assert.Contains("empty", FindProblem([]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with blank")]
    [InlineData("dot.ted")]
    [InlineData("a12345678901234567890123456789012")]
    public void A_results_key_that_breaks_its_pattern_is_refused(string key)
    {
        Assert.Contains("1 to 32 letters", FindProblem(new() { [key] = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_values_of_a_result_are_refused()
    {
        Assert.Contains("'a' is empty", FindProblem(new() { ["a"] = "" }), StringComparison.Ordinal);
        Assert.Contains("'a' is empty", FindProblem(new() { ["a"] = Array.Empty<byte>() }), StringComparison.Ordinal);
        Assert.Contains("'a' is null", FindProblem(new() { ["a"] = null! }), StringComparison.Ordinal);
    }

    private static string? FindProblem(Dictionary<string, CommandResultValue> result)
        => DeviceUpdateChecks.FindProblem(new DeviceUpdate(Succeeded, null, result));
}
