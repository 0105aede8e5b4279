using IoTCommands.Generators.Emit;

namespace IoTCommands.Generators.Tests.Emit;

public sealed class SourceWriterTests
{
    [Fact]
    public void Each_line_of_a_text_is_indented_and_an_empty_line_is_not()
    {
        using SourceWriter writer = new(16);
        writer.OpenBrace();
        writer.WriteLine("""
            first

                second
            """);
        writer.CloseBrace();

        Assert.Equal("{\n    first\n\n        second\n}\n", writer.ToString());
    }

    [Fact]
    public void A_line_that_is_written_in_pieces_is_indented_once()
    {
        using SourceWriter writer = new(16);
        writer.Indent();
        writer.Write("one ");
        writer.Write($"{"two"} {3}");
        writer.WriteLine(" four");

        Assert.Equal("    one two 3 four\n", writer.ToString());
    }

    [Fact]
    public void The_lines_of_a_value_are_indented_as_the_text_around_it()
    {
        using SourceWriter writer = new(16);
        writer.Indent();
        writer.WriteLine($"<{"a\nb"}>");

        Assert.Equal("    <a\n    b>\n", writer.ToString());
    }

    [Fact]
    public void A_text_may_be_longer_than_expected()
    {
        using SourceWriter writer = new(1);
        for (int i = 0; i < 1_000; i++)
        {
            writer.WriteLine($"line {i}");
        }

        Assert.Equal(string.Concat(Enumerable.Range(0, 1_000).Select(static i => $"line {i}\n")), writer.ToString());
    }
}
