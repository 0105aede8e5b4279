using System.Text;

namespace IoTCommands;

/// <summary>A text is not a valid definition of a command.</summary>
public sealed class CommandDefinitionException : FormatException
{
    internal CommandDefinitionException(IReadOnlyList<CommandDefinitionDiagnostic> findings)
        : base(Describe(findings)) => Diagnostics = findings;

    /// <summary>Everything that was found, warnings too, in the order of the text; at least one is an error.</summary>
    public IReadOnlyList<CommandDefinitionDiagnostic> Diagnostics { get; }

    private static string Describe(IReadOnlyList<CommandDefinitionDiagnostic> findings)
    {
        var text = new StringBuilder("The text is not a valid definition of a command:");
        foreach (CommandDefinitionDiagnostic finding in findings)
        {
            text.Append('\n').Append(finding.ToString());
        }

        return text.ToString();
    }
}
