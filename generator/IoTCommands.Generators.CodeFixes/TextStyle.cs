using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes;

/// <summary>What a file says about how its author writes.</summary>
internal static class TextStyle
{
    /// <summary>The line break that the first line has; that of an empty or one-line file is \n.</summary>
    public static string LineBreakOf(SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }
}
