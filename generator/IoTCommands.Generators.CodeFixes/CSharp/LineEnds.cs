using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>Finds where lines end.</summary>
internal static class LineEnds
{
    /// <summary>The end of the line behind a token and its comments; null where more code stands there.</summary>
    public static int? Find(SyntaxTriviaList trailing)
    {
        foreach (SyntaxTrivia trivia in trailing)
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return trivia.SpanStart;
            }
        }

        return null;
    }
}
