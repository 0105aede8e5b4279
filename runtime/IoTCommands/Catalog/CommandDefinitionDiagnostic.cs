using System.Globalization;
using IoTCommands.Definitions;

namespace IoTCommands;

/// <summary>Something about a definition that its author should know, at its place in the text.</summary>
public sealed class CommandDefinitionDiagnostic
{
    internal CommandDefinitionDiagnostic(DiagnosticInfo finding, int line, int column)
    {
        Id = finding.Rule.Id;
        Severity = finding.Severity switch
        {
            RuleSeverity.Error => CommandDefinitionSeverity.Error,
            RuleSeverity.Warning => CommandDefinitionSeverity.Warning,
            _ => CommandDefinitionSeverity.Info,
        };
        var arguments = new object[finding.Arguments.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = finding.Arguments[i];
        }

        Message = string.Format(CultureInfo.InvariantCulture, finding.Rule.MessageFormat, arguments);
        Line = line;
        Column = column;
    }

    /// <summary>The rule, <c>IOTC1001</c> to <c>IOTC1999</c>; the same id as the diagnostic that a project with this definition gets when it is built.</summary>
    public string Id { get; }

    /// <summary>How much it matters.</summary>
    public CommandDefinitionSeverity Severity { get; }

    /// <summary>What is wrong, what was found, and what would be right.</summary>
    public string Message { get; }

    /// <summary>The line, from 1. Lines end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</summary>
    public int Line { get; }

    /// <summary>The column in the line, from 1, in UTF-16 code units.</summary>
    public int Column { get; }

    /// <summary>Place, severity, id and message, as compilers print them: <c>(12,5): error IOTC1016: …</c>.</summary>
    public override string ToString()
    {
        string severity = Severity switch
        {
            CommandDefinitionSeverity.Error => "error",
            CommandDefinitionSeverity.Warning => "warning",
            _ => "info",
        };
        return string.Format(CultureInfo.InvariantCulture, "({0},{1}): {2} {3}: {4}", Line, Column, severity, Id, Message);
    }
}
