using IoTCommands.Generators.CodeFixes.Json;
using IoTCommands.Generators.Tests.CodeFixes.Harness;

namespace IoTCommands.Generators.Tests.CodeFixes.Json;

/// <summary>IOTC1020.</summary>
public sealed class RepeatedItemFixTests
{
    [Theory]
    [InlineData("""[ "A", "B", "A" ]""", """[ "A", "B" ]""", "A")]
    [InlineData("""["A","A","B"]""", """["A","B"]""", "A")]
    [InlineData("[\n  \"A\",\n  \"B\",\n  \"B\"\n]", "[\n  \"A\",\n  \"B\"\n]", "B")]
    public Task A_repeated_item_is_removed_with_its_comma(string before, string after, string item) => JsonFixTest<RepeatedItemFix>.VerifyAsync(
        $"Remove the repeated '{item}'", WithSet("STRING", "strings", before), WithSet("STRING", "strings", after));

    [Fact]
    public Task A_number_that_is_written_in_another_way_is_removed() => JsonFixTest<RepeatedItemFix>.VerifyAsync(
        "Remove the repeated '1.50'", WithSet("DOUBLE", "numbers", """[ "1.5", "1.50" ]"""), WithSet("DOUBLE", "numbers", """[ "1.5" ]"""));

    [Fact]
    public Task Fix_all_removes_every_repeated_item() => JsonFixTest<RepeatedItemFix>.VerifyFixAllAsync(
        "Remove the repeated 'A'",
        WithSet("STRING", "strings", """[ "A", "A", "B", "A", "B" ]"""),
        WithSet("STRING", "strings", """[ "A", "B" ]"""));

    [Theory]
    [InlineData("""[ ]""")]
    [InlineData("""[ "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11" ]""")]
    public Task A_set_that_is_empty_or_too_long_has_no_fix(string set)
        => JsonFixTest<RepeatedItemFix>.VerifyNoneAsync("IOTC1020", WithSet("STRING", "strings", set));

    private static string WithSet(string type, string member, string items) => DefinitionText.WithParameters(
        $$"""{ "name": "x", "type": "{{type}}", "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { "{{member}}": {{items}} } } ] }""");
}
