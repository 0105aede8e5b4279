using IoTCommands.Generators.CodeFixes.Json;
using IoTCommands.Generators.Tests.CodeFixes.Harness;

namespace IoTCommands.Generators.Tests.CodeFixes.Json;

/// <summary>IOTC1016, if another type has a range that includes the number.</summary>
public sealed class ChangeTypeFixTests
{
    [Theory]
    [InlineData("INTEGER", "\"I\": 3000000000", "LONG", "\"L\": 3000000000")]
    [InlineData("INTEGER", "\"I\": 4.5", "DOUBLE", "\"D\": 4.5")]
    [InlineData("INTEGER", "\"I\": 18446744073709551615", "UNSIGNEDLONG", "\"UL\": \"18446744073709551615\"")]
    [InlineData("LONG", "\"L\": 9223372036854775808", "UNSIGNEDLONG", "\"UL\": \"9223372036854775808\"")]
    [InlineData("UNSIGNEDLONG", "\"UL\": \"-1\"", "LONG", "\"L\": -1")]
    public Task Type_and_member_change_to_those_that_hold_the_number(string type, string before, string newType,
        string after) => JsonFixTest<ChangeTypeFix>.VerifyAsync(
        $"Change the type of 'x' to {newType}", DefinitionText.WithDefault(type, before), DefinitionText.WithDefault(newType, after));

    [Fact]
    public Task A_parameter_without_a_type_has_only_its_value_moved() => JsonFixTest<ChangeTypeFix>.VerifyAsync(
        "Move the value from 'I' to 'L'",
        DefinitionText.WithParameters("""{ "name": "x", "defaultValue": { "I": 3000000000 } }"""),
        DefinitionText.WithParameters("""{ "name": "x", "defaultValue": { "L": 3000000000 } }"""));

    [Theory]
    [InlineData("LONG", "\"L\": 18446744073709551616")]
    [InlineData("DOUBLE", "\"D\": 1e309")]
    [InlineData("DOUBLE", "\"D\": \"NaN\"")]
    [InlineData("STRING", "\"S\": \"\"")]
    [InlineData("BINARY", "\"BIN\": \"AAE\"")]
    public Task A_value_that_no_type_holds_has_no_fix(string type, string member)
        => JsonFixTest<ChangeTypeFix>.VerifyNoneAsync("IOTC1016", DefinitionText.WithDefault(type, member));

    [Fact]
    public Task A_value_that_is_only_written_in_an_unusual_way_keeps_its_type() =>
        JsonFixTest<ChangeTypeFix>.VerifyNoneAsync("IOTC1016", DefinitionText.WithDefault("INTEGER", "\"I\": 5.0"));

    [Fact]
    public Task A_type_that_a_condition_does_not_go_with_has_no_fix() => JsonFixTest<ChangeTypeFix>.VerifyNoneAsync(
        "IOTC1016",
        DefinitionText.WithParameters("""
            {
              "name": "x", "type": "INTEGER", "defaultValue": { "I": 18446744073709551615 },
              "valueConditions": [ { "comparisonOperator": "GREATER_THAN", "operand": { "number": "-5" } } ]
            }
            """));

    [Fact]
    public Task Fix_all_changes_no_type_that_was_not_seen() => JsonFixTest<ChangeTypeFix>.VerifyFixAllAsync(
        "Change the type of 'x' to LONG",
        DefinitionText.WithParameters(
            """{ "name": "x", "type": "INTEGER", "defaultValue": { "I": 3000000000 } }, { "name": "y", "type": "INTEGER", "defaultValue": { "I": 4.5 } }"""),
        DefinitionText.WithParameters(
            """{ "name": "x", "type": "LONG", "defaultValue": { "L": 3000000000 } }, { "name": "y", "type": "INTEGER", "defaultValue": { "I": 4.5 } }"""));
}
