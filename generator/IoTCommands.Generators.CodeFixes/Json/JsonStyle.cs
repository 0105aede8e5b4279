using IoTCommands.Json;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Json;

/// <summary>Writes new text as the file around it is written: its indentation, its line ends, its spaces.</summary>
internal static class JsonStyle
{
    /// <summary>Adds a property behind another one, on a line of its own where that has one.</summary>
    /// <param name="text">The file.</param>
    /// <param name="owner">The object.</param>
    /// <param name="index">The property that it is added behind.</param>
    /// <param name="name">The new property's name, of characters that need no escape.</param>
    /// <param name="value">Its value as JSON.</param>
    public static TextChange AddBehind(SourceText text, JsonObject owner, int index, string name, string value)
    {
        JsonProperty before = owner.Properties[index];
        string colon = Between(text, before.Key.Span.End, before.Value.Span.Start);
        return new TextChange(new TextSpan(before.Value.Span.End, 0), Separator(text, owner, index) + "\"" + name + "\"" + colon + value);
    }

    private static string Separator(SourceText text, JsonObject owner, int index)
    {
        int key = owner.Properties[index].Key.Span.Start;
        TextLine line = text.Lines.GetLineFromPosition(key);
        string indent = Between(text, line.Start, key);
        if (line.LineNumber > 0 && string.IsNullOrWhiteSpace(indent))
        {
            TextLine previous = text.Lines[line.LineNumber - 1];
            return "," + Between(text, previous.End, previous.EndIncludingLineBreak) + indent;
        }

        int neighbour = index + 1 < owner.Properties.Length ? index : index - 1;
        if (neighbour >= 0)
        {
            string gap = Between(text, owner.Properties[neighbour].Value.Span.End, owner.Properties[neighbour + 1].Key.Span.Start);
            if (gap.Trim() == "," && gap.IndexOf('\n') < 0)
            {
                return gap;
            }
        }

        string colon = Between(text, owner.Properties[index].Key.Span.End, owner.Properties[index].Value.Span.Start);
        return colon == ":" ? "," : ", ";
    }

    private static string Between(SourceText text, int start, int end) => text.ToString(TextSpan.FromBounds(start, end));
}
