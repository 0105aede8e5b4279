using IoTCommands.Json;

namespace IoTCommands.Definitions.Tests.Json;

/// <summary>Tests the rules of recovery that the comment of <see cref="JsonParser"/> states: the tree of a broken text, and the spans of its errors.</summary>
public sealed class JsonRecoveryTests
{
    [Theory]
    [InlineData("{\"a\": 1 \"b\": 2}", "{a:1 b:2}", "7+0")]
    [InlineData("{\"a\": 1\n \"b\": 2, \"c\": 3}", "{a:1 b:2 c:3}", "7+0")]
    [InlineData("{\"a\": \"x\" \"y\": 1}", "{a:x y:1}", "9+0")]
    [InlineData("[1 2, 3]", "[1 2 3]", "2+0")]
    [InlineData("[\"x\" \"y\"]", "[x y]", "4+0")]
    [InlineData("{\"a\" 1, \"b\": 2}", "{a:1 b:2}", "4+0")]
    [InlineData("{\"a\", \"b\": 2}", "{a:? b:2}", "4+0")]
    [InlineData("{\"a\" \"b\": 2}", "{a:? b:2}", "4+0")]
    [InlineData("{\"a\": 1, \"b\"}", "{a:1 b:?}", "12+0")]
    [InlineData("{\"a\": , \"b\": 2}", "{a:? b:2}", "5+0")]
    [InlineData("{\"a\":\n \"b\": 2, \"c\": 3}", "{a:? b:2 c:3}", "5+0")]
    [InlineData("{\"a\": \"b\": 2, \"c\": 3}", "{a:? b:2 c:3}", "5+0")]
    [InlineData("{\"a\": }", "{a:?}", "5+0")]
    [InlineData("{\"a\":", "{a:?}", "5+0")]
    [InlineData("{\"a\": 1,}", "{a:1}", "7+1")]
    [InlineData("[1, 2,]", "[1 2]", "5+1")]
    [InlineData("[1,,2]", "[1 2]", "3+1")]
    [InlineData("[1,,]", "[1]", "3+1")]
    [InlineData("[,1]", "[1]", "1+1")]
    [InlineData("[,]", "[]", "1+1")]
    [InlineData("{,\"a\":1}", "{a:1}", "1+1")]
    [InlineData("{\"a\":1,,\"b\":2}", "{a:1 b:2}", "7+1")]
    [InlineData("{\"a\":: 1, \"b\": 2}", "{a:1 b:2}", "5+1")]
    [InlineData("{\"a\" = 1, \"b\" => 2}", "{a:1 b:2}", "5+1")]
    [InlineData("{\"a\": 1; \"b\": 2}", "{a:1 b:2}", "7+1")]
    [InlineData("{\"a\": 1;}", "{a:1}", "7+1")]
    [InlineData("[1; 2]", "[1 2]", "2+1")]
    public void Missing_or_repeated_punctuation_is_one_error_at_its_place(string text, string tree, string spans) => Verify(text, tree, spans);

    [Theory]
    [InlineData("{\"a\": 1", "{a:1}", "7+0")]
    [InlineData("[", "[]", "1+0")]
    [InlineData("{\"a\": {\"b\": [1", "{a:{b:[1]}}", "14+0")]
    [InlineData("{\"a\": {\"b\": 1, \"c\": 2}", "{a:{b:1 c:2}}", "22+0")]
    [InlineData("{\"m\": [{\"a\": 1, {\"b\": 2}], \"c\": 3}", "{m:[{a:1} {b:2}] c:3}", "15+0")]
    [InlineData("{\"m\": [{\"a\": 1}, {\"b\": 2}, \"c\": 3}", "{m:[{a:1} {b:2}] c:3}", "25+0")]
    [InlineData("{\"m\": [\"x\", \"c\": 3}", "{m:[x] c:3}", "10+0")]
    [InlineData("{\"m\": [{\"a\": [1, 2}, {\"b\": 2}], \"c\": 3}", "{m:[{a:[1 2]} {b:2}] c:3}", "18+0")]
    [InlineData("\"a\": 1, \"b\": 2}", "{a:1 b:2}", "0+0")]
    [InlineData("{\"o\": \"n\": 10 }, \"b\": 2}", "{o:? n:10 b:2}", "5+0")]
    [InlineData("{\"m\": [\"a\": 1}, {\"b\": 2}], \"c\": 3}", "{m:[{a:1} {b:2}] c:3}", "7+0")]
    public void A_missing_bracket_is_one_error(string text, string tree, string spans) => Verify(text, tree, spans);

    [Theory]
    [InlineData("{\n  \"p\": {\n    \"q\": {\n      \"f\": \"JSON\"\n  },\n  \"m\": [\n    { \"n\": 1 }\n  ]\n}", "{p:{q:{f:JSON} m:[{n:1}]}}", "74+0")]
    [InlineData("{\n  \"m\": [\n    {\n      \"name\": \"a\",\n      \"d\": {\n        \"I\": 20\n      \"v\": [\n        1\n      ]\n    },\n    {\n      "
        + "\"name\": \"b\"\n    }\n  ]\n}", "{m:[{name:a d:{I:20 v:[1]}} {name:b}]}", "64+0 102+0")]
    [InlineData("{\n  \"m\": [\n    {\n      \"name\": \"a\"\n    },\n    {\n      \"name\": \"b\"\n    }\n  \"z\": 1\n}", "{m:[{name:a} {name:b}] z:1}",
        "71+0")]
    [InlineData("{\n  \"m\": [\n    {\n      \"name\": \"a\"\n    },\n    {\n      \"name\": \"b\",\n      \"x\": 1\n  ],\n  \"z\": 1\n}",
        "{m:[{name:a} {name:b x:1}] z:1}", "79+0")]
    [InlineData("{\n  \"m\": [\n    { \"name\": \"a\", \"d\": { \"I\": 20 },\n    { \"name\": \"b\" }\n  ],\n  \"p\": {\n    \"o\": [\n      1,\n      2\n "
        + " },\n  \"z\": 1\n}", "{m:[{name:a d:{I:20}} {name:b}] p:{o:[1 2]} z:1}", "47+0")]
    [InlineData("{\n\"a\": {\n\"b\": 1,\n\"c\": 2\n}", "{a:{b:1 c:2}}", "25+0")]
    [InlineData("{\r\n\t\"a\": {\r\n\t\t\"b\": 1,\r\n\t\"c\": 2\r\n}", "{a:{b:1 c:2}}", "33+0")]
    public void A_closing_bracket_closes_all_that_is_open_in_its_container(string text, string tree, string spans) => Verify(text, tree, spans);

    [Theory]
    [InlineData("{\"m\": [{\"a\": 1}}, {\"b\": 2}], \"c\": 3}", "{m:[{a:1}] b:2 c:3}", "15+0")]
    [InlineData("{\"m\": [{\"a\": 1}, \"t\": 2}, {\"b\": 2}], \"c\": 3}", "{m:[{a:1}] t:2 b:2 c:3}", "15+0")]
    [InlineData("{\"m\": [{\"a\": 1}, \"a\": 2}, {\"b\": 2}], \"c\": 3}", "{m:[{a:1}] a:2 b:2 c:3}", "15+0")]
    [InlineData("{\"m\": [{\"a\": [1, 2}}, {\"b\": 2}], \"c\": 3}", "{m:[{a:[1 2]}] b:2 c:3}", "18+0")]
    [InlineData("{\"m\": [{\"a\": {\"x\": 1}}}, {\"b\": 2}], \"c\": 3}", "{m:[{a:{x:1}}] b:2 c:3}", "22+0")]
    [InlineData("{\"m\": [1, 2]], \"c\": 3}", "{m:[1 2] c:3}", "12+1")]
    [InlineData("{\"m\": {\"a\": 1], \"c\": 3}", "{m:{a:1 c:3}}", "13+1")]
    [InlineData("{\"a\": 1}, \"b\": 2}", "{a:1 b:2}", "8+1")]
    [InlineData("{\"a\": 1} \"b\": 2}", "{a:1 b:2}", "9+1")]
    [InlineData("[1], 2]", "[1 2]", "3+1")]
    [InlineData("{\"a\": 1}}", "{a:1}", "8+1")]
    [InlineData("[1}", "[1]", "2+1")]
    [InlineData("]", "?", "0+0")]
    [InlineData("{\"a\": 1, {\"x\": 1}, \"b\": 2}", "{a:1 b:2}", "8+0")]
    [InlineData("{{\"x\": 1}, \"b\": 2}", "{b:2}", "1+0")]
    public void A_superfluous_or_wrong_bracket_is_one_error(string text, string tree, string spans) => Verify(text, tree, spans);

    [Theory]
    [InlineData("{\"a\": 1, // c\n \"b\": 2 /* d */, # e\n \"c\": 3}", "{a:1 b:2 c:3}", "9+4 22+7 31+3")]
    [InlineData("// first\n{\"a\": 1}", "{a:1}", "0+8")]
    [InlineData("{\"a\": 1} // last", "{a:1}", "9+7")]
    [InlineData("[/* a */ 1 /**/, 2]", "[1 2]", "1+7 11+4")]
    [InlineData("{\"a\": 1, /* never ended\n \"b\": 2}", "{a:1 b:2}", "9+14")]
    public void Comments_are_errors_and_are_skipped(string text, string tree, string spans) => Verify(text, tree, spans);

    [Theory]
    [InlineData("{\"a\": 1 @ \"b\": 2}", "{a:1 b:2}", "8+1")]
    [InlineData("{\"a\": 1 @, \"b\": 2}", "{a:1 b:2}", "8+1")]
    [InlineData("{\"a\": @ 1, \"b\": 2}", "{a:1 b:2}", "6+1")]
    [InlineData("{\"a\": @, \"b\": 2}", "{a:? b:2}", "6+1")]
    [InlineData("{\"a\": 1 2, \"b\": 2}", "{a:1 b:2}", "7+0")]
    [InlineData("{\"a\": 1, ... \"b\": 2}", "{a:1 b:2}", "9+3")]
    [InlineData("{\"a\": 1, b}", "{a:1}", "9+1")]
    [InlineData("[\"a\": 1, 2]", "[{a:1}]", "1+0")]
    [InlineData("{\"a\":\u00A01, \"b\":\u00A0\u00A02}", "{a:1 b:2}", "5+1 13+2")]
    [InlineData("json {\"a\": 1}", "{a:1}", "0+4")]
    [InlineData("{\"a\": 1} x", "{a:1}", "9+1")]
    [InlineData("{\"a\": 1}\n{\"b\": 1}", "{a:1 b:1}", "9+1")]
    [InlineData("/ {\"a\": 1}", "{a:1}", "0+1")]
    public void What_fits_nowhere_is_one_error_and_is_skipped(string text, string tree, string spans) => Verify(text, tree, spans);

    [Theory]
    [InlineData("", "?", "0+0")]
    [InlineData("\u00A0", "?", "0+1 0+0")]
    [InlineData(",", "?", "0+0")]
    [InlineData("// nothing", "?", "0+0 0+10")]
    public void A_text_without_a_value_has_a_missing_one(string text, string tree, string spans) => Verify(text, tree, spans);

    [Theory]
    [InlineData("{\"a\": \"x\n}", "{a:x}", "8+0")]
    [InlineData("{\"a\": \"x,\n \"b\": 1}", "{a:x b:1}", "8+0")]
    [InlineData("{\"a\": \"x, \"b\": 1}", "{a:'x, ' b:1}", "11+0")]
    [InlineData("{\"a\": [\"x, \"y\"], \"b\": 1}", "{a:['x, ' y] b:1}", "12+0")]
    [InlineData("{\"a\": {\"S\": \"x },\n \"b\": 1}", "{a:{S:x} b:1}", "14+0")]
    [InlineData("{\"a\": [\"x ],\n \"b\": 1}", "{a:[x] b:1}", "9+0")]
    [InlineData("{\"a\": \"[x]\n, \"b\": 1}", "{a:'[x' b:1}", "9+0")]
    [InlineData("{\"commandId: \"X\",\n \"b\": 1}", "{'commandId: ':X b:1}", "14+0")]
    [InlineData("{\"commandId: 1,\n \"b\": 1}", "{b:1}", "14+0")]
    [InlineData("{\"a\": 1, \"b", "{a:1}", "11+0")]
    [InlineData("{\"a\": \"x\ty\\\n}", "{a:'x\ty\\'}", "11+0")]
    [InlineData("{\n  \"a\": \"x\n  \"b\": \"y,\n  \"c\": 3\n}", "{a:x b:y c:3}", "11+0")]
    public void A_string_without_an_end_ends_with_its_line(string text, string tree, string spans) => Verify(text, tree, spans);

    [Theory]
    [InlineData("{\"a\": \"He said \"hi\" to me\", \"b\": 2}", "{a:'He said ' b:2}", "16+0")]
    [InlineData("{\"a\": \"b\"c\", \"d\": 1}", "{a:b d:1}", "9+0")]
    [InlineData("{\"t\": \"{\"on\":\"${x}\",\"l\":[1]}\", \"b\": 2}", "{t:'{' on:'${x}' l:[1] ', ':? b:2}", "9+0")]
    [InlineData("{\"t\": \"[]\"\", \"b\": 2}", "{t:'[]' ', ':? b:2}", "10+0")]
    [InlineData("{\n  \"t\": \"{\n    \\\"on\\\": 1\n  }\",\n  \"b\": 2\n}", "{t:'' b:2}", "10+0")]
    [InlineData("{\n  \"t\": \"line one\r\n  line two\",\n  \"b\": 2\n}", "{t:'line one' b:2}", "18+0")]
    public void Unescaped_quotes_and_line_ends_are_one_error_and_the_next_line_is_whole(string text, string tree, string spans) => Verify(text, tree, spans);

    [Theory]
    [InlineData("{'a': 'it\\'s', \"b\": 2}", "{a:'it's' b:2}", "1+3 6+7")]
    [InlineData("{“a”: „x“, \"b\": `y`}", "{a:x b:y}", "1+3 6+3 16+3")]
    [InlineData("{\"a\": 'x, \"d\": 1}", "{a:'x, \"d\": 1'}", "16+0")]
    [InlineData("{a: 1, b: 2}", "{a:1 b:2}", "1+1 7+1")]
    [InlineData("{1: \"a\", \"b\": 2}", "{'1':a b:2}", "1+1")]
    [InlineData("{commandId\": \"X\", \"b\": 1}", "{commandId:X b:1}", "1+10")]
    [InlineData("{\"a\": X\", \"b\": 1}", "{a:X b:1}", "6+2")]
    [InlineData("{\"a\": [\"x\", y\", \"z\"], \"b\": 1}", "{a:[x y z] b:1}", "12+2")]
    [InlineData("{\"a\": STRING, \"b\": 1}", "{a:STRING b:1}", "6+6")]
    [InlineData("{\"a\": é😀, \"b\": 1}", "{a:'é😀' b:1}", "6+3")]
    public void Other_quotes_or_none_are_errors_and_the_text_is_kept(string text, string tree, string spans) => Verify(text, tree, spans);

    [Theory]
    [InlineData("{\"a\": \"C:\\Users\\new\", \"b\": 2}", "{a:'C:\\Users\new' b:2}", "9+2")]
    [InlineData("[\"\\x\", \"\\'\", \"\\u\", \"\\u12\", \"\\u12G4\", \"\\U0041\"]", "['\\x' '\\'' '\\u' '\\u12' '\\u12G4' '\\U0041']",
        "2+2 8+2 14+2 20+4 28+4 38+2")]
    [InlineData("[\"\\uD83D\", \"\\uDE00 x\", \"\\uD83D\\uD83D\\uDE00\", \"\\uD83Dx\", \"\\uDE00\\uD83D\"]",
        "['\uFFFD' '\uFFFD x' '\uFFFD😀' '\uFFFDx' '\uFFFD\uFFFD']", "2+6 12+6 24+6 46+6 57+6 63+6")]
    [InlineData("[\"x\ty\", \"a\0b\", \"\u0007\"]", "['x\ty' 'a\0b' '\u0007']", "3+1 10+1 16+1")]
    public void What_a_string_cannot_hold_is_an_error_for_each(string text, string tree, string spans) => Verify(text, tree, spans);

    [Theory]
    [InlineData("[True, FALSE, None, nil, undefined, NULL]", "[true false None nil undefined null]", "1+4 7+5 14+4 20+3 25+9 36+4")]
    [InlineData("[NaN, -Infinity, Infinity, 1]", "[NaN ? Infinity 1]", "1+3 6+9 17+8")]
    [InlineData("[tru, nul, falsey, 1]", "[tru nul falsey 1]", "1+3 6+3 11+6")]
    [InlineData("[007, -007, +5, .5, -.5, 5., 00]", "[? ? ? ? ? ? ?]", "1+3 6+4 12+2 16+2 20+3 25+2 29+2")]
    [InlineData("[1e, 1e+, 0x1F, 1_000, --1, 1.2.3, -, 12abc, 1]", "[? ? ? ? ? ? ? ? 1]", "1+2 5+3 10+4 16+5 23+3 28+5 35+1 38+5")]
    public void Words_and_numbers_of_other_languages_are_errors_of_one_token(string text, string tree, string spans) => Verify(text, tree, spans);

    [Theory]
    [InlineData("{'a': {'b': 1} 'c': {}}", "$")]
    [InlineData("{'a': {'b': 1, 'c'}, 'd': [1]}", "$.a")]
    [InlineData("{'a': {'b': 1, 'c': 2, 'd': [{'e': 1}]}", "$ $.a $.a.d $.a.d[0]")]
    [InlineData("{'a': [{'b': [1}], 'c': [2]}", "$ $.a $.a[0] $.a[0].b $.c")]
    [InlineData("{'a': [,], 'b': [1 2], 'c': [1,]}", "$.a $.b $.c")]
    [InlineData("{'a': {'b': 'x\n, 'c': 1}}", "$ $.a $.a.b")]
    [InlineData("{'a': TRUE, 'b': [1e, '\\q'], /**/ 'c': {}}", "")]
    public void Containers_that_may_have_lost_something_are_damaged(string text, string expected)
    {
        List<string> damaged = [];
        Collect(JsonParser.Parse(text.Replace('\'', '"'), TestContext.Current.CancellationToken).Root, "$");

        Assert.Equal(expected, string.Join(' ', damaged));

        void Collect(JsonNode node, string path)
        {
            if (node.IsDamaged)
            {
                damaged.Add(path);
            }

            switch (node)
            {
                case JsonObject value:
                    Array.ForEach(value.Properties, property => Collect(property.Value, $"{path}.{property.Name}"));
                    break;
                case JsonArray value:
                    for (int i = 0; i < value.Items.Length; i++)
                    {
                        Collect(value.Items[i], $"{path}[{i}]");
                    }

                    break;
                default:
                    break;
            }
        }
    }

    [Theory]
    [InlineData("{'a' 1}", "a colon and a value after the property's name", "1")]
    [InlineData("{'a': 1 'b': 2}", "a comma before the next property", "\"b\"")]
    [InlineData("[1", "']'", "the end of the JSON")]
    [InlineData("{'a': [1}", "']' at the end of the array", "'}'")]
    [InlineData("{'a': 1} x", "the end of the JSON", "x")]
    [InlineData("{'a': 'x ,\n}", "the closing double quote of the string", "','")]
    [InlineData("{'a': 'x\n}", "the closing double quote of the string", "the end of the line")]
    [InlineData("['\u0007']", "the escape \\u0007", "the character U+0007")]
    [InlineData("['\\x']", "one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX", "\\x")]
    [InlineData("[1, // c\n2]", "no comment, because JSON does not support comments", "// c")]
    public void An_error_says_what_is_expected_and_what_was_found(string text, string expected, string found)
    {
        JsonError error = Assert.Single(JsonParser.Parse(text.Replace('\'', '"'), TestContext.Current.CancellationToken).Errors);

        Assert.Equal((expected, found), (error.Expected, error.Found));
    }

    private static void Verify(string text, string tree, string spans)
    {
        JsonDocument document = JsonParser.Parse(text, TestContext.Current.CancellationToken);

        Assert.Equal(tree, TreeText.Of(document.Root));
        Assert.Equal(spans, string.Join(' ', document.Errors.Select(error => $"{error.Span.Start}+{error.Span.Length}")));
        Assert.Null(TreeShape.FindFault(document));
    }
}
