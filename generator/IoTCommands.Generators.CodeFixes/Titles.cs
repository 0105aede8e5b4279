using IoTCommands.Definitions;

namespace IoTCommands.Generators.CodeFixes;

/// <summary>The words of fixes in editors' menus.</summary>
internal static class Titles
{
    /// <summary><c>Change 'targetc' to 'targetC'</c>.</summary>
    public static string Change(string from, string to) => $"Change {Quoted(from)} to {Quoted(to)}";

    /// <summary>A text out of a file in single quotes: one readable line, whatever it holds.</summary>
    public static string Quoted(string text)
    {
        string shown = ShownText.Quoted(text);
        return "'" + shown.Substring(1, shown.Length - 2).Replace("\\\"", "\"").Replace("\\\\", "\\") + "'";
    }
}
