namespace IoTCommands.Definitions.Tests.Json;

/// <summary>What is read behind mistakes inside strings, numbers and words.</summary>
public sealed class JsonParserTokenRecoveryTests
{
    [Theory]
    [InlineData("{\"a\": \"x\n}", "{a:x}",
        "8+0: expected the double quote that ends the text, found the end of the line")]
    [InlineData("{\"a\": \"x,\n \"b\": 1}", "{a:x b:1}",
        "8+0: expected the double quote that ends the text, found ','")]
    [InlineData("{\"a\": \"x, \"b\": 1}", "{a:x b:1}",
        "8+0: expected the double quote that ends the text, found ','")]
    [InlineData("{\"a\": [\"x, \"y\"], \"b\": 1}", "{a:[x y] b:1}",
        "9+0: expected the double quote that ends the text, found ','")]
    [InlineData("{\"a\": {\"S\": \"x },\n \"b\": 1}", "{a:{S:x} b:1}",
        "14+0: expected the double quote that ends the text, found '}'")]
    [InlineData("{\"a\": [\"x ],\n \"b\": 1}", "{a:[x] b:1}",
        "9+0: expected the double quote that ends the text, found ']'")]
    [InlineData("{\"a\": \"[x]\n, \"b\": 1}", "{a:'[x]' b:1}",
        "10+0: expected the double quote that ends the text, found the end of the line")]
    [InlineData("{\"commandId: \"X\",\n \"b\": 1}", "{commandId:X b:1}",
        "11+0: expected the double quote that ends the text, found ':'")]
    [InlineData("{\"commandId: 1,\n \"b\": 1}", "{commandId:1 b:1}",
        "11+0: expected the double quote that ends the text, found ':'")]
    [InlineData("{\"a\": 1, \"b", "{a:1 b:?}",
        "11+0: expected the double quote that ends the text, found the end of the text")]
    [InlineData("{\"a\": \"x\ty\\\n}", "{a:'x\ty\\'}",
        "8+1: expected the escape \\t, found the character U+0009",
        "11+0: expected the double quote that ends the text, found the end of the line")]
    [InlineData("{\n  \"a\": \"x\n  \"b\": \"y,\n  \"c\": 3\n}", "{a:x b:y c:3}",
        "11+0: expected a comma before the next property, found \"b\"",
        "11+0: expected the double quote that ends the text, found the end of the line",
        "21+0: expected the double quote that ends the text, found ','")]
    public void A_string_without_an_end_ends_with_its_line(string text, string tree, params string[] errors) => Recovery.Verify(text, tree, errors);

    [Theory]
    [InlineData("{\"a\": \"He said \"hi\" to me\", \"b\": 2}", "{a:'He said \"hi\" to me' b:2}",
        "15+1: expected \\\" in place of a double quote inside a text, found '\"'")]
    [InlineData("{\"a\": \"b\"c\", \"d\": 1}", "{a:'b\"c' d:1}",
        "8+1: expected \\\" in place of a double quote inside a text, found '\"'")]
    [InlineData("{\"t\": \"{\"on\":\"${x}\",\"l\":[1]}\", \"b\": 2}", "{t:'{\"on\":\"${x}\",\"l\":[1]}' b:2}",
        "8+1: expected \\\" in place of a double quote inside a text, found '\"'")]
    [InlineData("{\"t\": \"[]\"\", \"b\": 2}", "{t:'[]' b:2}",
        "10+1: expected one double quote at the end of the text, found two")]
    [InlineData("{\n  \"t\": \"{\n    \\\"on\\\": 1\n  }\",\n  \"b\": 2\n}", "{t:'{\n    \"on\": 1\n  }' b:2}",
        "11+1: expected \\n, because a text is written in one line, found the end of the line")]
    [InlineData("{\n  \"t\": \"line one\r\n  line two\",\n  \"b\": 2\n}", "{t:'line one\r\n  line two' b:2}",
        "18+1: expected \\n, because a text is written in one line, found the end of the line")]
    public void A_string_with_raw_quotes_or_line_ends_is_read_as_it_is_meant(string text, string tree, params string[] errors) => Recovery.Verify(text, tree, errors);

    [Theory]
    [InlineData("{'a': 'it\\'s', \"b\": 2}", "{a:'it's' b:2}",
        "1+3: expected double quotes around the text, found 'a'",
        "6+7: expected double quotes around the text, found 'it\\'s'")]
    [InlineData("{“a”: „x“, \"b\": `y`}", "{a:x b:y}",
        "1+3: expected double quotes around the text, found “a”",
        "6+3: expected double quotes around the text, found „x“",
        "16+3: expected double quotes around the text, found `y`")]
    [InlineData("{\"a\": 'x, \"d\": 1}", "{a:'x, \"d\": 1'}",
        "6+10: expected double quotes around the text, found 'x, \"d\": 1",
        "16+0: expected the double quote that ends the text, found '}'")]
    [InlineData("{a: 1, b: 2}", "{a:1 b:2}",
        "1+1: expected a property name in double quotes, found a",
        "7+1: expected a property name in double quotes, found b")]
    [InlineData("{1: \"a\", \"b\": 2}", "{'1':a b:2}",
        "1+1: expected a property name in double quotes, found 1")]
    [InlineData("{commandId\": \"X\", \"b\": 1}", "{commandId:X b:1}",
        "1+10: expected a property name in double quotes, found commandId\"")]
    [InlineData("{\"a\": X\", \"b\": 1}", "{a:X b:1}",
        "6+2: expected a text in double quotes, a number, true, false or null, found X\"")]
    [InlineData("{\"a\": [\"x\", y\", \"z\"], \"b\": 1}", "{a:[x y z] b:1}",
        "12+2: expected a text in double quotes, a number, true, false or null, found y\"")]
    [InlineData("{\"a\": STRING, \"b\": 1}", "{a:STRING b:1}",
        "6+6: expected a text in double quotes, a number, true, false or null, found STRING")]
    [InlineData("{\"a\": é😀, \"b\": 1}", "{a:'é😀' b:1}",
        "6+3: expected a text in double quotes, a number, true, false or null, found é😀")]
    public void Other_quotes_or_none_are_errors_and_the_text_is_kept(string text, string tree, params string[] errors) => Recovery.Verify(text, tree, errors);

    [Theory]
    [InlineData("{\"a\": \"C:\\Users\\new\", \"b\": 2}", "{a:'C:\\Users\new' b:2}",
        "9+2: expected one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX, found \\U")]
    [InlineData("[\"\\x\", \"\\'\", \"\\u\", \"\\u12\", \"\\u12G4\", \"\\U0041\"]", "['\\x' '\\'' '\\u' '\\u12' '\\u12G4' '\\U0041']",
        "2+2: expected one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX, found \\x",
        "8+2: expected one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX, found \\'",
        "14+2: expected four hexadecimal digits after \\u, found \\u",
        "20+4: expected four hexadecimal digits after \\u, found \\u12",
        "28+4: expected four hexadecimal digits after \\u, found \\u12",
        "38+2: expected one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX, found \\U")]
    [InlineData("[\"\\uD83D\", \"\\uDE00 x\", \"\\uD83D\\uD83D\\uDE00\", \"\\uD83Dx\", \"\\uDE00\\uD83D\"]", "['\uFFFD' '\uFFFD x' '\uFFFD😀' '\uFFFDx' '\uFFFD\uFFFD']",
        "2+6: expected a low surrogate (\\uDC00 to \\uDFFF) behind a high one, found \\uD83D",
        "12+6: expected a high surrogate (\\uD800 to \\uDBFF) before a low one, found \\uDE00",
        "24+6: expected a low surrogate (\\uDC00 to \\uDFFF) behind a high one, found \\uD83D",
        "46+6: expected a low surrogate (\\uDC00 to \\uDFFF) behind a high one, found \\uD83D",
        "57+6: expected a high surrogate (\\uD800 to \\uDBFF) before a low one, found \\uDE00",
        "63+6: expected a low surrogate (\\uDC00 to \\uDFFF) behind a high one, found \\uD83D")]
    [InlineData("[\"x\ty\", \"a\0b\", \"\u0007\"]", "['x\ty' 'a\0b' '\u0007']",
        "3+1: expected the escape \\t, found the character U+0009",
        "10+1: expected the escape \\u0000, found the character U+0000",
        "16+1: expected the escape \\u0007, found the character U+0007")]
    public void What_a_string_cannot_hold_is_an_error_for_each(string text, string tree, params string[] errors) => Recovery.Verify(text, tree, errors);

    [Theory]
    [InlineData("[True, FALSE, None, nil, undefined, NULL]", "[true false null null null null]",
        "1+4: expected true, in small letters, found True",
        "7+5: expected false, in small letters, found FALSE",
        "14+4: expected null, found None",
        "20+3: expected null, found nil",
        "25+9: expected null, found undefined",
        "36+4: expected null, found NULL")]
    [InlineData("[NaN, -Infinity, Infinity, 1]", "[? ? ? 1]",
        "1+3: expected a number, which JSON has only with digits, found NaN",
        "6+9: expected a number such as 12, -4.5 or 1e3, found -Infinity",
        "17+8: expected a number, which JSON has only with digits, found Infinity")]
    [InlineData("[tru, nul, falsey, 1]", "[tru nul falsey 1]",
        "1+3: expected a text in double quotes, a number, true, false or null, found tru",
        "6+3: expected a text in double quotes, a number, true, false or null, found nul",
        "11+6: expected a text in double quotes, a number, true, false or null, found falsey")]
    [InlineData("[007, -007, +5, .5, -.5, 5., 00]", "[7 -7 5 0.5 -0.5 5 0]",
        "1+3: expected a number without leading zeros, found 007",
        "6+4: expected a number without leading zeros, found -007",
        "12+2: expected a number without a plus sign, found +5",
        "16+2: expected a digit before the decimal point, found .5",
        "20+3: expected a digit before the decimal point, found -.5",
        "25+2: expected a digit after the decimal point, found 5.",
        "29+2: expected a number without leading zeros, found 00")]
    [InlineData("[1e, 1e+, 0x1F, 1_000, --1, 1.2.3, -, 12abc, 1]", "[? ? ? ? ? ? ? ? 1]",
        "1+2: expected a number such as 12, -4.5 or 1e3, found 1e",
        "5+3: expected a number such as 12, -4.5 or 1e3, found 1e+",
        "10+4: expected a number such as 12, -4.5 or 1e3, found 0x1F",
        "16+5: expected a number such as 12, -4.5 or 1e3, found 1_000",
        "23+3: expected a number such as 12, -4.5 or 1e3, found --1",
        "28+5: expected a number such as 12, -4.5 or 1e3, found 1.2.3",
        "35+1: expected a number such as 12, -4.5 or 1e3, found -",
        "38+5: expected a number such as 12, -4.5 or 1e3, found 12abc")]
    public void Words_and_numbers_of_other_languages_are_errors_and_mean_what_they_say(string text, string tree, params string[] errors) => Recovery.Verify(text, tree, errors);
}
