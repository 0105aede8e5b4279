using IoTCommands.Generators.Analyzers.Results;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.CodeFixes.Declared;
using IoTCommands.Generators.Tests.CodeFixes.Harness;

namespace IoTCommands.Generators.Tests.CodeFixes.Declared;

/// <summary>IOTC5001, IOTC5003 and IOTC5007.</summary>
public sealed class ResultFixTests
{
    [Fact]
    public Task A_type_becomes_partial() => Create<PartialTypeFix>().VerifyAsync(
        "Make 'R' and 'Light' partial",
        "using IoTCommands; class Light { [IoTCommandResult(\"fade\")] internal sealed record {|IOTC5001:R|}([property: ResultValue(\"a\")] int A); }",
        "using IoTCommands; partial class Light { [IoTCommandResult(\"fade\")] internal sealed partial record R([property: ResultValue(\"a\")] int A); }");

    [Fact]
    public Task A_type_that_lacks_more_does_not() => Create<PartialTypeFix>().VerifyNoneAsync(
        "using IoTCommands; [IoTCommandResult(\"fade\")] internal abstract record {|IOTC5001:R|}([property: ResultValue(\"a\")] int A);");

    [Fact]
    public Task A_command_id_becomes_the_nearest_one_and_comments_stay() => Create<RenameLiteralFix>().VerifyAsync(
        "Change 'fades' to 'fade'",
        "using IoTCommands; [IoTCommandResult(/* of */ {|IOTC5007:\"fades\"|} /* the light */)] partial record R([property: ResultValue(\"a\")] int A);",
        "using IoTCommands; [IoTCommandResult(/* of */ \"fade\" /* the light */)] partial record R([property: ResultValue(\"a\")] int A);");

    [Theory]
    [InlineData("\"something-else\"")]
    [InlineData("R.Id")]
    public Task A_command_id_that_is_near_to_none_or_that_others_may_use_stays(string id) => Create<RenameLiteralFix>().VerifyNoneAsync(
        $"using IoTCommands; [IoTCommandResult({{|IOTC5007:{id}|}})] partial record R([property: ResultValue(\"a\")] int A) {{ public const string Id = "
            + "\"fades\"; }");

    [Theory]
    [InlineData("\"reached °C\"", "reached_C")]
    [InlineData("\" reached.c!\"", "reached_c")]
    public Task A_key_gets_valid_characters(string before, string after) => Create<RenameLiteralFix>().VerifyAsync(
        $"Change '{before.Trim('"')}' to '{after}'", Key($"{{|IOTC5003:{before}|}}"), Key($"\"{after}\""));

    [Fact]
    public Task An_empty_key_becomes_that_of_the_property() =>
        Create<RenameLiteralFix>().VerifyAsync(null, Key("{|IOTC5003:\"\"|}"), Key("\"reachedC\""));

    [Theory]
    [InlineData("\"a23456789012345678901234567890123\"")]
    [InlineData("\"b.\"")]
    public Task A_key_that_is_too_long_or_would_be_anothers_stays(string key) => Create<RenameLiteralFix>().VerifyNoneAsync(Key($"{{|IOTC5003:{key}|}}"));

    private static string Key(string key) =>
        $"using IoTCommands; [IoTCommandResult(\"fade\")] partial record R([property: ResultValue(\"b\")] int B, [property: ResultValue({key})] int ReachedC);";

    private static CodeFixTest<ResultTypeAnalyzer, TFix> Create<TFix>()
        where TFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new()
    {
        CodeFixTest<ResultTypeAnalyzer, TFix> test = new();
        test.WithDefinition("fade", FadeDefinition.Text);
        return test;
    }
}
