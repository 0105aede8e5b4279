using IoTCommands.Definitions.Tables;

namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>IOTC1014 to IOTC1016: values and defaults.</summary>
public sealed class ValueRuleTests
{
    [Theory]
    [InlineData("""{ "name": "p", "type": "LONG", "defaultValue": { "S": {|IOTC1005:null|}, "L": 5 } }""")]
    [InlineData("""{ "name": "p", "type": "LONG", "defaultValue": { "L": {|IOTC1005:null|} } }""")]
    [InlineData("""{ "name": "p", "type": "LONG", "defaultValue": { "S": {|IOTC1005:null|}, {|IOTC1015:"I"|}: 5 } }""")]
    [InlineData(
        """
        { "name": "p", "type": "LONG", "valueConditions": [ { "comparisonOperator": "EQUALS", "operand": { "string": {|IOTC1005:null|}, "number": "5" } } ] }
        """)]
    [InlineData(
        """{ "name": "p", "type": "LONG", "valueConditions": [ { "comparisonOperator": "EQUALS", "operand": { "number": {|IOTC1005:null|} } } ] }""")]
    public void A_member_that_is_null_is_not_set(string parameter) => Marked.Parse(Marked.WithParameter(parameter));

    [Theory]
    [InlineData("STRING", "\"S\": \" \"", " ")]
    [InlineData("INTEGER", "\"I\": -2147483648", "-2147483648")]
    [InlineData("INTEGER", "\"I\": 2147483647", "2147483647")]
    [InlineData("INTEGER", "\"I\": -0", "0")]
    [InlineData("LONG", "\"L\": -9223372036854775808", "-9223372036854775808")]
    [InlineData("LONG", "\"L\": 9007199254740993", "9007199254740993")]
    [InlineData("UNSIGNEDLONG", "\"UL\": \"18446744073709551615\"", "18446744073709551615")]
    [InlineData("UNSIGNEDLONG", "\"UL\": \"00000000000000000007\"", "7")]
    [InlineData("DOUBLE", "\"D\": 4", "4")]
    [InlineData("DOUBLE", "\"D\": -1.50e2", "-150")]
    [InlineData("DOUBLE", "\"D\": 1.7976931348623157e308", "1.7976931348623157E+308")]
    [InlineData("BOOLEAN", "\"B\": false", "false")]
    [InlineData("BINARY", "\"BIN\": \"AA==\"", "AA==")]
    public void A_valid_default_is_kept_as_its_type_holds_it(string type, string member, string text)
        => Assert.Equal(text, Marked.Parse(WithDefault(type, member)).Command!.Parameters[0].Default!.Text);

    [Theory]
    [InlineData("INTEGER", "{|IOTC1014:{ }|}", "default of parameter \"p\" | none | . The type INTEGER requires \"I\".")]
    [InlineData("INTEGER", "{ \"L\": 5, {|IOTC1014:\"I\"|}: 5 }", "default of parameter \"p\" | \"I\" and \"L\" | . The type INTEGER requires \"I\".")]
    public void A_value_sets_exactly_one_member(string type, string value, string message)
        => Assert.Equal(
            message,
            Marked.ParseOne(Marked.WithParameter("{ \"name\": \"p\", \"type\": \"" + type + "\", \"defaultValue\": " + value + " }")).JoinedArguments());

    [Theory]
    [InlineData("DOUBLE", "{|IOTC1015:\"I\"|}: 5", "\"D\"")]
    [InlineData("LONG", "{|IOTC1015:\"I\"|}: 5", "\"L\"")]
    [InlineData("INTEGER", "{|IOTC1015:\"L\"|}: 5", "\"I\"")]
    [InlineData("STRING", "{|IOTC1015:\"UL\"|}: \"5\"", "\"S\"")]
    [InlineData("UNSIGNEDLONG", "{|IOTC1015:\"S\"|}: \"5\"", "\"UL\"")]
    [InlineData("INTEGER", "{|IOTC1015:\"L\"|}: 3000000000", null)]
    [InlineData("INTEGER", "{|IOTC1015:\"D\"|}: 5.5", null)]
    [InlineData("DOUBLE", "{|IOTC1015:\"L\"|}: 9007199254740993", null)]
    [InlineData("UNSIGNEDLONG", "{|IOTC1015:\"L\"|}: 5", null)]
    [InlineData("UNSIGNEDLONG", "{|IOTC1015:\"S\"|}: \"five\"", null)]
    [InlineData("BINARY", "{|IOTC1015:\"S\"|}: \"AAEC\"", null)]
    [InlineData("INTEGER", "{|IOTC1015:\"S\"|}: \"5\"", null)]
    public void A_member_of_another_type_is_reported_and_moved_where_nothing_is_lost(string type, string member, string? replacement)
        => Assert.Equal(replacement, Marked.ParseOne(WithDefault(type, member)).Replacement);

    [Fact]
    public void The_message_names_the_member_that_fits()
        => Assert.Equal(
            "default of parameter \"p\" | I | DOUBLE | D",
            Marked.ParseOne(WithDefault("DOUBLE", "{|IOTC1015:\"I\"|}: 5")).JoinedArguments());

    [Theory]
    [InlineData("STRING", "\"S\": {|IOTC1016:\"\"|}", "\"\" | STRING | AWS does not allow an empty string", null)]
    [InlineData("INTEGER", "\"I\": {|IOTC1016:2147483648|}", "2147483648 | INTEGER | it must be a whole number from -2147483648 to 2147483647", null)]
    [InlineData("INTEGER", "\"I\": {|IOTC1016:4.5|}", "4.5 | INTEGER | it must be a whole number from -2147483648 to 2147483647", null)]
    [InlineData("INTEGER", "\"I\": {|IOTC1016:5.0|}",
        "5.0 | INTEGER | AWS's tools parse it as a floating-point number; write it without decimal point and exponent", "5")]
    [InlineData("LONG", "\"L\": {|IOTC1016:1e3|}", "1e3 | LONG | AWS's tools parse it as a floating-point number; write it without decimal point and exponent",
        "1000")]
    [InlineData("LONG", "\"L\": {|IOTC1016:9223372036854775808|}",
        "9223372036854775808 | LONG | it must be a whole number from -9223372036854775808 to 9223372036854775807", null)]
    [InlineData("UNSIGNEDLONG", "\"UL\": {|IOTC1016:\"18446744073709551616\"|}",
        "\"18446744073709551616\" | UNSIGNEDLONG | it must be a whole number from 0 to 18446744073709551615 with at most 20 digits", null)]
    [InlineData("UNSIGNEDLONG", "\"UL\": {|IOTC1016:\"-1\"|}",
        "\"-1\" | UNSIGNEDLONG | it must be a whole number from 0 to 18446744073709551615 with at most 20 digits", null)]
    [InlineData("UNSIGNEDLONG", "\"UL\": {|IOTC1016:\"+5\"|}",
        "\"+5\" | UNSIGNEDLONG | it must be a whole number from 0 to 18446744073709551615 with at most 20 digits", "\"5\"")]
    [InlineData("UNSIGNEDLONG", "\"UL\": {|IOTC1016:\"000000000000000000005\"|}",
        "\"000000000000000000005\" | UNSIGNEDLONG | it must be a whole number from 0 to 18446744073709551615 with at most 20 digits", "\"5\"")]
    [InlineData("UNSIGNEDLONG", "\"UL\": {|IOTC1016:\"\"|}",
        "\"\" | UNSIGNEDLONG | it must be a whole number from 0 to 18446744073709551615 with at most 20 digits", null)]
    [InlineData("UNSIGNEDLONG", "\"UL\": {|IOTC1016:\"\u0665\"|}",
        "\"٥\" | UNSIGNEDLONG | it must be a whole number from 0 to 18446744073709551615 with at most 20 digits", null)]
    [InlineData("DOUBLE", "\"D\": {|IOTC1016:1e309|}", "1e309 | DOUBLE | it is out of range for a 64-bit floating-point number", null)]
    [InlineData("DOUBLE", "\"D\": {|IOTC1016:\"NaN\"|}", "\"NaN\" | DOUBLE | it must be a finite number", null)]
    [InlineData("DOUBLE", "\"D\": {|IOTC1016:\"-Infinity\"|}", "\"-Infinity\" | DOUBLE | it must be a finite number", null)]
    [InlineData("BINARY", "\"BIN\": {|IOTC1016:\"\"|}", "\"\" | BINARY | AWS does not allow an empty value", null)]
    [InlineData("BINARY", "\"BIN\": {|IOTC1016:\"AAE\"|}", "\"AAE\" | BINARY | it is not valid base64", null)]
    [InlineData("BINARY", "\"BIN\": {|IOTC1016:\"AA==AA==\"|}", "\"AA==AA==\" | BINARY | it is not valid base64", null)]
    [InlineData("BINARY", "\"BIN\": {|IOTC1016:\"AA E\"|}", "\"AA E\" | BINARY | it is not valid base64", null)]
    [InlineData("BINARY", "\"BIN\": {|IOTC1016:\"====\"|}", "\"====\" | BINARY | it is not valid base64", null)]
    public void A_value_that_its_type_cannot_hold_is_reported(string type, string member, string message, string? replacement)
    {
        Definition definition = Marked.Parse(WithDefault(type, member));
        DiagnosticInfo diagnostic = Assert.Single(definition.Diagnostics);

        Assert.Equal(message, diagnostic.JoinedArguments());
        Assert.Equal(replacement, diagnostic.Replacement);
        Assert.Null(definition.Command);
    }

    [Theory]
    [InlineData("INTEGER", "\"I\": {|IOTC1005:\"5\"|}", "5")]
    [InlineData("UNSIGNEDLONG", "\"UL\": {|IOTC1005:5|}", "\"5\"")]
    [InlineData("DOUBLE", "\"D\": {|IOTC1005:\"4.5\"|}", "4.5")]
    [InlineData("DOUBLE", "\"D\": {|IOTC1005:\"nan\"|}", null)]
    [InlineData("BOOLEAN", "\"B\": {|IOTC1005:\"true\"|}", "true")]
    [InlineData("BOOLEAN", "\"B\": {|IOTC1005:1|}", null)]
    [InlineData("STRING", "\"S\": {|IOTC1005:5|}", "\"5\"")]
    [InlineData("BINARY", "\"BIN\": {|IOTC1005:[0, 1]|}", "\"[0, 1]\"")]
    public void A_value_of_the_wrong_JSON_kind_is_one_diagnostic(string type, string member, string? replacement)
        => Assert.Equal(replacement, Marked.ParseOne(WithDefault(type, member)).Replacement);

    [Fact]
    public void Base64_that_convert_takes_is_taken_and_no_other()
    {
        Random random = new(20260801);
        const string Alphabet = "ABCDabcd0189+/==-_ \n";
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Create(random.Next(0, 9), random, static (span, random) =>
            {
                for (int j = 0; j < span.Length; j++)
                {
                    span[j] = Alphabet[random.Next(Alphabet.Length)];
                }
            });
            byte[] bytes = new byte[16];
            bool isTaken = Convert.TryFromBase64String(text, bytes, out int count) && text.AsSpan().IndexOfAny(' ', '\n') < 0;

            Assert.Equal(isTaken ? count : -1, Base64.CountBytes(text));
        }
    }

    private static string WithDefault(string type, string member)
        => Marked.WithParameter("{ \"name\": \"p\", \"type\": \"" + type + "\", \"defaultValue\": { " + member + " } }");
}
