namespace IoTCommands.Tests.Catalog;

public sealed class CommandDefinitionParseTests
{
    private const string TwoErrors = """
        {
          "commandId": "Reset oven",
          "payload": { "content": "AQI=" },
          "displayName": 5
        }
        """;

    [Fact]
    public void An_exception_lists_each_finding_with_line_and_column()
    {
        CommandDefinitionException exception = Assert.Throws<CommandDefinitionException>(() => CommandDefinition.Parse(TwoErrors));

        Assert.Equal([("IOTC1006", 2, 22), ("IOTC1005", 4, 18)], exception.Diagnostics.Select(finding => (finding.Id, finding.Line, finding.Column)));
        Assert.All(exception.Diagnostics, finding => Assert.Equal(CommandDefinitionSeverity.Error, finding.Severity));
        Assert.All(exception.Diagnostics, finding => Assert.Contains(finding.ToString(), exception.Message, StringComparison.Ordinal));
        Assert.Contains("\n(2,22): error IOTC1006: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_are_counted_whatever_ends_them(string end)
    {
        string json = TwoErrors.ReplaceLineEndings(end);

        Assert.False(CommandDefinition.TryParse(json, out _, out IReadOnlyList<CommandDefinitionDiagnostic> findings));

        Assert.Equal([(2, 22), (4, 18)], findings.Select(finding => (finding.Line, finding.Column)));
    }

    [Fact]
    public void A_text_that_is_not_JSON_is_refused_at_its_place()
    {
        Assert.False(CommandDefinition.TryParse("{ \"commandId\": }", out CommandDefinition? definition, out IReadOnlyList<CommandDefinitionDiagnostic> findings));

        Assert.Null(definition);
        Assert.Contains(findings, finding => finding.Id == "IOTC1001" && finding.Line == 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"Reset\"")]
    public void A_JSON_text_that_is_no_definition_is_refused_with_a_finding(string json)
    {
        Assert.False(CommandDefinition.TryParse(json, out _, out IReadOnlyList<CommandDefinitionDiagnostic> findings));

        Assert.Contains(findings, finding => finding.Severity == CommandDefinitionSeverity.Error);
    }

    [Fact]
    public void A_definition_with_warnings_is_read_and_the_warnings_are_told()
    {
        const string Json = """{ "commandId": "Reset", "payload": { "content": "AQI=" }, "color": "red" }""";

        Assert.True(CommandDefinition.TryParse(Json, out CommandDefinition? definition, out IReadOnlyList<CommandDefinitionDiagnostic> findings));

        Assert.Equal("Reset", definition.CommandId);
        CommandDefinitionDiagnostic finding = Assert.Single(findings);
        Assert.Equal(("IOTC1003", CommandDefinitionSeverity.Warning), (finding.Id, finding.Severity));
        Assert.StartsWith("(1,59): warning IOTC1003: ", finding.ToString(), StringComparison.Ordinal);
        Assert.Equal("Reset", CommandDefinition.Parse(Json).CommandId);
    }

    [Fact]
    public void A_definition_without_fault_has_no_findings()
    {
        Assert.True(CommandDefinition.TryParse("""{ "commandId": "Reset", "payload": { "content": "AQI=" } }""", out _, out IReadOnlyList<CommandDefinitionDiagnostic> findings));

        Assert.Empty(findings);
    }

    /// <summary>AWS IoT knows no C#: what a compiler says of these names is about generated code, and a type that the project declares may give them others.</summary>
    [Theory]
    [InlineData("""[ { "name": "a-b", "type": "INTEGER" }, { "name": "a_b", "type": "INTEGER" } ]""")]
    [InlineData("""[ { "name": "a-b", "type": "STRING", "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { "strings": [ "on", "ON" ] } } ] }, { "name": "a_b", "type": "BOOLEAN" } ]""")]
    public void Names_that_only_a_compiler_would_confuse_are_read_without_a_finding(string parameters)
    {
        string json = $$"""
            {
              "commandId": "Reset",
              "payloadTemplate": "{\"a\":\"${aws:iot:commandexecution::parameter:a-b}\",\"b\":\"${aws:iot:commandexecution::parameter:a_b}\"}",
              "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
              "mandatoryParameters": {{parameters}}
            }
            """;

        Assert.True(CommandDefinition.TryParse(json, out CommandDefinition? definition, out IReadOnlyList<CommandDefinitionDiagnostic> findings));

        Assert.Empty(findings);
        Assert.Equal(["a-b", "a_b"], definition.Parameters.Select(parameter => parameter.Name));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("json", () => CommandDefinition.Parse(null!));
        Assert.Throws<ArgumentNullException>("json", () => CommandDefinition.TryParse(null!, out _, out _));
    }
}
