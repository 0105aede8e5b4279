using IoTCommands.Generators.Tests.Compiling;

namespace IoTCommands.Docs.Tests.Pictures;

/// <summary>Tests that each table of figures in <c>docs/performance.md</c> has a chart that is drawn from its cells, so that they cannot differ.</summary>
public sealed class ChartTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(TestPaths.CommandsDirectory, ".."));

    private static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs/performance.md"));

    private static readonly BarChart[] All =
    [
        new("compilation", "Processor time of a whole compilation, 1,000 items (shorter is better)", "Compilation", 0, 1, [1],
            Beside: ["Refit", "LoggerMessage", "Mapperly"]),
        new("typed-call", "One call with marshalling, signing and retries (shorter is better)", "Typed call", 0, 1, [2, 1]),
        new("typed-call-alone", "One call of a client that has the answer at once (shorter is better)", "Typed call", 1, 1, [2, 1]),
        new("local-service", "Processor time of the local service (shorter is better)", "Local service", 0, 1, [1], Beside: ["the floor"]),
        new("device", "From a message to the values (shorter is better)", "Device", 0, 1, [1], Beside: ["System.Text.Json, source generation"]),
        new("both-ends", "From RunXxx to its end with a result (shorter is better)", "Both ends", 0, 1, [1, 2]),
        new("generator", "The generator's time, if the floor's is 1 (shorter is better)", "Generator", 0, 2, [4]),
        new("declared-types", "The generator's time, if the floor's is 1 (shorter is better)", "Generator, types declared in C#", 0, 1, [1, 2]),
        new("analyzers", "A whole compilation with analyzers (shorter is better)", "Analyzers", 0, 1, [1],
            Beside: ["none at all", "one that asks for operations and does nothing", "the .NET SDK's, which each project has"]),
        new("json", "Parsing a definition (shorter is better)", "JSON parser", 0, 1, [3, 2, 1], Rows: 4),
    ];

    public static TheoryData<string> Names => [.. All.Select(static chart => chart.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_shows_what_its_table_says(string name)
    {
        BarChart chart = All.Single(chart => chart.Name == name);
        Picture.Check(Root, chart.FileName, chart.Draw(Page));
        Assert.Contains($"(images/{chart.FileName})", Page, StringComparison.Ordinal);
    }

    /// <summary>Two tables have no chart: one whose values have different units, and the table of goals.</summary>
    [Fact]
    public void Each_table_has_a_chart() => Assert.Equal(MarkdownTable.Tables(Page).Count() - 2, All.Length);

    [Fact]
    public void A_bar_is_as_long_as_its_number_and_has_the_cell_as_label()
    {
        const string Table = """

            ## Some

            | | time | |
            |---|---:|---:|
            | short | 1.5 us, 4 B | x |
            | long & wide | 3,000 us each | y |

            """;
        string svg = new BarChart("some", "Some", "Some", 0, 1, [1]).Draw(Table);

        Assert.Contains(">1.5 us</text>", svg, StringComparison.Ordinal);
        Assert.Contains(">3,000 us</text>", svg, StringComparison.Ordinal);
        Assert.Contains(">long &amp; wide</text>", svg, StringComparison.Ordinal);
        Assert.Contains("short: 1.5 us; long &amp; wide: 3,000 us", svg, StringComparison.Ordinal);
    }
}
