
namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>IOTC1006, IOTC1007, IOTC1008, IOTC1011 and IOTC1012: ids, names and other strings.</summary>
public sealed class TextRuleTests
{
    [Theory]
    [InlineData("c")]
    [InlineData("-")]
    [InlineData("_")]
    [InlineData("2fa-Lock_9")]
    public void A_valid_id_has_no_diagnostic(string id) => Assert.Equal(
        id,
        Marked.Parse($$"""{ "commandId": "{{id}}", {{Marked.Payload}} }""").Command!.CommandId);

    [Fact]
    public void An_id_has_up_to_64_characters()
    {
        Assert.NotNull(Marked.Parse($$"""{ "commandId": "{{new string('a', 64)}}", {{Marked.Payload}} }""").Command);
        Assert.Contains(
            "it has 65 characters",
            Marked.ParseOne($$"""{ "commandId": {|IOTC1006:"{{new string('a', 65)}}"|} }""").JoinedArguments(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{|IOTC1006:\"\"|}", "\"\" | it is empty")]
    [InlineData("\"set{|IOTC1006: |}oven\"", "\"set oven\" | it contains \" \"")]
    [InlineData("\"a{|IOTC1006:.|}b.c\"", "\"a.b.c\" | it contains \".\"")]
    [InlineData("\"ofen-{|IOTC1006:ü|}\"", "\"ofen-ü\" | it contains \"ü\"")]
    [InlineData("\"a{|IOTC1006:\\n|}\"", "\"a\\u000a\" | it contains \"\\u000a\"")]
    [InlineData("\"{|IOTC1006:\\u00fC|}\"", "\"ü\" | it contains \"ü\"")]
    [InlineData("\"{|IOTC1006:😀|}\"", "\"😀\" | it contains \"😀\"")]
    public void A_wrong_id_is_reported_at_its_first_wrong_character(string id, string message)
        => Assert.Equal(message, Marked.ParseOne("{ \"commandId\": " + id + " }").JoinedArguments());

    [Fact]
    public void Lengths_are_counted_in_characters_and_not_in_halves_of_them()
    {
        string emoji = string.Concat(Enumerable.Repeat("😀", 64));
        Assert.NotNull(Marked.Parse(Marked.WithProperties($"\"displayName\": \"{emoji}\"")).Command);
        Assert.Equal(
            "\"displayName\" | has 65 characters, but AWS allows at most 64",
            Marked.ParseOne(Marked.WithProperties($$"""
                "displayName": {|IOTC1007:"{{emoji}}x"|}
                """)).JoinedArguments());
    }

    [Fact]
    public void A_description_has_up_to_2028_characters()
    {
        Assert.NotNull(Marked.Parse(Marked.WithProperties($"\"description\": \"{new string('x', 2028)}\"")).Command);
        Marked.Parse(Marked.WithProperties($$"""
            "description": {|IOTC1007:"{{new string('x', 2029)}}"|}
            """));
        Marked.Parse(Marked.WithParameter($$"""
            { "name": "p", "type": "LONG", "description": {|IOTC1007:"{{new string('x', 2029)}}"|} }
            """));
    }

    [Theory]
    [InlineData("\"a{|IOTC1007:\\n|}b\"", "U+000A")]
    [InlineData("\"a{|IOTC1007:\\u0085|}b\"", "U+0085")]
    [InlineData("\"a{|IOTC1007:\u202e|}b\"", "U+202E")]
    [InlineData("\"a{|IOTC1007:\ue000|}b\"", "U+E000")]
    [InlineData("\"a{|IOTC1007:\\uDB40\\uDC01|}b\"", "U+E0001")]
    public void A_text_holds_nothing_that_cannot_be_seen(string text, string codePoint)
        => Assert.Equal(
            "\"displayName\" | contains the character "
                + codePoint
                + ", but AWS allows no control characters, such as line breaks, and no invisible characters",
            Marked.ParseOne(Marked.WithProperties("\"displayName\": " + text)).JoinedArguments());

    [Theory]
    [InlineData("Größe \u00a0 \u2028 \\\" <b> {0}")]
    [InlineData("\ud83d\ude00")]
    public void All_that_can_be_seen_is_fine_in_a_text(string text)
        => Assert.NotNull(Marked.Parse(Marked.WithProperties("\"displayName\": \"" + text + "\"")).Command);

    [Theory]
    [InlineData("{|IOTC1007:\"\"|}")]
    [InlineData("\"a{|IOTC1007:!|}\"")]
    public void A_tag_has_a_key_of_the_characters_that_AWS_takes(string key)
        => Marked.Parse(Marked.WithProperties("\"tags\": [ { \"Key\": " + key + ", \"Value\": \"\" } ]"));

    [Fact]
    public void A_tag_has_a_key_of_128_and_a_value_of_256_characters()
    {
        string tags = $$"""[ { "Key": "Größe {{new string('k', 122)}}", "Value": "{{new string('v', 256)}}" } ]""";
        Assert.NotNull(Marked.Parse(Marked.WithProperties("\"tags\": " + tags)).Command);
        Marked.Parse(Marked.WithProperties($$"""
            "tags": [ { "Key": {|IOTC1007:"{{new string('k', 129)}}"|}, "Value": {|IOTC1007:"{{new string('v', 257)}}"|} } ]
            """));
    }

    [Fact]
    public void A_role_has_an_ARN_of_at_least_20_characters()
        => Assert.Equal(
            "\"roleArn\" | has 7 characters, but AWS requires at least 20",
            Marked.Parse("""{ "commandId": "c", "namespace": "AWS-IoT-FleetWise", "roleArn": {|IOTC1007:"arn:aws"|} }""").Diagnostics[0].JoinedArguments());

    [Theory]
    [InlineData("\"namespace\": {|IOTC1008:\"AWS_IoT\"|}", "\"AWS_IoT\" | namespaces | Did you mean \"AWS-IoT\"? AWS supports AWS-IoT and AWS-IoT-FleetWise.",
        "\"AWS-IoT\"")]
    [InlineData("\"namespace\": {|IOTC1008:\"aws-iot-fleetwise\"|}",
        "\"aws-iot-fleetwise\" | namespaces | Did you mean \"AWS-IoT-FleetWise\"? AWS supports AWS-IoT and AWS-IoT-FleetWise.", "\"AWS-IoT-FleetWise\"")]
    [InlineData("\"namespace\": {|IOTC1008:\"kitchen\"|}", "\"kitchen\" | namespaces | AWS supports AWS-IoT and AWS-IoT-FleetWise.", null)]
    public void An_unknown_namespace_is_reported_with_the_nearest(string property, string message, string? replacement)
    {
        DiagnosticInfo diagnostic = Marked.ParseOne(Marked.WithProperties(property));

        Assert.Equal(message, diagnostic.JoinedArguments());
        Assert.Equal(replacement, diagnostic.Replacement);
    }

    [Theory]
    [InlineData("INT", "INTEGER")]
    [InlineData("string", "STRING")]
    [InlineData("Bool", "BOOLEAN")]
    [InlineData("UNSIGNED_LONG", "UNSIGNEDLONG")]
    [InlineData("ULONG", "UNSIGNEDLONG")]
    [InlineData("ulong", "UNSIGNEDLONG")]
    [InlineData("uint", "UNSIGNEDLONG")]
    [InlineData("LNOG", "LONG")]
    [InlineData("STR", "STRING")]
    [InlineData("text", "STRING")]
    [InlineData("FLOAT", "DOUBLE")]
    [InlineData("number", "DOUBLE")]
    [InlineData("Int32", "INTEGER")]
    [InlineData("int64", "LONG")]
    [InlineData("uint32", "UNSIGNEDLONG")]
    [InlineData("bytes", "BINARY")]
    [InlineData("LIST", null)]
    [InlineData("DATE", null)]
    [InlineData("FLOATING", null)]
    public void An_unknown_type_is_the_only_diagnostic_of_its_parameter(string type, string? nearest)
    {
        DiagnosticInfo diagnostic = Marked.ParseOne(Marked.WithParameter($$"""
            { "name": "p", "type": {|IOTC1008:"{{type}}"|}, "defaultValue": { "I": 5 },
              "valueConditions": [ { "comparisonOperator": "LESS_THAN", "operand": { "number": "4" } } ] }
            """));

        Assert.Equal(nearest is null ? null : "\"" + nearest + "\"", diagnostic.Replacement);
        Assert.EndsWith(
            "AWS supports STRING, INTEGER, LONG, UNSIGNEDLONG, DOUBLE, BOOLEAN and BINARY.", diagnostic.JoinedArguments(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EQUAL", "EQUALS")]
    [InlineData("LESS_THAN_OR_EQUALS", "LESS_THAN_EQUALS")]
    [InlineData("IN_RNAGE", "IN_RANGE")]
    [InlineData("BETWEEN", null)]
    public void An_unknown_operator_is_reported_with_the_nearest(string name, string? nearest)
        => Assert.Equal(
            nearest is null ? null : "\"" + nearest + "\"",
            Marked.ParseOne(Marked.WithParameter($$"""
                { "name": "p", "type": "LONG", "valueConditions": [ { "comparisonOperator": {|IOTC1008:"{{name}}"|}, "operand": { "number": "4" } } ] }
                """)).Replacement);

    [Fact]
    public void An_unknown_output_format_is_reported_with_the_nearest()
        => Assert.Equal(
            "\"JSON\"",
            Marked.ParseOne(Marked.WithParameter("""{ "name": "p", "type": "LONG" }""").Replace("\"JSON\"", "{|IOTC1008:\"json\"|}",
                StringComparison.Ordinal)).Replacement);

    [Theory]
    [InlineData("$actuatorPath.Vehicle.Cabin.Door")]
    [InlineData("class")]
    [InlineData("2fa-lock_")]
    [InlineData(".")]
    public void A_valid_parameter_name_has_no_diagnostic(string name)
        => Assert.Equal(name, Marked.Parse(Marked.WithParameter($$"""{ "name": "{{name}}", "type": "LONG" }""", name)).Command!.Parameters[0].Name);

    [Theory]
    [InlineData("{|IOTC1011:\"\"|}", "\"\" | it is empty")]
    [InlineData("\"target{|IOTC1011: |}C\"", "\"target C\" | it contains \" \"")]
    [InlineData("\"{|IOTC1011:@|}class\"", "\"@class\" | it contains \"@\"")]
    public void A_wrong_parameter_name_is_reported_at_its_first_wrong_character(string name, string message)
    {
        DiagnosticInfo diagnostic = Marked.ParseOne(
            Marked.WithParameter("{ \"name\": " + name + ", \"type\": \"LONG\" }").Replace(
                "${aws:iot:commandexecution::parameter:p}",
                "${aws:iot:commandexecution::executionTimeoutSec}",
                StringComparison.Ordinal));

        Assert.StartsWith(message, diagnostic.JoinedArguments(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_name_has_up_to_192_characters()
    {
        string name = new('a', 192);
        Assert.NotNull(Marked.Parse(Marked.WithParameter($$"""{ "name": "{{name}}", "type": "LONG" }""", name)).Command);
        Marked.Parse(Marked.WithParameter($$"""
            { "name": "p", "type": "LONG" }, { "name": {|IOTC1011:"{{name}}a"|}, "type": "LONG" }
            """));
    }

    [Fact]
    public void The_second_of_two_equal_parameter_names_is_reported()
        => Assert.Equal(
            "\"p\"",
            Marked.ParseOne(Marked.WithParameter("""{ "name": "p", "type": "LONG" }, { "name": {|IOTC1012:"p"|}, "type": "LONG" }""")).JoinedArguments());
}
