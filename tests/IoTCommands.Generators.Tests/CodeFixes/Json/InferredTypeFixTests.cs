using IoTCommands.Generators.CodeFixes.Json;
using IoTCommands.Generators.Tests.CodeFixes.Harness;

namespace IoTCommands.Generators.Tests.CodeFixes.Json;

/// <summary>IOTC1013.</summary>
public sealed class InferredTypeFixTests
{
    [Fact]
    public Task The_type_is_written_on_a_line_of_its_own_as_its_neighbours_are() => JsonFixTest<InferredTypeFix>.VerifyAsync(
        "Add the type INTEGER to 'level'",
        "{\r\n\t\"commandId\": \"c\",\r\n\t\"mandatoryParameters\": [\r\n\t\t{\r\n\t\t\t\"name\" : \"level\",\r\n\t\t\t\"defaultValue\" : { \"I\" : 5 "
            + "}\r\n\t\t}\r\n\t]\r\n}\r\n",
        "{\r\n\t\"commandId\": \"c\",\r\n\t\"mandatoryParameters\": [\r\n\t\t{\r\n\t\t\t\"name\" : \"level\",\r\n\t\t\t\"type\" : "
            + "\"INTEGER\",\r\n\t\t\t\"defaultValue\" : { \"I\" : 5 }\r\n\t\t}\r\n\t]\r\n}\r\n");

    [Theory]
    [InlineData("""{ "name": "x", "defaultValue": { "UL": "5" } }""", """{ "name": "x", "type": "UNSIGNEDLONG", "defaultValue": { "UL": "5" } }""",
        "UNSIGNEDLONG")]
    [InlineData("""{"name":"x","defaultValue":{"L":5}}""", """{"name":"x","type":"LONG","defaultValue":{"L":5}}""", "LONG")]
    [InlineData("""{"defaultValue": {"L": 5},  "name": "x"}""", """{"defaultValue": {"L": 5},  "name": "x",  "type": "LONG"}""", "LONG")]
    public Task The_type_is_written_on_the_same_line_where_all_are(string before, string after, string type) => JsonFixTest<InferredTypeFix>.VerifyAsync(
        $"Add the type {type} to 'x'", DefinitionText.WithParameters(before), DefinitionText.WithParameters(after));

    [Fact]
    public Task The_type_of_a_set_of_texts_is_written() => JsonFixTest<InferredTypeFix>.VerifyAsync(
        "Add the type STRING to 'LONG'",
        DefinitionText.WithParameters("""{ "name": "LONG", "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { "strings": [ "A" ] } } ] }"""),
        DefinitionText.WithParameters(
            """{ "name": "LONG", "type": "STRING", "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { "strings": [ "A" ] } } ] }"""));

    [Fact]
    public Task A_type_that_nothing_tells_has_no_fix()
        => JsonFixTest<InferredTypeFix>.VerifyNoneAsync("IOTC1013", DefinitionText.WithParameters("""{ "name": "x" }"""));

    [Fact]
    public Task Fix_all_adds_every_type() => JsonFixTest<InferredTypeFix>.VerifyFixAllAsync(
        "Add the type LONG to 'x'",
        DefinitionText.WithParameters("""{ "name": "x", "defaultValue": { "L": 5 } }, { "name": "y", "defaultValue": { "B": true } }, { "name": "z" }"""),
        DefinitionText.WithParameters(
            """{ "name": "x", "type": "LONG", "defaultValue": { "L": 5 } }, { "name": "y", "type": "BOOLEAN", "defaultValue": { "B": true } }, { "name": "z" }"""));
}
