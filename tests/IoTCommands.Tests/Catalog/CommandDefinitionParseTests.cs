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
    public void An_exception_lists_each_diagnostic_with_line_and_column()
    {
        CommandDefinitionException exception = Assert.Throws<CommandDefinitionException>(() => CommandDefinition.Parse(TwoErrors));

        Assert.Equal(
            [("IOTC1006", 2, 22), ("IOTC1005", 4, 18)],
            exception.Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Line, diagnostic.Column)));
        Assert.All(exception.Diagnostics, diagnostic => Assert.Equal(CommandDefinitionSeverity.Error, diagnostic.Severity));
        Assert.All(exception.Diagnostics, diagnostic => Assert.Contains(diagnostic.ToString(), exception.Message, StringComparison.Ordinal));
        Assert.Contains("\n(2,22): error IOTC1006: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_lists_a_hundred_diagnostics_and_how_many_more_there_are()
    {
        string json = "{ \"commandId\": \"c\", \"mandatoryParameters\": [ " + string.Join(',', Enumerable.Repeat("{}", 300_000)) + " ] }";
        CommandDefinitionException exception = Assert.Throws<CommandDefinitionException>(() => CommandDefinition.Parse(json));

        Assert.Equal(101, exception.Diagnostics.Count);
        Assert.EndsWith(" Not shown: 599901.", exception.Diagnostics[100].Message, StringComparison.Ordinal);
        Assert.InRange(exception.Message.Length, 1, 50_000);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_are_counted_whatever_ends_them(string end)
    {
        string json = TwoErrors.ReplaceLineEndings(end);

        Assert.Equal([(2, 22), (4, 18)], CommandDefinition.GetDiagnostics(json).Select(diagnostic => (diagnostic.Line, diagnostic.Column)));
    }

    [Fact]
    public void A_text_that_is_not_JSON_is_refused_at_its_place()
    {
        const string Json = "{ \"commandId\": }";

        Assert.False(CommandDefinition.TryParse(Json, out CommandDefinition? definition));
        Assert.Null(definition);
        Assert.Contains(CommandDefinition.GetDiagnostics(Json), diagnostic => diagnostic.Id == "IOTC1001" && diagnostic.Line == 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"Reset\"")]
    public void A_JSON_text_that_is_no_definition_is_refused_with_a_diagnostic(string json)
    {
        Assert.False(CommandDefinition.TryParse(json, out _));
        Assert.Contains(CommandDefinition.GetDiagnostics(json), diagnostic => diagnostic.Severity == CommandDefinitionSeverity.Error);
    }

    [Fact]
    public void A_definition_with_warnings_is_parsed_and_the_warnings_are_told()
    {
        const string Json = """{ "commandId": "Reset", "payload": { "content": "AQI=" }, "color": "red" }""";

        Assert.True(CommandDefinition.TryParse(Json, out CommandDefinition? definition));
        Assert.Equal("Reset", definition.CommandId);
        CommandDefinitionDiagnostic diagnostic = Assert.Single(CommandDefinition.GetDiagnostics(Json));
        Assert.Equal(("IOTC1003", CommandDefinitionSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
        Assert.StartsWith("(1,59): warning IOTC1003: ", diagnostic.ToString(), StringComparison.Ordinal);
        Assert.Equal("Reset", CommandDefinition.Parse(Json).CommandId);
    }

    [Fact]
    public void A_definition_without_fault_has_no_diagnostics() =>
        Assert.Empty(CommandDefinition.GetDiagnostics("""{ "commandId": "Reset", "payload": { "content": "AQI=" } }"""));

    /// <summary>
    /// AWS IoT does not use C#. Diagnostics about these names concern generated code, and a type that the project declares may rename the properties.
    /// </summary>
    [Theory]
    [InlineData("""[ { "name": "a-b", "type": "INTEGER" }, { "name": "a_b", "type": "INTEGER" } ]""")]
    [InlineData("""[ { "name": "a-b", "type": "STRING", "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { "strings": [ "on", "ON" ] } } ] }, { "name": "a_b", "type": "BOOLEAN" } ]""")]
    public void Names_that_only_a_compiler_would_confuse_are_parsed_without_a_diagnostic(string parameters)
    {
        string json = $$"""
            {
              "commandId": "Reset",
              "payloadTemplate": "{\"a\":\"${aws:iot:commandexecution::parameter:a-b}\",\"b\":\"${aws:iot:commandexecution::parameter:a_b}\"}",
              "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
              "mandatoryParameters": {{parameters}}
            }
            """;

        Assert.True(CommandDefinition.TryParse(json, out CommandDefinition? definition));
        Assert.Empty(CommandDefinition.GetDiagnostics(json));
        Assert.Equal(["a-b", "a_b"], definition.Parameters.Select(parameter => parameter.Name));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("json", () => CommandDefinition.Parse(null!));
        Assert.Throws<ArgumentNullException>("json", () => CommandDefinition.GetDiagnostics(null!));
        Assert.False(CommandDefinition.TryParse(null, out _));
    }

    [Fact]
    public void The_exception_has_the_usual_constructors()
    {
        var cause = new InvalidOperationException();

        Assert.NotEmpty(new CommandDefinitionException().Message);
        Assert.Equal("m", new CommandDefinitionException("m").Message);
        Assert.Same(cause, new CommandDefinitionException("m", cause).InnerException);
        Assert.Empty(new CommandDefinitionException("m").Diagnostics);
    }
}
