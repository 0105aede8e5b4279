namespace IoTCommands.Docs.Tests.Pictures;

/// <summary>The cells of the tables in a Markdown page. The first row is the header.</summary>
internal static class MarkdownTable
{
    public static string[][][] Of(string page, string section)
    {
        string text = page.ReplaceLineEndings("\n");
        int start = text.IndexOf($"\n## {section}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"There is no section {section}.");
        int end = text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return [.. Tables(text[start..(end < 0 ? text.Length : end)])];
    }

    public static IEnumerable<string[][]> Tables(string text)
    {
        List<string[]> rows = [];
        foreach (string line in text.Split('\n').Append(""))
        {
            if (!line.StartsWith('|'))
            {
                if (rows.Count > 0)
                {
                    yield return [.. rows];
                    rows.Clear();
                }

                continue;
            }

            string[] cells = [.. line.Trim().Trim('|').Split('|').Select(static cell => cell.Trim())];
            if (!cells.All(static cell => cell.Length > 0 && cell.Trim(':', '-').Length == 0))
            {
                rows.Add(cells);
            }
        }
    }
}
