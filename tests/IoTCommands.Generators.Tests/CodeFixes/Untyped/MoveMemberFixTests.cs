using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.CodeFixes.Untyped;
using IoTCommands.Generators.Tests.CodeFixes.Harness;

namespace IoTCommands.Generators.Tests.CodeFixes.Untyped;

/// <summary>IOTC4002.</summary>
public sealed class MoveMemberFixTests
{
    [Theory]
    [InlineData("S = \"180\"", "I = 180", "S", "I")]
    [InlineData("L = 180", "I = 180", "L", "I")]
    [InlineData("D = 180.0", "I = 180", "D", "I")]
    [InlineData("UL = \"180\"", "I = 180", "UL", "I")]
    [InlineData("S = number.ToString()", "I = number", "S", "I")]
    [InlineData("S = $\"{number + 1}\"", "I = number + 1", "S", "I")]
    [InlineData("L = number /* degrees */", "I = number /* degrees */", "L", "I")]
    public Task A_whole_number_is_moved(string before, string after, string from, string to) => VerifyAsync("targetC", before, after, from, to);

    [Theory]
    [InlineData("S = \"4.5\"", "D = 4.5", "S", "D")]
    [InlineData("I = 4", "D = 4", "I", "D")]
    [InlineData("I = -number", "D = -number", "I", "D")]
    [InlineData("L = 4L", "D = 4L", "L", "D")]
    public Task A_number_with_a_fraction_is_moved(string before, string after, string from, string to) => VerifyAsync("rampCPerMin", before, after, from, to);

    [Theory]
    [InlineData("S = \"true\"", "B = true", "S", "B")]
    [InlineData("S = flag.ToString()", "B = flag", "S", "B")]
    public Task A_flag_is_moved(string before, string after, string from, string to) => VerifyAsync("preheat", before, after, from, to);

    [Theory]
    [InlineData("UL = text", "S = text", "UL", "S")]
    public Task A_text_is_moved(string before, string after, string from, string to) => VerifyAsync("zone", before, after, from, to);

    [Theory]
    [InlineData("toEpochMs", "I = number", "L = number", "I", "L")]
    [InlineData("toEpochMs", "S = \"9007199254740993\"", "L = 9007199254740993", "S", "L")]
    [InlineData("maxBytes", "L = 5", "UL = \"5\"", "L", "UL")]
    [InlineData("maxBytes", "S = text", "UL = text", "S", "UL")]
    [InlineData("bucket", "B = false", "S = \"false\"", "B", "S")]
    public Task A_value_for_another_command_is_moved(string parameter, string before, string after, string from,
        string to) => UntypedFixTest<MoveMemberFix>.VerifyAsync(
        $"Move the value from '{from}' to '{to}'", Upload(parameter, Mark(before)), Upload(parameter, after));

    [Theory]
    [InlineData("maxBytes", "L = size", "UL = size.ToString(CultureInfo.InvariantCulture)", "L", "UL")]
    [InlineData("bucket", "I = number + 1", "S = (number + 1).ToString(CultureInfo.InvariantCulture)", "I", "S")]
    public Task A_number_that_becomes_a_text_does_not_depend_on_the_culture(string parameter, string before, string after, string from,
        string to) => UntypedFixTest<MoveMemberFix>.Create().VerifyAsync(
        $"Move the value from '{from}' to '{to}'",
        UntypedFixTest<MoveMemberFix>.WithStatements(Upload(parameter, Mark(before))),
        UntypedFixTest<MoveMemberFix>.WithStatements(Upload(parameter, after)).Replace(
            "using System.Collections.Generic;\n", "using System.Collections.Generic;\nusing System.Globalization;\n", StringComparison.Ordinal));

    [Fact]
    public Task A_value_that_is_set_in_a_statement_is_moved_there() => UntypedFixTest<MoveMemberFix>.VerifyAsync(
        "Move the value from 'S' to 'I'",
        """
        var value = new CommandParameterValue();
        {|IOTC4002:value.S|} = "180";
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = new() { ["targetC"] = value } });
        """,
        """
        var value = new CommandParameterValue();
        value.I = 180;
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = new() { ["targetC"] = value } });
        """);

    [Fact]
    public Task Fix_all_moves_every_value_that_can_be_moved()
    {
        CodeFixTest<UntypedCallAnalyzer, MoveMemberFix> test = UntypedFixTest<MoveMemberFix>.Create();
        test.HasAllScopes = true;
        return test.VerifyAsync(
            title: null,
            UntypedFixTest<MoveMemberFix>.WithStatements(UntypedFixTest<MoveMemberFix>.WithMap(
                """new() { ["targetC"] = new() { {|IOTC4002:S|} = "180" }, ["preheat"] = new() { {|IOTC4002:S|} = "true" }, ["rampCPerMin"] = new() { {|IOTC4002:S|} = text } }""")),
            UntypedFixTest<MoveMemberFix>.WithStatements(UntypedFixTest<MoveMemberFix>.WithMap(
                """new() { ["targetC"] = new() { I = 180 }, ["preheat"] = new() { B = true }, ["rampCPerMin"] = new() { {|IOTC4002:S|} = text } }""")),
            iterations: 2);
    }

    [Theory]
    [InlineData("targetC", "S = text")]
    [InlineData("targetC", "S = \"a lot\"")]
    [InlineData("targetC", "S = number.ToString(\"x\")")]
    [InlineData("targetC", "L = 3000000000")]
    [InlineData("targetC", "D = 4.5")]
    [InlineData("targetC", "D = ratio")]
    [InlineData("targetC", "B = true")]
    [InlineData("rampCPerMin", "L = 9007199254740993")]
    [InlineData("rampCPerMin", "L = (long)size")]
    [InlineData("preheat", "I = 1")]
    [InlineData("preheat", "S = \"yes\"")]
    [InlineData("zone", "BIN = new System.IO.MemoryStream(new byte[] { 65 })")]
    public Task A_value_that_would_be_another_one_has_no_fix(string parameter, string member)
        => UntypedFixTest<MoveMemberFix>.VerifyNoneAsync(Oven(parameter, Mark(member)));

    [Fact]
    public Task A_number_that_may_be_below_zero_is_no_unsigned_one() => UntypedFixTest<MoveMemberFix>.VerifyNoneAsync(Upload("maxBytes", Mark("I = number")));

    private static Task VerifyAsync(string parameter, string before, string after, string from, string to) =>
        UntypedFixTest<MoveMemberFix>.VerifyAsync($"Move the value from '{from}' to '{to}'", Oven(parameter, Mark(before)), Oven(parameter, after));

    private static string Mark(string member)
        => $"{{|IOTC4002:{member[..member.IndexOf(' ', StringComparison.Ordinal)]}|}}{member[member.IndexOf(' ', StringComparison.Ordinal)..]}";

    /// <summary>Returns a statement with a request that is not sent, so that missing parameters are not reported.</summary>
    private static string Oven(string parameter, string member) =>
        $$"""Console.WriteLine(new StartCommandExecutionRequest { CommandArn = Arn, Parameters = new() { ["{{parameter}}"] = new() { {{member}} } } });""";

    private static string Upload(string parameter, string member) =>
        $$"""Console.WriteLine(new StartCommandExecutionRequest { CommandArn = UploadArn, Parameters = new() { ["{{parameter}}"] = new() { {{member}} } } });""";
}
