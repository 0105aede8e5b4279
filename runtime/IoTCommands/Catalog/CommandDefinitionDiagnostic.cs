using System.Globalization;
using IoTCommands.Definitions;

namespace IoTCommands;

/// <summary>Describes an error or a warning in the JSON text of a command definition.</summary>
public sealed class CommandDefinitionDiagnostic
{
    private CommandDefinitionDiagnostic(DiagnosticInfo diagnostic, int line, int column)
    {
        Id = diagnostic.Rule.Id;
        Severity = diagnostic.Severity switch
        {
            RuleSeverity.Error => CommandDefinitionSeverity.Error,
            RuleSeverity.Warning => CommandDefinitionSeverity.Warning,
            _ => CommandDefinitionSeverity.Info,
        };
        var arguments = new object[diagnostic.Arguments.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = diagnostic.Arguments[i];
        }

        Message = string.Format(CultureInfo.InvariantCulture, diagnostic.Rule.MessageFormat, arguments);
        Line = line;
        Column = column;
    }

    /// <summary>Gets the id of the rule, <c>IOTC1001</c> to <c>IOTC1999</c>. A build of a project with the same definition reports the same id.</summary>
    public string Id { get; }

    /// <summary>Gets the severity.</summary>
    public CommandDefinitionSeverity Severity { get; }

    /// <summary>Gets the message: what is wrong, what was found, and what would be right.</summary>
    public string Message { get; }

    /// <summary>Gets the line, counted from 1. A line ends with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</summary>
    public int Line { get; }

    /// <summary>Gets the column, counted from 1 in UTF-16 code units.</summary>
    public int Column { get; }

    /// <summary>Returns the location, severity, id and message in the format of compilers: <c>(12,5): error IOTC1016: …</c>.</summary>
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

    /// <summary>Converts the diagnostics of a definition. Their spans in the text become lines and columns.</summary>
    internal static CommandDefinitionDiagnostic[] Create(Definition definition, string text)
    {
        List<int> lineStarts = GetLineStarts(text);
        var diagnostics = new CommandDefinitionDiagnostic[definition.Diagnostics.Length];
        for (int i = 0; i < diagnostics.Length; i++)
        {
            int start = definition.Diagnostics[i].Span.Start;
            int line = lineStarts.BinarySearch(start);
            line = line < 0 ? ~line - 1 : line;
            diagnostics[i] = new CommandDefinitionDiagnostic(definition.Diagnostics[i], line + 1, start - lineStarts[line] + 1);
        }

        return diagnostics;
    }

    private static List<int> GetLineStarts(string text)
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

/// <summary>Specifies how serious a <see cref="CommandDefinitionDiagnostic"/> is.</summary>
public enum CommandDefinitionSeverity
{
    /// <summary>A suggestion. The definition works as it is.</summary>
    Info,

    /// <summary>Probably a mistake. AWS IoT accepts it, or does not document what it does with it.</summary>
    Warning,

    /// <summary>AWS IoT refuses the definition, or its meaning is not clear.</summary>
    Error,
}
