using System.Globalization;
using System.Security;
using System.Text;

namespace IoTCommands.Docs.Tests.Pictures;

/// <summary>Lines of text in a window, as a terminal or an editor shows them.</summary>
internal sealed class TextPicture(string title, int columns)
{
    public const string Plain = "#d4d4d4";
    public const string Dim = "#8b949e";
    public const string Red = "#f97583";
    public const string Yellow = "#e3b341";
    public const string Green = "#56d364";
    public const string Blue = "#79c0ff";

    private const double CharacterWidth = 8.4;
    private const int LineHeight = 22;
    private const int Margin = 16;
    private const int TitleHeight = 36;

    private readonly StringBuilder _background = new();
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _content = new();
    private int _lines;

    /// <summary>Adds a line. Each of its parts has a color.</summary>
    public void Add(params IEnumerable<(string Text, string Color)> parts)
    {
        int column = 0;
        double y = TitleHeight + (_lines * LineHeight) + 16;
        foreach ((string text, string color) in parts)
        {
            // Fonts differ in width. With an explicit length, each part is at its columns.
            string shown = text.TrimEnd();
            int blanks = shown.Length - shown.TrimStart().Length;
            if (shown.Length > 0)
            {
                double length = (shown.Length - blanks) * CharacterWidth;
                _text.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(column + blanks):0.#}\" y=\"{y}\" textLength=\"{length:0.#}\" fill=\"{color}\">")
                    .Append(SecurityElement.Escape(shown[blanks..])).Append("</text>\n");
            }

            _content.Append(text);
            column += text.Length;
        }

        _content.Append('\n');
        _lines++;
    }

    /// <summary>Underlines a part of the last line, as an editor does.</summary>
    public void Squiggle(int column, int length, string color)
    {
        double y = TitleHeight + (_lines * LineHeight) - 2;
        StringBuilder path = new(string.Create(CultureInfo.InvariantCulture, $"M{X(column):0.#} {y}"));
        for (int i = 0; i < length * 2; i++)
        {
            path.Append(CultureInfo.InvariantCulture, $" l{CharacterWidth / 2:0.#} {(i % 2 == 0 ? -3 : 3)}");
        }

        _background.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"1.3\"/>\n");
    }

    /// <summary>Adds lines in a box, as an editor shows a message.</summary>
    public void AddBox(int column, params IEnumerable<(string Text, string Color)>[] lines)
    {
        double y = TitleHeight + (_lines * LineHeight) + 1;
        double width = ((columns - column) * CharacterWidth) + 16;
        int height = (lines.Length * LineHeight) - 2;
        _background.Append(CultureInfo.InvariantCulture, $"<rect x=\"{X(column) - 8:0.#}\" y=\"{y}\" width=\"{width:0.#}\" height=\"{height}\" rx=\"4\"")
            .Append(" fill=\"#252b33\" stroke=\"#444c56\"/>\n");
        foreach (IEnumerable<(string Text, string Color)> line in lines)
        {
            Add([(new string(' ', column), Plain), .. line]);
        }
    }

    /// <summary>Wraps a text at blanks into lines with a maximum number of columns.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        StringBuilder line = new();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    public override string ToString()
    {
        int width = (int)(columns * CharacterWidth) + (2 * Margin);
        int height = TitleHeight + (_lines * LineHeight) + 10;
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img"
              font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, DejaVu Sans Mono, monospace" font-size="14">
            <title>{SecurityElement.Escape(title)}</title>
            <desc>{SecurityElement.Escape(_content.ToString().TrimEnd())}</desc>
            <rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8" fill="#1c2128" stroke="#444c56"/>
            <circle cx="20" cy="18" r="5" fill="#f97583"/><circle cx="37" cy="18" r="5" fill="#e3b341"/><circle cx="54" cy="18" r="5" fill="#56d364"/>
            <text x="{width / 2}" y="22" text-anchor="middle" font-size="12" fill="{Dim}">{SecurityElement.Escape(title)}</text>
            {_background}{_text}</svg>

            """.ReplaceLineEndings("\n");
    }

    private static double X(int column) => Margin + (column * CharacterWidth);
}
