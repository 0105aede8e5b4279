namespace IoTCommands.Definitions.Tests.Json;

/// <summary>What is read behind mistakes in brackets, commas and colons, and in what stands between them.</summary>
public sealed class JsonParserStructureRecoveryTests
{
    [Theory]
    [InlineData("{\"a\": 1 \"b\": 2}", "{a:1 b:2}",
        "7+0: expected a comma before the next property, found \"b\"")]
    [InlineData("{\"a\": 1\n \"b\": 2, \"c\": 3}", "{a:1 b:2 c:3}",
        "7+0: expected a comma before the next property, found \"b\"")]
    [InlineData("{\"a\": \"x\" \"y\": 1}", "{a:x y:1}",
        "9+0: expected a comma before the next property, found \"y\"")]
    [InlineData("[1 2, 3]", "[1 2 3]",
        "2+0: expected a comma before the next value, found 2")]
    [InlineData("[\"x\" \"y\"]", "[x y]",
        "4+0: expected a comma before the next value, found \"y\"")]
    [InlineData("{\"a\" 1, \"b\": 2}", "{a:1 b:2}",
        "4+0: expected a colon and a value after the property's name, found 1")]
    [InlineData("{\"a\", \"b\": 2}", "{a:? b:2}",
        "4+0: expected a colon and a value after the property's name, found ','")]
    [InlineData("{\"a\" \"b\": 2}", "{a:? b:2}",
        "4+0: expected a colon and a value after the property's name, found \"b\"")]
    [InlineData("{\"a\": 1, \"b\"}", "{a:1 b:?}",
        "12+0: expected a colon and a value after the property's name, found '}'")]
    [InlineData("{\"a\": , \"b\": 2}", "{a:? b:2}",
        "5+0: expected a value, found ','")]
    [InlineData("{\"a\":\n \"b\": 2, \"c\": 3}", "{a:? b:2 c:3}",
        "5+0: expected a value and a comma, found \"b\"")]
    [InlineData("{\"a\": \"b\": 2, \"c\": 3}", "{a:? b:2 c:3}",
        "5+0: expected a value and a comma, found \"b\"")]
    [InlineData("{\"a\": }", "{a:?}",
        "5+0: expected a value, found '}'")]
    [InlineData("{\"a\":", "{a:?}",
        "5+0: expected a value, found the end of the text")]
    [InlineData("{\"a\": 1,}", "{a:1}",
        "7+1: expected no comma before '}', found ','")]
    [InlineData("[1, 2,]", "[1 2]",
        "5+1: expected no comma before ']', found ','")]
    [InlineData("[1,,2]", "[1 2]",
        "3+1: expected a value, found ','")]
    [InlineData("[1,,]", "[1]",
        "3+1: expected a value, found ','")]
    [InlineData("[,1]", "[1]",
        "1+1: expected a value, found ','")]
    [InlineData("[,]", "[]",
        "1+1: expected a value, found ','")]
    [InlineData("{,\"a\":1}", "{a:1}",
        "1+1: expected a property, found ','")]
    [InlineData("{\"a\":1,,\"b\":2}", "{a:1 b:2}",
        "7+1: expected a property, found ','")]
    [InlineData("{\"a\":: 1, \"b\": 2}", "{a:1 b:2}",
        "5+1: expected a value, found ':'")]
    [InlineData("{\"a\" = 1, \"b\" => 2}", "{a:1 b:2}",
        "5+1: expected ':', found '='",
        "14+1: expected ':', found '='")]
    [InlineData("{\"a\": 1; \"b\": 2}", "{a:1 b:2}",
        "7+1: expected ',', found ';'")]
    [InlineData("{\"a\": 1;}", "{a:1}",
        "7+1: expected ',', found ';'")]
    [InlineData("[1; 2]", "[1 2]",
        "2+1: expected ',', found ';'")]
    public void Missing_or_repeated_punctuation_is_one_error_at_its_place(string text, string tree, params string[] errors) => Recovery.Verify(text, tree, errors);

    [Theory]
    [InlineData("{\"a\": 1", "{a:1}",
        "7+0: expected '}', found the end of the text")]
    [InlineData("[", "[]",
        "1+0: expected ']', found the end of the text")]
    [InlineData("{\"a\": {\"b\": [1", "{a:{b:[1]}}",
        "14+0: expected ]}}, the closing brackets of all that is open, found the end of the text")]
    [InlineData("{\"a\": {\"b\": 1, \"c\": 2}", "{a:{b:1 c:2}}",
        "22+0: expected '}', found the end of the text")]
    [InlineData("{\"m\": [{\"a\": 1, {\"b\": 2}], \"c\": 3}", "{m:[{a:1} {b:2}] c:3}",
        "15+0: expected '}' at the end of the object, found '{'")]
    [InlineData("{\"m\": [{\"a\": 1}, {\"b\": 2}, \"c\": 3}", "{m:[{a:1} {b:2}] c:3}",
        "25+0: expected ']' at the end of the array, found \"c\"")]
    [InlineData("{\"m\": [\"x\", \"c\": 3}", "{m:[x] c:3}",
        "10+0: expected ']' at the end of the array, found \"c\"")]
    [InlineData("{\"m\": [{\"a\": [1, 2}, {\"b\": 2}], \"c\": 3}", "{m:[{a:[1 2]} {b:2}] c:3}",
        "18+0: expected ']' at the end of the array, found '}'")]
    [InlineData("\"a\": 1, \"b\": 2}", "{a:1 b:2}",
        "0+0: expected '{' before the object's first property, found \"a\"")]
    [InlineData("{\"o\": \"n\": 10 }, \"b\": 2}", "{o:{n:10} b:2}",
        "6+0: expected '{' before the object's first property, found \"n\"")]
    [InlineData("{\"m\": [\"a\": 1}, {\"b\": 2}], \"c\": 3}", "{m:[{a:1} {b:2}] c:3}",
        "7+0: expected '{' before the object's first property, found \"a\"")]
    public void A_missing_bracket_is_one_error_and_what_follows_keeps_its_place(string text, string tree, params string[] errors) => Recovery.Verify(text, tree, errors);

    [Theory]
    [InlineData("{\n  \"p\": {\n    \"q\": {\n      \"f\": \"JSON\"\n  },\n  \"m\": [\n    { \"n\": 1 }\n  ]\n}", "{p:{q:{f:JSON}} m:[{n:1}]}",
        "39+0: expected '}' at the end of the object, found '}'")]
    [InlineData("{\n  \"m\": [\n    {\n      \"name\": \"a\",\n      \"d\": {\n        \"I\": 20\n      \"v\": [\n        1\n      ]\n    },\n    {\n      \"name\": \"b\"\n    }\n  ]\n}", "{m:[{name:a d:{I:20} v:[1]} {name:b}]}",
        "64+0: expected '}' at the end of the object, found \"v\"")]
    [InlineData("{\n  \"m\": [\n    {\n      \"name\": \"a\"\n    },\n    {\n      \"name\": \"b\"\n    }\n  \"z\": 1\n}", "{m:[{name:a} {name:b}] z:1}",
        "71+0: expected ']' at the end of the array, found \"z\"")]
    [InlineData("{\n  \"m\": [\n    {\n      \"name\": \"a\"\n    },\n    {\n      \"name\": \"b\",\n      \"x\": 1\n  ],\n  \"z\": 1\n}", "{m:[{name:a} {name:b x:1}] z:1}",
        "79+0: expected '}' at the end of the object, found ']'")]
    [InlineData("{\n  \"m\": [\n    { \"name\": \"a\", \"d\": { \"I\": 20 },\n    { \"name\": \"b\" }\n  ],\n  \"p\": {\n    \"o\": [\n      1,\n      2\n  },\n  \"z\": 1\n}", "{m:[{name:a d:{I:20}} {name:b}] p:{o:[1 2]} z:1}",
        "47+0: expected '}' at the end of the object, found '{'",
        "109+0: expected ']' at the end of the array, found '}'")]
    [InlineData("{\n\"a\": {\n\"b\": 1,\n\"c\": 2\n}", "{a:{b:1 c:2}}",
        "25+0: expected '}', found the end of the text")]
    [InlineData("{\r\n\t\"a\": {\r\n\t\t\"b\": 1,\r\n\t\"c\": 2\r\n}", "{a:{b:1} c:2}",
        "21+0: expected '}' at the end of the object, found \"c\"")]
    public void The_layout_tells_where_a_closing_bracket_is_missing(string text, string tree, params string[] errors) => Recovery.Verify(text, tree, errors);

    [Theory]
    [InlineData("{\"m\": [{\"a\": 1}}, {\"b\": 2}], \"c\": 3}", "{m:[{a:1} {b:2}] c:3}",
        "15+1: expected ',' or ']', found '}'")]
    [InlineData("{\"m\": [{\"a\": 1}, \"t\": 2}, {\"b\": 2}], \"c\": 3}", "{m:[{a:1 t:2} {b:2}] c:3}",
        "14+1: expected no '}' here, because more follows that belongs before it, found '}'")]
    [InlineData("{\"m\": [{\"a\": 1}, \"a\": 2}, {\"b\": 2}], \"c\": 3}", "{m:[{a:1} {a:2} {b:2}] c:3}",
        "17+0: expected '{' before the object's first property, found \"a\"")]
    [InlineData("{\"m\": [{\"a\": [1, 2}}, {\"b\": 2}], \"c\": 3}", "{m:[{a:[1 2]} {b:2}] c:3}",
        "18+1: expected ']', found '}'")]
    [InlineData("{\"m\": [{\"a\": {\"x\": 1}}}, {\"b\": 2}], \"c\": 3}", "{m:[{a:{x:1}} {b:2}] c:3}",
        "22+1: expected ',' or ']', found '}'")]
    [InlineData("{\"m\": [1, 2]], \"c\": 3}", "{m:[1 2] c:3}",
        "12+1: expected ',' or '}', found ']'")]
    [InlineData("{\"m\": {\"a\": 1], \"c\": 3}", "{m:{a:1} c:3}",
        "13+1: expected '}', found ']'")]
    [InlineData("{\"a\": 1}, \"b\": 2}", "{a:1 b:2}",
        "7+1: expected no '}' here, because more follows that belongs before it, found '}'")]
    [InlineData("{\"a\": 1} \"b\": 2}", "{a:1 b:2}",
        "7+1: expected no '}' here, because more follows that belongs before it, found '}'")]
    [InlineData("[1], 2]", "[1 2]",
        "2+1: expected no ']' here, because more follows that belongs before it, found ']'")]
    [InlineData("{\"a\": 1}}", "{a:1}",
        "8+1: expected the end of the text, found '}'")]
    [InlineData("[1}", "[1]",
        "2+1: expected ']', found '}'")]
    [InlineData("]", "?",
        "0+0: expected a value, found ']'")]
    [InlineData("{\"a\": 1, {\"x\": 1}, \"b\": 2}", "{a:1 b:2}",
        "8+0: expected a property name in double quotes, found '{'")]
    [InlineData("{{\"x\": 1}, \"b\": 2}", "{b:2}",
        "1+0: expected a property name in double quotes, found '{'")]
    public void A_bracket_too_many_or_of_the_wrong_kind_is_one_error(string text, string tree, params string[] errors) => Recovery.Verify(text, tree, errors);

    [Theory]
    [InlineData("{\"a\": 1, // c\n \"b\": 2 /* d */, # e\n \"c\": 3}", "{a:1 b:2 c:3}",
        "9+4: expected no comment, because JSON has none, found // c",
        "22+7: expected no comment, because JSON has none, found /* d */",
        "31+3: expected no comment, because JSON has none, found # e")]
    [InlineData("// first\n{\"a\": 1}", "{a:1}",
        "0+8: expected no comment, because JSON has none, found // first")]
    [InlineData("{\"a\": 1} // last", "{a:1}",
        "9+7: expected no comment, because JSON has none, found // last")]
    [InlineData("[/* a */ 1 /**/, 2]", "[1 2]",
        "1+7: expected no comment, because JSON has none, found /* a */",
        "11+4: expected no comment, because JSON has none, found /**/")]
    [InlineData("{\"a\": 1, /* never ended\n \"b\": 2}", "{a:1 b:2}",
        "9+14: expected no comment, because JSON has none, found /* never ended")]
    public void Comments_are_errors_and_are_skipped(string text, string tree, params string[] errors) => Recovery.Verify(text, tree, errors);

    [Theory]
    [InlineData("{\"a\": 1 @ \"b\": 2}", "{a:1 b:2}",
        "8+1: expected ',' or '}', found '@'")]
    [InlineData("{\"a\": 1 @, \"b\": 2}", "{a:1 b:2}",
        "8+1: expected ',' or '}', found '@'")]
    [InlineData("{\"a\": @ 1, \"b\": 2}", "{a:1 b:2}",
        "6+1: expected a value, found '@'")]
    [InlineData("{\"a\": @, \"b\": 2}", "{a:? b:2}",
        "6+1: expected a value, found '@'")]
    [InlineData("{\"a\": 1 2, \"b\": 2}", "{a:1 b:2}",
        "8+1: expected ',' or '}', found 2")]
    [InlineData("{\"a\": 1, ... \"b\": 2}", "{a:1 b:2}",
        "9+3: expected a property name in double quotes, found ...")]
    [InlineData("{\"a\": 1, b}", "{a:1}",
        "9+1: expected a property name in double quotes, found b")]
    [InlineData("[\"a\": 1, 2]", "[a 1 2]",
        "4+1: expected ',' or ']', found ':'")]
    [InlineData("{\"a\":\u00A01, \"b\":\u00A0\u00A02}", "{a:1 b:2}",
        "5+1: expected a space, a tab or a line end, found the character U+00A0",
        "13+2: expected a space, a tab or a line end, found the character U+00A0")]
    [InlineData("json {\"a\": 1}", "{a:1}",
        "0+4: expected a text in double quotes, a number, true, false or null, found json")]
    [InlineData("{\"a\": 1} x", "{a:1}",
        "9+1: expected the end of the text, found x")]
    [InlineData("{\"a\": 1}\n{\"b\": 1}", "{a:1}",
        "9+1: expected the end of the text, found '{'")]
    [InlineData("/ {\"a\": 1}", "{a:1}",
        "0+1: expected a value, found '/'")]
    public void What_fits_nowhere_is_one_error_and_is_skipped(string text, string tree, params string[] errors) => Recovery.Verify(text, tree, errors);

    [Theory]
    [InlineData("", "?",
        "0+0: expected a value, found the end of the text")]
    [InlineData("\u00A0", "?",
        "0+1: expected a space, a tab or a line end, found the character U+00A0",
        "0+0: expected a value, found the end of the text")]
    [InlineData(",", "?",
        "0+0: expected a value, found ','")]
    [InlineData("// nothing", "?",
        "0+0: expected a value, found the end of the text",
        "0+10: expected no comment, because JSON has none, found // nothing")]
    public void A_text_without_a_value_has_a_missing_one(string text, string tree, params string[] errors) => Recovery.Verify(text, tree, errors);
}
