using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace IoTCommands.Docs.Tests.Pictures;

/// <summary>A bar chart of a table on a page. The labels and values are the table's cells.</summary>
/// <param name="Name">The name of the file <c>docs/images/performance-{Name}.svg</c>.</param>
/// <param name="Title">What the bars show, and whether short or long bars are better.</param>
/// <param name="Section">The heading above the table.</param>
/// <param name="Table">The table's number in the section, from 0.</param>
/// <param name="Labels">The number of label columns, which are on the left.</param>
/// <param name="Columns">The columns of values. Several columns are bars of different colors in each row.</param>
/// <param name="Rows">The number of rows in the chart. It leaves out rows whose values are much larger or smaller.</param>
/// <param name="Beside">The rows that this project is compared with.</param>
internal sealed partial record BarChart(
    string Name, string Title, string Section, int Table, int Labels, int[] Columns, int Rows = int.MaxValue, string[]? Beside = null)
{
    private const int Width = 760;
    private const int BarHeight = 18;
    private const int Margin = 20;

    /// <summary>The approximate width of a label's character.</summary>
    private const double CharacterWidth = 7.4;

    private static readonly string[] Colors = ["#2563eb", "#f59e0b", "#64748b"];

    private const string Other = "#94a3b8";

    public string FileName => $"performance-{Name}.svg";

    public string Draw(string page)
    {
        string[][] table = MarkdownTable.Of(page, Section)[Table];
        (string Label, string[] Cells)[] rows = [.. RowsOf(table).Take(Rows)];
        double longest = rows.SelectMany(static row => row.Cells).Max(Number);
        int left = Margin + (int)(rows.Max(static row => row.Label.Length) * CharacterWidth) + 12;
        double right = Margin + (rows.SelectMany(static row => row.Cells).Max(static cell => Value(cell).Length) * CharacterWidth) + 8;
        double scale = (Width - left - right) / longest;

        StringBuilder bars = new();
        int y = Margin + 26;
        bars.Append(Text(Margin, Margin + 14, Title, "font-weight=\"600\" font-size=\"14\""));
        if (Columns.Length > 1)
        {
            int x = Margin;
            for (int i = 0; i < Columns.Length; i++)
            {
                string name = table[0][Columns[i]].Replace("`", "", StringComparison.Ordinal);
                bars.Append(Rectangle(x, y + 2, 12, 12, Colors[i])).Append(Text(x + 18, y + 13, name));
                x += 18 + (int)(name.Length * CharacterWidth) + 24;
            }

            y += 28;
        }

        foreach ((string label, string[] cells) in rows)
        {
            int middle = y + (cells.Length * BarHeight / 2) + 5;
            bars.Append(Text(left - 10, middle, label, "text-anchor=\"end\""));
            for (int i = 0; i < cells.Length; i++)
            {
                double length = Math.Max(1, Number(cells[i]) * scale);
                string color = Beside?.Contains(label) == true ? Other : Colors[i];
                bars.Append(Rectangle(left, y + 1, length, BarHeight - 2, color)).Append(Text(left + length + 6, y + 14, Value(cells[i])));
                y += BarHeight;
            }

            y += 8;
        }

        int height = y + Margin - 8;
        string description = string.Join("; ", rows.Select(row => $"{row.Label}: {string.Join(", ", row.Cells.Select(Value))}"));
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="img"
              font-family="system-ui, -apple-system, Segoe UI, Helvetica, Arial, sans-serif" font-size="13" fill="#1f2937">
            <title>{Escape(Title)}</title>
            <desc>{Escape(description)}</desc>
            <rect width="{Width}" height="{height}" rx="8" fill="#ffffff" stroke="#d1d5db"/>
            {bars}</svg>

            """).ReplaceLineEndings("\n");
    }

    /// <summary>Returns the rows. An empty label cell has the value of the cell above it.</summary>
    private IEnumerable<(string Label, string[] Cells)> RowsOf(string[][] table)
    {
        string[] labels = new string[Labels];
        foreach (string[] row in table.Skip(1))
        {
            for (int i = 0; i < Labels; i++)
            {
                labels[i] = row[i].Length > 0 ? row[i].Replace("`", "", StringComparison.Ordinal) : labels[i];
            }

            // The headers of the second and later label columns follow the label: "100 definitions".
            string label = string.Join(", ", labels.Select((text, i) => i == 0 ? text : $"{text} {table[0][i]}"));
            yield return (label, [.. Columns.Select(column => row[column])]);
        }
    }

    private static double Number(string cell) =>
        double.Parse(NumberAndUnit().Match(cell).Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static string Value(string cell) => NumberAndUnit().Match(cell).Value;

    private static string Rectangle(double x, double y, double width, double height, string color) => string.Create(
        CultureInfo.InvariantCulture,
        $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" rx=\"2\" fill=\"{color}\"/>\n");

    private static string Text(double x, double y, string text, string attributes = "") => string.Create(
        CultureInfo.InvariantCulture,
        $"<text x=\"{x:0.#}\" y=\"{y:0.#}\"{(attributes.Length > 0 ? " " + attributes : "")}>{Escape(text)}</text>\n");

    private static string Escape(string text) => SecurityElement.Escape(text);

    [GeneratedRegex(@"^(?<number>\d[\d,]*(\.\d+)?)( (ns|us|ms|s|KB|MB|GB)\b)?")]
    private static partial Regex NumberAndUnit();
}
