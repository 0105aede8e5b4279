using IoTCommands.Definitions;
using IoTCommands.Definitions.Tables;

namespace IoTCommands.Generators.CodeFixes;

/// <summary>Writes the titles of fixes in editors' menus.</summary>
internal static class Titles
{
    /// <summary>Returns <c>Change 'targetc' to 'targetC'</c>.</summary>
    public static string ChangeName(string from, string to) => $"Change {Quoted(from)} to {Quoted(to)}";

    /// <summary>Returns the same for JSON. The quotes of strings are shown only if they change.</summary>
    public static string ChangeJson(string from, string to) =>
        to.Length == 0 ? $"Remove {Quoted(from)}"
        : IsText(from) && IsText(to) ? ChangeName(Unquote(from), Unquote(to))
        : ChangeName(from, to);

    /// <summary>Returns <c>Move the value from 'S' to 'I'</c>.</summary>
    public static string MoveValue(IoTCommandParameterType from, IoTCommandParameterType to) =>
        $"Move the value from '{WireNames.MemberOf(from)}' to '{WireNames.MemberOf(to)}'";

    /// <summary>Writes text from a file in single quotes, as one readable line, whatever it contains.</summary>
    public static string Quoted(string text)
    {
        string shown = DisplayString.Quoted(text);
        return "'" + shown.Substring(1, shown.Length - 2).Replace("\\\"", "\"").Replace("\\\\", "\\") + "'";
    }

    private static bool IsText(string json) => json.Length > 1 && json[0] == '"' && json[json.Length - 1] == '"';

    private static string Unquote(string json) => json.Substring(1, json.Length - 2);
}
