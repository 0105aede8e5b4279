using static IoTCommands.IoTCommandParameterType;

namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>IOTC1013: a parameter without a type.</summary>
public sealed class TypeRuleTests
{
    [Theory]
    [InlineData("\"S\": \"x\"", IoTCommandParameterType.String, "STRING")]
    [InlineData("\"I\": 5", Integer, "INTEGER")]
    [InlineData("\"L\": 5", Long, "LONG")]
    [InlineData("\"UL\": \"5\"", UnsignedLong, "UNSIGNEDLONG")]
    [InlineData("\"D\": 5", IoTCommandParameterType.Double, "DOUBLE")]
    [InlineData("\"B\": true", IoTCommandParameterType.Boolean, "BOOLEAN")]
    [InlineData("\"BIN\": \"AAEC\"", Binary, "BINARY")]
    internal void A_default_says_the_type(string member, IoTCommandParameterType type, string name)
    {
        Definition definition = Marked.Parse(Marked.WithParameter("{ \"name\": {|IOTC1013:\"p\"|}, \"defaultValue\": { " + member + " } }"));
        DiagnosticInfo diagnostic = Assert.Single(definition.Diagnostics);

        Assert.Equal(RuleSeverity.Warning, diagnostic.Severity);
        Assert.Equal($"parameter \"p\" | The type {name} is inferred from its default. Add \"type\": \"{name}\".", diagnostic.JoinedArguments());
        Assert.Equal($"\"p\", \"type\": \"{name}\"", diagnostic.Replacement);
        Assert.Equal(type, definition.Command!.Parameters[0].Type);
    }

    [Theory]
    [InlineData("true", "true")]
    [InlineData("False", null)]
    public void A_boolean_in_quotes_is_no_BINARY(string text, string? replacement)
    {
        Definition definition = Marked.Parse(
            Marked.WithParameter("{ \"name\": {|IOTC1013:\"p\"|}, \"defaultValue\": { \"B\": {|IOTC1005:\"" + text + "\"|} } }"));

        Assert.Equal("\"p\", \"type\": \"BOOLEAN\"", Assert.Single(definition.Diagnostics, static diagnostic => diagnostic.Rule.Id == "IOTC1013").Replacement);
        Assert.Equal(replacement, Assert.Single(definition.Diagnostics, static diagnostic => diagnostic.Rule.Id == "IOTC1005").Replacement);
    }

    [Theory]
    [InlineData("""{ "comparisonOperator": "EQUALS", "operand": { "string": "ON" } }""")]
    [InlineData("""{ "comparisonOperator": "IN_SET", "operand": { "strings": [ "ON", "OFF" ] } }""")]
    public void A_text_in_a_condition_says_that_the_type_is_STRING(string condition)
    {
        Definition definition = Marked.Parse(Marked.WithParameter("{ \"name\": {|IOTC1013:\"p\"|}, \"valueConditions\": [ " + condition + " ] }"));

        Assert.Contains("inferred from its condition", definition.Diagnostics[0].JoinedArguments(), StringComparison.Ordinal);
        Assert.Equal(IoTCommandParameterType.String, definition.Command!.Parameters[0].Type);
    }

    [Theory]
    [InlineData("")]
    [InlineData(", \"valueConditions\": [ { \"comparisonOperator\": \"EQUALS\", \"operand\": { \"number\": \"5\" } } ]")]
    public void Without_anything_to_tell_it_from_a_missing_type_is_an_error(string more)
    {
        Definition definition = Marked.Parse(Marked.WithParameter("{ \"name\": {|IOTC1013:\"p\"|}" + more + " }"));
        DiagnosticInfo diagnostic = Assert.Single(definition.Diagnostics);

        Assert.Equal(RuleSeverity.Error, diagnostic.Severity);
        Assert.Equal(
            "parameter \"p\" | The type cannot be inferred. Add \"type\": \"STRING\", or INTEGER, LONG, UNSIGNEDLONG, DOUBLE, BOOLEAN or BINARY.",
            diagnostic.JoinedArguments());
        Assert.Null(diagnostic.Replacement);
        Assert.Null(definition.Command);
    }

    [Fact]
    public void A_default_with_two_members_says_no_type()
        => Marked.Parse(Marked.WithParameter("""{ "name": {|IOTC1013:"p"|}, "defaultValue": { "I": 5, {|IOTC1014:"L"|}: 5 } }"""));

    [Fact]
    public void The_guides_sample_without_type_gives_an_enum()
    {
        Definition definition = Marked.Parse("""
            {
              "commandId": "Light_Power_Status",
              "payloadTemplate": "{\"powerStatus\":\"${aws:iot:commandexecution::parameter:powerStatus}\"}",
              "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
              "mandatoryParameters": [
                { "name": {|IOTC1013:"powerStatus"|}, "defaultValue": { "S": "OFF" },
                  "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { "strings": [ "ON", "OFF" ] } } ] }
              ]
            }
            """);

        Assert.Equal("LightPowerStatusPowerStatus", definition.Command!.Parameters[0].Enum!.Name);
    }
}
