using IoTCommands.Json;

namespace IoTCommands.Definitions.Tests.Json;

public sealed class JsonStringMapTests
{
    [Theory]
    [InlineData("\"abc\"", 0, 3, "abc")]
    [InlineData("\"abc\"", 1, 1, "b")]
    [InlineData("\"abc\"", 3, 0, "")]
    [InlineData("\"\"", 0, 0, "")]
    [InlineData("\"a\\\"b\"", 1, 1, "\\\"")]
    [InlineData("\"a\\\\b\"", 1, 1, "\\\\")]
    [InlineData("\"a\\/b\"", 1, 1, "\\/")]
    [InlineData("\"a\\bb\"", 1, 1, "\\b")]
    [InlineData("\"a\\fb\"", 1, 1, "\\f")]
    [InlineData("\"a\\nb\"", 1, 1, "\\n")]
    [InlineData("\"a\\rb\"", 1, 1, "\\r")]
    [InlineData("\"a\\tb\"", 1, 1, "\\t")]
    [InlineData("\"a\\u0041b\"", 1, 1, "\\u0041")]
    [InlineData("\"a\\u0041b\"", 2, 1, "b")]
    [InlineData("\"a\\nb\\tc\"", 1, 3, "\\nb\\t")]
    [InlineData("\"a\\nb\\tc\"", 4, 1, "c")]
    [InlineData("\"a\\nb\"", 3, 0, "")]
    [InlineData("\"\\uD83D\\uDE00x\"", 0, 2, "\\uD83D\\uDE00")]
    [InlineData("\"\\uD83D\\uDE00x\"", 1, 1, "\\uDE00")]
    [InlineData("\"\\n\uD83D\uDE00x\"", 1, 2, "\uD83D\uDE00")]
    [InlineData("\"\\\\u0041\"", 1, 5, "u0041")]
    // Strings that the parser recovered.
    [InlineData("\"C:\\Users\\new\"", 0, 8, "C:\\Users")]
    [InlineData("\"C:\\Users\\new\"", 8, 1, "\\n")]
    [InlineData("\"\\u12x\\n\"", 4, 2, "x\\n")]
    [InlineData("'it\\'s'", 2, 1, "\\'")]
    [InlineData("word", 1, 2, "or")]
    [InlineData("\"\\tab", 1, 2, "ab")]
    [InlineData("\"\\uD800x\"", 1, 1, "x")]
    public void A_stretch_of_the_value_has_its_place_in_the_text(string text, int start, int length, string expected)
    {
        JsonString value = Assert.IsType<JsonString>(JsonParser.Parse(text, TestContext.Current.CancellationToken).Root);
        SourceSpan place = value.Map(new SourceSpan(start, length));

        Assert.Equal(expected, text.Substring(place.Start, place.Length));
        Assert.True(value.Span.Contains(place));
    }

    [Fact]
    public void Every_unit_of_a_value_follows_the_one_before()
    {
        const string text = """  "a\n\"\\\/\u0041é\uD83D\uDE00😀\t"  """;
        JsonString value = Assert.IsType<JsonString>(JsonParser.Parse(text, TestContext.Current.CancellationToken).Root);
        int position = value.Span.Start + 1;
        for (int i = 0; i < value.Value.Length; i++)
        {
            SourceSpan place = value.Map(new SourceSpan(i, 1));
            Assert.Equal(position, place.Start);
            position = place.End;
        }

        Assert.Equal(value.Span.End - 1, position);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 4)]
    [InlineData(4, 0)]
    [InlineData(1, -1)]
    public void A_stretch_outside_the_value_is_refused(int start, int length)
    {
        JsonString value = Assert.IsType<JsonString>(JsonParser.Parse("\"abc\"", TestContext.Current.CancellationToken).Root);

        Assert.Throws<ArgumentOutOfRangeException>(() => value.Map(new SourceSpan(start, length)));
    }
}
