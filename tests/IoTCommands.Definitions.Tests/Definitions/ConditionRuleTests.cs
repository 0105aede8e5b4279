using IoTCommands.Definitions.Tables;

namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>IOTC1017 to IOTC1023: conditions, and defaults that must meet them.</summary>
public sealed class ConditionRuleTests
{
    [Theory]
    [InlineData("STRING", "EQUALS", "\"string\": \"a\"")]
    [InlineData("STRING", "NOT_EQUALS", "\"string\": \"a\"")]
    [InlineData("STRING", "IN_SET", "\"strings\": [ \"a\", \"b\" ]")]
    [InlineData("STRING", "NOT_IN_SET", "\"strings\": [ \"a\" ]")]
    [InlineData("INTEGER", "EQUALS", "\"number\": \"-5\"")]
    [InlineData("LONG", "NOT_EQUALS", "\"number\": \"9223372036854775807\"")]
    [InlineData("UNSIGNEDLONG", "LESS_THAN", "\"number\": \"18446744073709551615\"")]
    [InlineData("DOUBLE", "LESS_THAN_EQUALS", "\"number\": \"12.5\"")]
    [InlineData("INTEGER", "GREATER_THAN", "\"number\": \"0\"")]
    [InlineData("INTEGER", "GREATER_THAN_EQUALS", "\"number\": \"0\"")]
    [InlineData("LONG", "IN_SET", "\"numbers\": [ \"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"9\", \"10\" ]")]
    [InlineData("DOUBLE", "NOT_IN_SET", "\"numbers\": [ \"0.5\" ]")]
    [InlineData("INTEGER", "IN_RANGE", "\"numberRange\": { \"min\": \"5\", \"max\": \"5\" }")]
    [InlineData("UNSIGNEDLONG", "NOT_IN_RANGE", "\"numberRange\": { \"min\": \"0\", \"max\": \"5\" }")]
    public void Every_operator_with_its_operand_has_no_diagnostic(string type, string comparison, string operand)
        => Assert.Equal(comparison, WireNames.Of(Marked.Parse(With(type, Quote(comparison), operand)).Command!.Parameters[0].Conditions[0].Comparison));

    [Theory]
    [InlineData("BOOLEAN", "EQUALS", "EQUALS | BOOLEAN | for which AWS supports no conditions; remove the condition")]
    [InlineData("BINARY", "IN_SET", "IN_SET | BINARY | for which AWS supports no conditions; remove the condition")]
    [InlineData("STRING", "LESS_THAN", "LESS_THAN | STRING | which supports EQUALS, NOT_EQUALS, IN_SET and NOT_IN_SET")]
    [InlineData("STRING", "IN_RANGE", "IN_RANGE | STRING | which supports EQUALS, NOT_EQUALS, IN_SET and NOT_IN_SET")]
    [InlineData("STRING", "NOT_IN_RANGE", "NOT_IN_RANGE | STRING | which supports EQUALS, NOT_EQUALS, IN_SET and NOT_IN_SET")]
    public void An_operator_that_the_type_does_not_take_is_the_only_diagnostic(string type, string comparison, string message)
        => Assert.Equal(message, Marked.ParseOne(With(type, "{|IOTC1017:\"" + comparison + "\"|}", "\"number\": \"abc\"")).JoinedArguments());

    [Theory]
    [InlineData("INTEGER", "EQUALS", "{|IOTC1018:\"string\"|}: \"5\"", "EQUALS on the type INTEGER | \"number\", a string | has \"string\"", "\"number\"")]
    [InlineData("STRING", "EQUALS", "{|IOTC1018:\"number\"|}: \"5\"", "EQUALS on the type STRING | \"string\", a string | has \"number\"", "\"string\"")]
    [InlineData("STRING", "IN_SET", "{|IOTC1018:\"numbers\"|}: [ \"5\" ]",
        "IN_SET on the type STRING | \"strings\", an array of 1 to 10 strings | has \"numbers\"", "\"strings\"")]
    [InlineData("LONG", "IN_SET", "{|IOTC1018:\"number\"|}: \"5\"", "IN_SET on the type LONG | \"numbers\", an array of 1 to 10 strings | has \"number\"",
        null)]
    [InlineData("LONG", "IN_RANGE", "{|IOTC1018:\"numbers\"|}: [ \"1\", \"5\" ]",
        "IN_RANGE on the type LONG | \"numberRange\" with \"min\" and \"max\" | has \"numbers\"", null)]
    [InlineData("LONG", "EQUALS", "\"number\": \"5\", {|IOTC1018:\"string\"|}: \"5\"",
        "EQUALS on the type LONG | \"number\", a string | has both \"number\" and \"string\"", null)]
    public void An_operand_that_does_not_fit_its_operator_is_reported_at_its_member(
        string type,
        string comparison,
        string operand,
        string message,
        string? replacement)
    {
        DiagnosticInfo diagnostic = Marked.ParseOne(With(type, Quote(comparison), operand));

        Assert.Equal(message, diagnostic.JoinedArguments());
        Assert.Equal(replacement, diagnostic.Replacement);
    }

    [Fact]
    public void An_operand_without_a_member_is_reported()
        => Assert.EndsWith(
            "is empty",
            Marked.ParseOne(Marked.WithParameter("""{ "name": "p", "type": "LONG", "valueConditions": [ { "comparisonOperator": "EQUALS", "operand": {|IOTC1018:{}|} } ] }""")).JoinedArguments(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("INTEGER", "abc", "not a number, but the parameter's type is INTEGER", null)]
    [InlineData("DOUBLE", "NaN", "not a number, but the parameter's type is DOUBLE", null)]
    [InlineData("INTEGER", "", "not a number, but the parameter's type is INTEGER", null)]
    [InlineData("INTEGER", "30.5", "not a whole number, but the parameter's type is INTEGER", null)]
    [InlineData("INTEGER", "2147483648", "out of range for the parameter's type INTEGER", null)]
    [InlineData("UNSIGNEDLONG", "-1", "out of range for the parameter's type UNSIGNEDLONG", null)]
    public void An_operand_that_is_no_number_of_the_type_is_an_error(string type, string operand, string problem, string? replacement)
    {
        Definition definition = Marked.Parse(With(type, "\"LESS_THAN\"", "\"number\": {|IOTC1019:\"" + operand + "\"|}"));
        DiagnosticInfo diagnostic = Assert.Single(definition.Diagnostics);

        Assert.Equal($"\"{operand}\" | {problem} | Write {ParameterType.Of(Parse(type)).Description}, in quotes.", diagnostic.JoinedArguments());
        Assert.Equal(replacement, diagnostic.Replacement);
        Assert.Equal(RuleSeverity.Error, diagnostic.Severity);
        Assert.Null(definition.Command);
    }

    [Theory]
    [InlineData("INTEGER", "+5", "\"5\"")]
    [InlineData("INTEGER", "30.0", "\"30\"")]
    [InlineData("LONG", "1e3", "\"1000\"")]
    [InlineData("UNSIGNEDLONG", " 7", "\"7\"")]
    [InlineData("DOUBLE", ".5", "\"0.5\"")]
    [InlineData("DOUBLE", "1e-3", "\"0.001\"")]
    public void An_operand_in_a_form_that_AWS_does_not_define_is_a_warning(string type, string operand, string replacement)
    {
        Definition definition = Marked.Parse(With(type, "\"LESS_THAN\"", "\"number\": {|IOTC1019:\"" + operand + "\"|}"));
        DiagnosticInfo diagnostic = Assert.Single(definition.Diagnostics);

        Assert.Equal($"\"{operand}\" | in a format that AWS does not document | Write {replacement}.", diagnostic.JoinedArguments());
        Assert.Equal(replacement, diagnostic.Replacement);
        Assert.Equal(RuleSeverity.Warning, diagnostic.Severity);
        Assert.Equal(operand, definition.Command!.Parameters[0].Conditions[0].Operands[0]);
    }

    [Fact]
    public void Every_wrong_number_of_a_set_and_of_a_range_is_reported()
    {
        Marked.Parse(With("LONG", "\"IN_SET\"", """ "numbers": [ {|IOTC1019:"x"|}, "1", {|IOTC1019:"y"|} ]"""));
        Marked.Parse(With("LONG", "\"IN_RANGE\"", """ "numberRange": { "min": {|IOTC1019:"x"|}, "max": {|IOTC1019:"y"|} }"""));
    }

    [Fact]
    public void A_JSON_number_for_an_operand_is_of_the_wrong_kind()
        => Assert.Equal("\"5\"", Marked.ParseOne(With("LONG", "\"EQUALS\"", "\"number\": {|IOTC1005:5|}")).Replacement);

    [Fact]
    public void An_empty_text_is_no_operand() => Marked.Parse(With("STRING", "\"IN_SET\"", """ "strings": [ "a", {|IOTC1007:""|} ]"""));

    [Theory]
    [InlineData("{|IOTC1020:[]|}", "IN_SET | is empty, but AWS requires 1 to 10 items")]
    [InlineData("{|IOTC1020:[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]|}", "IN_SET | has 11 items, but AWS allows at most 10")]
    public void A_set_has_1_to_10_items(string set, string message)
    {
        Definition definition = Marked.Parse(With("LONG", "\"IN_SET\"", "\"numbers\": " + set));

        Assert.Equal(message, Assert.Single(definition.Diagnostics).JoinedArguments());
        Assert.Null(definition.Command);
    }

    [Theory]
    [InlineData("STRING", "\"strings\": [ \"a\", \"b\", {|IOTC1020:\"a\"|} ]", "IN_SET | contains \"a\" twice; remove one")]
    [InlineData("DOUBLE", "\"numbers\": [ \"1\", {|IOTC1020:\"1.0\"|} ]", "IN_SET | contains \"1\" and \"1.0\", which are the same number; remove one")]
    public void The_same_item_twice_is_a_warning(string type, string operand, string message)
    {
        Definition definition = Marked.Parse(With(type, "\"IN_SET\"", operand));
        DiagnosticInfo diagnostic = Assert.Single(definition.Diagnostics);

        Assert.Equal(message, diagnostic.JoinedArguments());
        Assert.Equal(RuleSeverity.Warning, diagnostic.Severity);
        Assert.NotNull(definition.Command);
    }

    [Fact]
    public void Texts_that_differ_in_case_are_different_items()
        => Marked.Parse(With("STRING", "\"NOT_IN_SET\"", "\"strings\": [ \"a\", \"A\" ]"));

    [Fact]
    public void A_repeated_text_is_one_member_of_the_enum()
        => Assert.Equal(
            ["A", "B"],
            Marked.Parse(With("STRING", "\"IN_SET\"",
                """ "strings": [ "a", {|IOTC1020:"a"|}, "b" ]""")).Command!.Parameters[0].Enum!.Members.Select(member => member.Name));

    [Theory]
    [InlineData("LONG", "10", "9")]
    [InlineData("UNSIGNEDLONG", "18446744073709551615", "9223372036854775807")]
    [InlineData("DOUBLE", "0.5", "0.25")]
    public void A_range_with_min_above_max_is_a_warning(string type, string min, string max)
    {
        Definition definition = Marked.Parse(
            With(type, "\"IN_RANGE\"", "\"numberRange\": {|IOTC1021:{ \"min\": \"" + min + "\", \"max\": \"" + max + "\" }|}"));

        Assert.Equal($"{min} | {max}", Assert.Single(definition.Diagnostics).JoinedArguments());
        Assert.NotNull(definition.Command);
    }

    [Theory]
    [InlineData("\"I\": {|IOTC1022:900|}", "900 | parameter \"p\" | from 30 to 275")]
    [InlineData("\"I\": {|IOTC1022:29|}", null)]
    [InlineData("\"I\": 30", null)]
    [InlineData("\"I\": 275", null)]
    public void A_default_meets_the_conditions_of_its_parameter(string member, string? message)
    {
        Definition definition = Marked.Parse(With("INTEGER", "\"IN_RANGE\"", "\"numberRange\": { \"min\": \"30\", \"max\": \"275\" }", member));

        Assert.Equal(member.Contains("IOTC", StringComparison.Ordinal), definition.Command is null);
        Assert.Equal(message ?? definition.Diagnostics.FirstOrDefault()?.JoinedArguments(), definition.Diagnostics.FirstOrDefault()?.JoinedArguments());
    }

    [Fact]
    public void A_default_out_of_the_set_is_an_error()
        => Assert.Contains(
            "one of ON, OFF",
            Marked.ParseOne(With("STRING", "\"IN_SET\"", "\"strings\": [ \"ON\", \"OFF\" ]", "\"S\": {|IOTC1022:\"on\"|}")).JoinedArguments(),
            StringComparison.Ordinal);

    [Fact]
    public void A_default_on_a_bound_of_NOT_IN_RANGE_is_left_to_the_service()
        => Marked.Parse(With("INTEGER", "\"NOT_IN_RANGE\"", "\"numberRange\": { \"min\": \"1\", \"max\": \"5\" }", "\"I\": 5"));

    [Theory]
    [InlineData("INTEGER",
        """{ "comparisonOperator": "GREATER_THAN", "operand": { "number": "5" } }, {|IOTC1023:{ "comparisonOperator": "LESS_THAN", "operand": { "number": "6" } }|}""", "greater than 5 and less than 6")]
    [InlineData("UNSIGNEDLONG", """{|IOTC1023:{ "comparisonOperator": "LESS_THAN", "operand": { "number": "0" } }|}""", "less than 0")]
    [InlineData("STRING", """{ "comparisonOperator": "EQUALS", "operand": { "string": "a" } }, { "comparisonOperator": "NOT_EQUALS", "operand": { "string": "b" } }, {|IOTC1023:{ "comparisonOperator": "EQUALS", "operand": { "string": "b" } }|}""", "equal to a and other than b and equal to b")]
    public void Conditions_that_no_value_can_meet_are_a_warning_at_the_first_that_is_too_much(string type, string conditions, string words)
    {
        Definition definition = Marked.Parse(Marked.WithParameter($$"""{ "name": "p", "type": "{{type}}", "valueConditions": [ {{conditions}} ] }"""));

        Assert.Equal(
            $"parameter \"p\" | {words}",
            Assert.Single(definition.Diagnostics).JoinedArguments());
        Assert.NotNull(definition.Command);
    }

    private static string With(string type, string comparison, string operand, string? member = null)
        => Marked.WithParameter(
            "{ \"name\": \"p\", \"type\": \"" + type + "\", " + (member is null ? "" : "\"defaultValue\": { " + member + " }, ")
            + "\"valueConditions\": [ { \"comparisonOperator\": " + comparison + ", \"operand\": { " + operand + " } } ] }");

    private static string Quote(string text) => "\"" + text + "\"";

    private static IoTCommandParameterType Parse(string name)
        => WireNames.TryParse(name, out IoTCommandParameterType type) ? type : throw new ArgumentException(name);
}
