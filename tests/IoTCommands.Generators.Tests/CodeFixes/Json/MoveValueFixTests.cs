using IoTCommands.Generators.CodeFixes.Json;
using IoTCommands.Generators.Tests.CodeFixes.Harness;

namespace IoTCommands.Generators.Tests.CodeFixes.Json;

/// <summary>IOTC1015.</summary>
public sealed class MoveValueFixTests
{
    [Theory]
    [InlineData("DOUBLE", "\"I\": 5", "\"D\": 5", "I", "D")]
    [InlineData("LONG", "\"I\" :5", "\"L\" :5", "I", "L")]
    [InlineData("STRING", "\"UL\": \"5\"", "\"S\": \"5\"", "UL", "S")]
    [InlineData("INTEGER", "\"S\": \"180\"", "\"I\": 180", "S", "I")]
    [InlineData("DOUBLE", "\"S\": \"-4.5e1\"", "\"D\": -4.5e1", "S", "D")]
    [InlineData("BOOLEAN", "\"S\": \"true\"", "\"B\": true", "S", "B")]
    [InlineData("UNSIGNEDLONG", "\"L\": 5", "\"UL\": \"5\"", "L", "UL")]
    [InlineData("LONG", "\"UL\": \"5\"", "\"L\": 5", "UL", "L")]
    [InlineData("STRING", "\"I\": 5", "\"S\": \"5\"", "I", "S")]
    [InlineData("STRING", "\"B\": false", "\"S\": \"false\"", "B", "S")]
    public Task A_value_is_moved_to_the_member_that_fits(string type, string before, string after, string from,
        string to) => JsonFixTest<MoveValueFix>.VerifyAsync(
        $"Move the value from '{from}' to '{to}'", DefinitionText.WithDefault(type, before), DefinitionText.WithDefault(type, after));

    [Theory]
    [InlineData("INTEGER", "\"L\": 3000000000")]
    [InlineData("INTEGER", "\"D\": 5.5")]
    [InlineData("INTEGER", "\"S\": \"five\"")]
    [InlineData("INTEGER", "\"S\": \" 5\"")]
    [InlineData("INTEGER", "\"S\": \"007\"")]
    [InlineData("UNSIGNEDLONG", "\"I\": -5")]
    [InlineData("DOUBLE", "\"L\": 9007199254740993")]
    [InlineData("DOUBLE", "\"S\": \"0.12345678901234567\"")]
    [InlineData("BOOLEAN", "\"I\": 1")]
    [InlineData("BOOLEAN", "\"S\": \"yes\"")]
    [InlineData("BINARY", "\"S\": \"AAEC\"")]
    [InlineData("STRING", "\"BIN\": \"AAEC\"")]
    public Task A_value_that_would_lose_something_or_could_be_meant_in_two_ways_has_no_fix(string type, string member) =>
        JsonFixTest<MoveValueFix>.VerifyNoneAsync("IOTC1015", DefinitionText.WithDefault(type, member));

    [Fact]
    public Task Fix_all_moves_every_value_that_can_be_moved() => JsonFixTest<MoveValueFix>.VerifyFixAllAsync(
        "Move the value from 'I' to 'D'",
        DefinitionText.WithParameters("""
            { "name": "x", "type": "DOUBLE", "defaultValue": { "I": 5 } },
            { "name": "y", "type": "INTEGER", "defaultValue": { "S": "6" } },
            { "name": "z", "type": "INTEGER", "defaultValue": { "S": "seven" } }
            """),
        DefinitionText.WithParameters("""
            { "name": "x", "type": "DOUBLE", "defaultValue": { "D": 5 } },
            { "name": "y", "type": "INTEGER", "defaultValue": { "I": 6 } },
            { "name": "z", "type": "INTEGER", "defaultValue": { "S": "seven" } }
            """));
}
