namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>IOTC1001 to IOTC1005, IOTC1034 and IOTC1035: rules for any object of a definition.</summary>
public sealed class ObjectRuleTests
{
    [Fact]
    public void Invalid_JSON_is_reported_where_it_is_and_the_rest_is_read()
    {
        Definition definition = Marked.Parse("""{ "commandId": "c"{|IOTC1001:|} "displayName": {|IOTC1005:5|} }""");

        Assert.Null(definition.Command);
        Assert.Equal("a comma before the next property | \"displayName\"", definition.Diagnostics[0].JoinedArguments());
    }

    [Fact]
    public void What_a_broken_object_may_have_lost_is_not_reported_as_missing()
        => Assert.All(Marked.ParseText("""{ "displayName": "d", """).Diagnostics, diagnostic => Assert.Equal("IOTC1001", diagnostic.Rule.Id));

    [Theory]
    [InlineData("""{ "commandId": "c", "dis"{|IOTC1001:|} }""")]
    [InlineData("""{ "commandId": "c", "dis":{|IOTC1001:|} }""")]
    public void A_name_that_is_being_typed_is_not_reported_as_unknown_too(string marked) => Marked.Parse(marked);

    [Theory]
    [InlineData("""{ "commandId": "c", {|IOTC1001:payloads"|}: {} }""")]
    [InlineData("""{ "commandId": "c "{|IOTC1001:|} "displayName": "d" }""")]
    public void What_an_error_of_the_JSON_touches_is_not_reported_too(string marked) => Marked.Parse(marked);

    [Fact]
    public void An_error_inside_a_parameter_does_not_hide_what_is_missing_around_it()
        => Assert.Contains(
            Marked.ParseText(Marked.WithParameter("""{ "name": "p" "type": "STRING" }""").Replace("\"commandId\": \"c\",", "",
                StringComparison.Ordinal)).Diagnostics,
            diagnostic => diagnostic.Rule.Id == "IOTC1004" && diagnostic.JoinedArguments().StartsWith("\"commandId\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("""{|IOTC1005:[]|}""", "A definition | an object | an array | ")]
    [InlineData("""{|IOTC1005:5|}""", "A definition | an object | a number | ")]
    [InlineData("""{|IOTC1005:null|}""", "A definition | an object | null | . Remove the property if it has no value.")]
    public void A_text_that_is_no_object_is_no_definition(string text, string message) => Assert.Equal(message, Marked.ParseOne(text).JoinedArguments());

    [Fact]
    public void An_empty_text_has_one_diagnostic()
        => Assert.Equal("IOTC1001", Assert.Single(Marked.ParseText("").Diagnostics).Rule.Id);

    [Fact]
    public void The_second_of_two_equal_properties_is_reported()
    {
        DiagnosticInfo diagnostic = Marked.ParseOne("""{ "commandId": "c", "displayName": "a", {|IOTC1002:"displayName"|}: "b" }""");

        Assert.Equal("\"displayName\" | a command", diagnostic.JoinedArguments());
    }

    [Fact]
    public void A_name_in_escapes_is_the_same_name()
        => Marked.Parse("""{ "commandId": "c", {|IOTC1002:"command\u0049d"|}: "d" }""");

    [Fact]
    public void An_unknown_property_that_stands_twice_is_reported_as_both()
        => Marked.Parse("""{ "commandId": "c", {|IOTC1003:"colour"|}: 1, {|IOTC1002:"colour"|}: 2 }""");

    [Fact]
    public void Equal_names_in_different_objects_are_no_duplicates()
        => Marked.Parse(Marked.WithParameter("""{ "name": "p", "type": "STRING", "description": "a" }"""));

    [Theory]
    [InlineData("""{ "commandId": "c", {|IOTC1003:"displayname"|}: "d" }""", "displayName")]
    [InlineData("""{ "commandId": "c", {|IOTC1003:"descripton"|}: "d" }""", "description")]
    [InlineData("""{ {|IOTC1003:"CommandId"|}: "c" }""", "commandId")]
    [InlineData("""{ "commandId": "c", {|IOTC1003:"name"|}: "d" }""", "displayName")]
    [InlineData("""{ "commandId": "c", "tags": [ { {|IOTC1003:"key"|}: "k", {|IOTC1003:"value"|}: "v" } ] }""", "Key")]
    public void A_misspelt_property_is_read_as_the_nearest_one(string marked, string nearest)
    {
        Definition definition = Marked.Parse(marked);

        Assert.Equal("\"" + nearest + "\"", definition.Diagnostics[0].Replacement);
        Assert.EndsWith("Did you mean \"" + nearest + "\"?", definition.Diagnostics[0].JoinedArguments(), StringComparison.Ordinal);
        Assert.Equal(RuleSeverity.Warning, definition.Diagnostics[0].Severity);
        Assert.NotNull(definition.Command);
        Assert.Contains("\"" + nearest + "\":", definition.Command.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_that_is_near_to_none_has_no_replacement()
    {
        DiagnosticInfo diagnostic = Marked.ParseOne("""{ "commandId": "c", "payload": { "content": "AAEC", {|IOTC1003:"colour"|}: "red" } }""");

        Assert.Null(diagnostic.Replacement);
        Assert.Equal("\"colour\" | a payload | It has \"content\" and \"contentType\".", diagnostic.JoinedArguments());
    }

    [Fact]
    public void The_properties_that_a_message_lists_are_those_of_CreateCommand()
    {
        string message = Marked.ParseOne(Marked.WithProperties("""{|IOTC1003:"colour"|}: "red" """)).JoinedArguments();

        Assert.StartsWith("\"colour\" | a command | It has \"commandId\", \"namespace\", ", message, StringComparison.Ordinal);
        Assert.EndsWith(" and \"tags\".", message, StringComparison.Ordinal);
        Assert.DoesNotContain("createdAt", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_beside_the_displayed_one_is_no_namespace()
        => Assert.Null(Marked.Parse("""{ "commandId": "c", "displayName": "d", {|IOTC1003:"name"|}: "d" }""").Diagnostics[0].Replacement);

    [Fact]
    public void A_property_whose_nearest_is_there_already_is_not_read_as_that()
        => Assert.Equal("a", Marked.Parse("""{ "commandId": "c", "displayName": "a", {|IOTC1003:"displayname"|}: "b" }""").Command!.DisplayName);

    [Fact]
    public void The_key_parameters_of_the_guide_is_read_as_mandatoryParameters()
    {
        string text = Marked.WithParameter("""{ "name": "p", "type": "LONG" }""").Replace(
            "\"mandatoryParameters\"",
            """{|IOTC1003:"parameters"|}""",
            StringComparison.Ordinal);

        Definition definition = Marked.Parse(text);

        Assert.Equal("\"mandatoryParameters\"", Assert.Single(definition.Diagnostics).Replacement);
        Assert.Equal("p", Assert.Single(definition.Command!.Parameters).Name);
        Assert.Contains("\"mandatoryParameters\": [", definition.Command.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_member_BOOL_of_the_guide_is_read_as_B()
    {
        Definition definition = Marked.Parse(Marked.WithParameter("""{ "name": "p", "type": "BOOLEAN", "defaultValue": { {|IOTC1003:"BOOL"|}: true } }"""));

        Assert.Equal("\"B\"", Assert.Single(definition.Diagnostics).Replacement);
        Assert.Equal("true", definition.Command!.Parameters[0].Default!.Text);
        Assert.Contains("\"B\": true", definition.Command.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_member_B_of_the_guide_with_text_for_a_binary_is_read_as_BIN()
    {
        Definition definition = Marked.Parse(Marked.WithParameter("""{ "name": "p", "type": "BINARY", "defaultValue": { {|IOTC1003:"B"|}: "dGhpcw==" } }"""));

        DiagnosticInfo diagnostic = Assert.Single(definition.Diagnostics);
        Assert.Equal("\"B\" | a value of bytes | Did you mean \"BIN\"?", diagnostic.JoinedArguments());
        Assert.Equal("\"BIN\"", diagnostic.Replacement);
        Assert.Equal("dGhpcw==", definition.Command!.Parameters[0].Default!.Text);
        Assert.Contains("\"BIN\": \"dGhpcw==\"", definition.Command.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_member_B_with_text_for_another_type_is_of_the_wrong_kind()
        => Marked.Parse(Marked.WithParameter("""{ "name": "p", "type": "BOOLEAN", "defaultValue": { "B": {|IOTC1005:"true"|} } }"""));

    [Theory]
    [InlineData("""{|IOTC1004:{|} "displayName": "d" }""", "\"commandId\" | a command | the id by which the command is started")]
    [InlineData("""{ "commandId": "c", "tags": [ {|IOTC1004:{|} "Value": "v" } ] }""", "\"Key\" | a tag | the tag's name")]
    public void A_missing_property_is_reported_at_the_opening_brace(string marked, string message)
        => Assert.Equal(message, Marked.ParseOne(marked).JoinedArguments());

    [Theory]
    [InlineData("""{|IOTC1004:{|} "type": "LONG" }""")]
    [InlineData("""{ "name": "p", "type": "LONG", "valueConditions": [ {|IOTC1004:{|} "operand": { "number": "5" } } ] }""")]
    [InlineData("""{ "name": "p", "type": "LONG", "valueConditions": [ {|IOTC1004:{|} "comparisonOperator": "EQUALS" } ] }""")]
    [InlineData("""{ "name": "p", "type": "LONG", "valueConditions": [ { "comparisonOperator": "IN_RANGE", "operand": { "numberRange": {|IOTC1004:{|} "min": "5" } } } ] }""")]
    [InlineData("""{ "name": "p", "type": "LONG", "valueConditions": [ { "comparisonOperator": "IN_RANGE", "operand": { "numberRange": {|IOTC1004:{|} "max": "5" } } } ] }""")]
    public void A_missing_property_is_one_diagnostic_in_every_object(string parameter)
    {
        string text = Marked.WithParameter(parameter);

        // The template cannot name a parameter without a name.
        if (!parameter.Contains("\"name\"", StringComparison.Ordinal))
        {
            text = text.Replace("${aws:iot:commandexecution::parameter:p}", "${aws:iot:commandexecution::executionTimeoutSec}", StringComparison.Ordinal);
        }

        Assert.Null(Marked.Parse(text).Command);
    }

    [Fact]
    public void A_missing_output_format_is_reported()
        => Marked.Parse(Marked.WithParameter("""{ "name": "p", "type": "LONG" }""").Replace("""{ "outputFormat": "JSON" }""", """{|IOTC1004:{|} }""",
        StringComparison.Ordinal));

    [Theory]
    [InlineData("\"displayName\": {|IOTC1005:5|}", "\"displayName\" | a string | a number | . Put double quotes around it.", "\"5\"")]
    [InlineData("\"displayName\": {|IOTC1005:true|}", "\"displayName\" | a string | true | . Put double quotes around it.", "\"true\"")]
    [InlineData("\"displayName\": {|IOTC1005:null|}", "\"displayName\" | a string | null | . Remove the property if it has no value.", null)]
    [InlineData("{|IOTC1034:\"deprecated\"|}: {|IOTC1005:\"false\"|}", "\"deprecated\" | true or false, without quotes | a string | . Write false.", "false")]
    [InlineData("{|IOTC1034:\"deprecated\"|}: {|IOTC1005:\"no\"|}", "\"deprecated\" | true or false, without quotes | a string | ", null)]
    [InlineData("\"tags\": {|IOTC1005:{ \"Key\": \"k\" }|}", "\"tags\" | an array of objects | an object | . Put brackets [ ] around it.",
        "[{ \"Key\": \"k\" }]")]
    [InlineData("\"tags\": {|IOTC1005:{ \"site\": \"north\" }|}",
        "\"tags\" | an array of objects | an object | . For example: [ { \"Key\": \"site\", \"Value\": \"north\" } ].", null)]
    [InlineData("\"tags\": {|IOTC1005:{}|}", "\"tags\" | an array of objects | an object | . For example: [ { \"Key\": \"site\", \"Value\": \"north\" } ].",
        null)]
    [InlineData("\"tags\": [ {|IOTC1005:5|} ]", "Each item of \"tags\" | an object | a number | ", null)]
    [InlineData("\"payload\": {|IOTC1005:\"x\"|}",
        "\"payload\" | an object | a string | . For example: { \"content\": \"eyJhIjoxfQ==\", \"contentType\": \"application/json\" }.", null)]
    [InlineData("{|IOTC1034:\"createdAt\"|}: {|IOTC1005:null|}", "\"createdAt\" | a value | null | . Remove the property if it has no value.", null)]
    public void A_value_of_the_wrong_kind_is_reported_with_what_would_be_right(string property, string message, string? replacement)
    {
        Definition definition = Marked.Parse(Marked.WithProperties(property));
        DiagnosticInfo diagnostic = Assert.Single(definition.Diagnostics, diagnostic => diagnostic.Rule.Id == "IOTC1005");

        Assert.Equal(message, diagnostic.JoinedArguments());
        Assert.Equal(replacement, diagnostic.Replacement);
        Assert.Null(definition.Command);
    }

    [Theory]
    [InlineData("\"defaultValue\": {|IOTC1005:40|}", "\"defaultValue\" | an object | a number | . For example: { \"I\": 40 }.")]
    [InlineData(
        "\"valueConditions\": [ { \"comparisonOperator\": \"EQUALS\", \"operand\": {|IOTC1005:\"5\"|} } ]",
        "\"operand\" | an object | a string | . For example: { \"number\": \"5\" }.")]
    [InlineData(
        "\"valueConditions\": [ { {|IOTC1003:\"operator\"|}: \"EQUALS\", {|IOTC1003:\"value\"|}: {|IOTC1005:\"5\"|} } ]",
        "\"operand\" | an object | a string | . For example: { \"number\": \"5\" }.")]
    public void A_bare_value_is_reported_with_what_the_object_around_it_looks_like(string property, string message)
        => Assert.Equal(
            message,
            Assert.Single(
                Marked.Parse(Marked.WithParameter("{ \"name\": \"p\", \"type\": \"INTEGER\", " + property + " }")).Diagnostics,
                diagnostic => diagnostic.Rule.Id == "IOTC1005").JoinedArguments());

    [Fact]
    public void A_template_that_is_written_as_an_object_gets_the_text_that_would_be_right()
    {
        DiagnosticInfo diagnostic = Marked.ParseOne(Marked.WithTemplate("""{|IOTC1005:{ "a": "b" }|}"""));

        Assert.Equal("""
            "{ \"a\": \"b\" }"
            """, diagnostic.Replacement);
        Assert.Contains("Write JSON as a string", diagnostic.JoinedArguments(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{|IOTC1034:\"$schema\"|}: \"https://example.com/iot-command.schema.json\"", "\"$schema\" | only editors use it")]
    [InlineData("{|IOTC1034:\"commandArn\"|}: \"arn:aws:iot:eu-central-1:123456789012:command/c\"", "\"commandArn\" | it is output of GetCommand")]
    [InlineData("{|IOTC1034:\"createdAt\"|}: 1766000000.5", null)]
    [InlineData("{|IOTC1034:\"lastUpdatedAt\"|}: \"2026-08-01T12:00:00+00:00\"", null)]
    [InlineData("{|IOTC1034:\"deprecated\"|}: true", null)]
    [InlineData("{|IOTC1034:\"pendingDeletion\"|}: false", null)]
    public void What_CreateCommand_does_not_take_is_pointed_out_and_left_out(string property, string? message)
    {
        Definition definition = Marked.Parse(Marked.WithProperties(property));
        DiagnosticInfo diagnostic = Assert.Single(definition.Diagnostics);

        Assert.Equal(RuleSeverity.Info, diagnostic.Severity);
        Assert.Equal(message ?? diagnostic.JoinedArguments(), diagnostic.JoinedArguments());
        Assert.Equal("{\n  \"commandId\": \"c\",\n  \"payload\": {\n    \"content\": \"AAEC\"\n  }\n}", definition.Command!.Json);
    }

    [Theory]
    [InlineData("\"mandatoryParameters\": {|IOTC1035:[]|}, \"payload\": { \"content\": \"AAEC\" }")]
    [InlineData("\"payload\": { \"content\": \"AAEC\" }, \"mandatoryParameters\": [ { \"name\": \"p\", \"type\": \"LONG\", \"valueConditions\": "
        + "{|IOTC1035:[ ]|} } ]")]
    public void An_empty_list_is_reported(string properties) => Marked.Parse(Marked.WithProperties(properties));

    [Fact]
    public void An_empty_list_of_tags_is_fine() => Assert.NotNull(Marked.Parse(Marked.WithProperties("\"tags\": []")).Command);
}
