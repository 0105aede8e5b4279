using IoTCommands.Definitions;

namespace IoTCommands;

/// <summary>Findings of the definition reader, which know offsets, as users see them, who know lines and columns.</summary>
internal static class DefinitionFindings
{
    public static CommandDefinitionFinding[] Of(Definition definition, string text)
    {
        List<int> lineStarts = LineStarts(text);
        var findings = new CommandDefinitionFinding[definition.Findings.Length];
        for (int i = 0; i < findings.Length; i++)
        {
            Finding finding = definition.Findings[i];
            int line = lineStarts.BinarySearch(finding.Range.Start);
            line = line < 0 ? ~line - 1 : line;
            findings[i] = new CommandDefinitionFinding(finding, line + 1, finding.Range.Start - lineStarts[line] + 1);
        }

        return findings;
    }

    public static bool HaveError(CommandDefinitionFinding[] findings)
    {
        foreach (CommandDefinitionFinding finding in findings)
        {
            if (finding.Severity == CommandDefinitionSeverity.Error)
            {
                return true;
            }
        }

        return false;
    }

    private static List<int> LineStarts(string text)
    {
        List<int> starts = [0];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }
}
