using IoTCommands.Json;

namespace IoTCommands.Definitions.Tests.Json;

public sealed class JsonWriterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_tree_is_indented_with_two_spaces()
    {
        string written = JsonWriter.Write(JsonParser.Parse("""{"a":[1,{"b":[]},"c"],"d":{},"e":{"f":null,"g":true,"h":false}}""", Cancellation).Root);

        Assert.Equal(
            """
            {
              "a": [
                1,
                {
                  "b": []
                },
                "c"
              ],
              "d": {},
              "e": {
                "f": null,
                "g": true,
                "h": false
              }
            }
            """.ReplaceLineEndings("\n"),
            written);
    }

    [Fact]
    public void Values_are_written_one_by_one()
    {
        JsonWriter writer = new();
        writer.StartObject();
        writer.WriteName("a");
        writer.StartArray();
        writer.WriteNumber("1.50");
        writer.WriteString("x");
        writer.WriteBoolean(false);
        writer.WriteNull();
        writer.WriteNode(JsonParser.Parse("[2]", Cancellation).Root);
        writer.EndArray();
        writer.EndObject();

        Assert.Equal("{a:[1.50 x false null [2]]}", TreeText.Of(JsonParser.Parse(writer.ToString(), Cancellation).Root));
    }

    [Theory]
    [InlineData("a\"b", "\"a\\\"b\"")]
    [InlineData("a\\b", "\"a\\\\b\"")]
    [InlineData("\n\r\t", "\"\\n\\r\\t\"")]
    [InlineData("\0\b\f\u001F\u007F", "\"\\u0000\\u0008\\u000C\\u001F\\u007F\"")]
    [InlineData("\u00E9\u2028\uFEFF\u202E", "\"\\u00E9\\u2028\\uFEFF\\u202E\"")]
    [InlineData("\uD83D\uDE00", "\"\\uD83D\\uDE00\"")]
    [InlineData("", "\"\"")]
    [InlineData("</a>/*'{}", "\"</a>/*'{}\"")]
    public void What_is_not_plain_ascii_is_escaped(string value, string expected)
    {
        JsonWriter writer = new();
        writer.WriteString(value);

        Assert.Equal(expected, writer.ToString());
    }

    [Fact]
    public void An_unpaired_surrogate_is_escaped_like_a_paired_one()
    {
        JsonWriter writer = new();
        writer.WriteString("\uDC00\uD800");

        Assert.Equal("\"\\uDC00\\uD800\"", writer.ToString());
    }

    [Fact]
    public void Every_unit_comes_back_and_System_Text_Json_reads_the_same()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            if (char.IsSurrogate((char)unit))
            {
                continue;
            }

            string value = "<" + (char)unit + ">";
            JsonWriter writer = new();
            writer.WriteString(value);
            JsonDocument document = JsonParser.Parse(writer.ToString(), Cancellation);

            Assert.Equal(value, Assert.IsType<JsonString>(document.Root).Value);
            Assert.Null(Reference.FindDifference(document.Text, document));
        }
    }

    [Fact]
    public void No_text_has_three_double_quotes_in_a_row_nor_anything_but_ascii()
    {
        JsonMutator mutator = new(seed: 5);
        for (int i = 0; i < 5_000; i++)
        {
            string written = JsonWriter.Write(JsonParser.Parse(mutator.Mutate("""{"a":["","\"\"\"","\\"],"\"":"","":{"\"\"":[]}}"""), Cancellation).Root);

            Assert.DoesNotContain("\"\"\"", written, StringComparison.Ordinal);
            Assert.All(written, c => Assert.True(c is '\n' or (>= ' ' and < '\u007F')));
        }
    }

    [Fact]
    public void What_was_written_is_read_without_an_error_and_written_the_same_again()
    {
        JsonMutator mutator = new(seed: 6);
        for (int i = 0; i < 5_000; i++)
        {
            string written = JsonWriter.Write(JsonParser.Parse(mutator.Mutate("""{"a":[1,-2.5e3,true,null,"x\ny"],"b":{"c":{}}}"""), Cancellation).Root);
            JsonDocument again = JsonParser.Parse(written, Cancellation);

            Assert.Empty(again.Errors);
            Assert.Equal(written, JsonWriter.Write(again.Root));
        }
    }
}
