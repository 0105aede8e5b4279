using IoTCommands.Json;

namespace IoTCommands.Definitions.Tests.Json;

public sealed class JsonParserTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Keys_and_values_know_their_places()
    {
        const string text = """
            { "a" : -1.5e3 , "b\n":[ true,null ,"x" ] }
            """;
        JsonDocument document = JsonParser.Parse(text, Cancellation);
        JsonObject root = Assert.IsType<JsonObject>(document.Root);
        JsonArray array = Assert.IsType<JsonArray>(root.Properties[1].Value);

        Assert.Equal(
            ["\"a\"", "-1.5e3", "\"b\\n\"", "[ true,null ,\"x\" ]", "true", "null", "\"x\"", text],
            new[] { root.Properties[0].Key, root.Properties[0].Value, root.Properties[1].Key, array, array.Items[0], array.Items[1], array.Items[2], root }
                .Select(node => text.Substring(node.Span.Start, node.Span.Length)));
    }

    [Fact]
    public void Places_count_utf16_units()
    {
        JsonDocument document = JsonParser.Parse("[\"\u00E9\uD83D\uDE00\", 1]", Cancellation);

        Assert.Equal([new SourceSpan(1, 5), new SourceSpan(8, 1)], Assert.IsType<JsonArray>(document.Root).Items.Select(item => item.Span));
    }

    [Fact]
    public void Duplicate_names_are_kept_in_their_order()
    {
        JsonObject root = Assert.IsType<JsonObject>(JsonParser.Parse("""{"a":1,"b":2,"a":3}""", Cancellation).Root);

        Assert.Equal("{a:1 b:2 a:3}", TreeText.Of(root));
        Assert.Equal("1", Assert.IsType<JsonNumber>(root.Find("a")!.Value).Text);
        Assert.Null(root.Find("A"));
    }

    [Theory]
    [InlineData("9007199254740993")]
    [InlineData("1.10")]
    [InlineData("-0")]
    [InlineData("1E+2")]
    public void Numbers_are_kept_as_they_are_written(string number) =>
        Assert.Equal(number, Assert.IsType<JsonNumber>(JsonParser.Parse(number, Cancellation).Root).Text);

    [Fact]
    public void A_byte_order_mark_is_skipped_and_counts_as_one_unit()
    {
        JsonDocument document = JsonParser.Parse("\uFEFF{\"a\":1}", Cancellation);

        Assert.Empty(document.Errors);
        Assert.Equal(new SourceSpan(1, 7), document.Root.Span);
    }

    [Theory]
    [InlineData("\uFEFF\uFEFF1", 1)]
    [InlineData(" \uFEFF1", 1)]
    [InlineData("1\uFEFF", 1)]
    public void A_byte_order_mark_elsewhere_is_an_error(string text, int place) =>
        Assert.Equal(new SourceSpan(place, 1), Assert.Single(JsonParser.Parse(text, Cancellation).Errors).Span);

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Sixty_four_levels_are_read_and_one_more_is_an_error(string opening, string closing)
    {
        string innermost = opening == "[" ? "" : "1";
        JsonDocument deep = JsonParser.Parse(Nest(64, innermost), Cancellation);
        JsonDocument tooDeep = JsonParser.Parse(Nest(65, innermost), Cancellation);

        Assert.Empty(deep.Errors);
        Assert.Null(Reference.FindDifference(deep.Text, deep));
        JsonError error = Assert.Single(tooDeep.Errors);
        Assert.Equal(new SourceSpan(64 * opening.Length, 1), error.Span);
        Assert.Equal("at most 64 levels of nesting", error.Expected);
        Assert.Null(Reference.FindDifference(tooDeep.Text, tooDeep));

        string Nest(int levels, string value) => string.Concat(Enumerable.Repeat(opening, levels)) + value + string.Concat(Enumerable.Repeat(closing, levels));
    }

    [Fact]
    public void What_is_too_deep_does_not_hide_what_follows()
    {
        string text = "{\"a\":" + new string('[', 70) + "\"]\"" + new string(']', 70) + ",\"b\":2}";
        JsonDocument document = JsonParser.Parse(text, Cancellation);

        Assert.Single(document.Errors);
        Assert.Equal("2", Assert.IsType<JsonNumber>(Assert.IsType<JsonObject>(document.Root).Find("b")!.Value).Text);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("[{\"a\":")]
    [InlineData("}")]
    [InlineData("\"")]
    [InlineData("[}")]
    [InlineData("\"{\"x")]
    [InlineData("{\"a\":[1}")]
    [InlineData("/*\n")]
    [InlineData("x: ")]
    [InlineData("{")]
    [InlineData("\"a:1,")]
    [InlineData("'a:1,\\")]
    [InlineData("{\"a\" 1 \"b\": \"c\": x ")]
    [InlineData("{\"a\":1,@")]
    [InlineData("\"a\":1, [}")]
    [InlineData("[{\"a\":[1}")]
    [InlineData("[{\"a\": 1, {\"b\": [\"c\": 2")]
    [InlineData("{\"a\": @ \"b\": 1, ")]
    [InlineData("{} {\"a\":@,\"b\":1 ")]
    [InlineData("\"\\q\"")]
    [InlineData("\uD800")]
    public void A_long_text_of_errors_takes_linear_time_and_keeps_a_hundred_errors(string unit) =>
        VerifyLong(string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length)));

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\"")]
    [InlineData("\"x")]
    public void Long_spaces_are_skipped_once(string start) =>
        VerifyLong(string.Concat(Enumerable.Repeat(start + new string(' ', 50_000) + "1,", 20)));

    private static void VerifyLong(string text)
    {
        // Takes less than 100 ms on a machine without other load. Quadratic time would be hours.
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        JsonDocument document = JsonParser.Parse(text, Cancellation);

        Assert.InRange(watch.ElapsedMilliseconds, 0, 10_000);
        Assert.InRange(document.Errors.Length, 1, 100);
        Assert.InRange(document.ErrorCount, document.Errors.Length, text.Length);
        Assert.Null(TreeShape.FindFault(document));
    }

    [Fact]
    public void Equal_names_are_one_string()
    {
        JsonArray root = Assert.IsType<JsonArray>(JsonParser.Parse("""[{"name":"a"},{"name":"b"}]""", Cancellation).Root);

        Assert.Same(Assert.IsType<JsonObject>(root.Items[0]).Properties[0].Name, Assert.IsType<JsonObject>(root.Items[1]).Properties[0].Name);
    }

    [Fact]
    public void A_cancelled_reading_says_so() =>
        Assert.Throws<OperationCanceledException>(() => JsonParser.Parse("[]", new CancellationToken(canceled: true)));

    [Fact]
    public async Task A_long_reading_can_be_cancelled_in_between()
    {
        string text = "[" + string.Concat(Enumerable.Repeat("{\"a\":[]},", 2_000_000)) + "1]";
        using CancellationTokenSource source = new();
        Task reading = Task.Run(() => JsonParser.Parse(text, source.Token), Cancellation);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        System.Globalization.CultureInfo before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");
            Assert.Equal("{i:-1.5 I:true}", TreeText.Of(JsonParser.Parse("""{"i":-1.5,"I":TRUE}""", Cancellation).Root));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Excerpts_in_messages_are_short_and_show_nothing_invisible()
    {
        JsonError error = JsonParser.Parse("[x\u202Ey" + new string('z', 100) + "]", Cancellation).Errors[0];

        Assert.DoesNotContain('\u202E', error.Found);
        Assert.True(error.Found.Length < 40);
    }
}
