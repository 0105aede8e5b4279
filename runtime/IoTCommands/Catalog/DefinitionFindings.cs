using IoTCommands.Definitions;

namespace IoTCommands;

/// <summary>Diagnostics of the definition reader, which know offsets, as users see them, who know lines and columns.</summary>
internal static class DefinitionFindings
{
    public static CommandDefinitionDiagnostic[] Of(Definition definition, string text)
    {
        List<int> lineStarts = LineStarts(text);
        var findings = new CommandDefinitionDiagnostic[definition.Diagnostics.Length];
        for (int i = 0; i < findings.Length; i++)
        {
            DiagnosticInfo finding = definition.Diagnostics[i];
            int line = lineStarts.BinarySearch(finding.Span.Start);
            line = line < 0 ? ~line - 1 : line;
            findings[i] = new CommandDefinitionDiagnostic(finding, line + 1, finding.Span.Start - lineStarts[line] + 1);
        }

        return findings;
    }

    public static bool HaveError(CommandDefinitionDiagnostic[] findings)
    {
        foreach (CommandDefinitionDiagnostic finding in findings)
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
