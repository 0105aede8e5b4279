using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Tests.Emit;

/// <summary>Describes the syntax of a source text without its names and other texts.</summary>
internal static class TreeShape
{
    /// <summary>
    /// Returns a line per node, token and comment, in order and indented by depth. This includes doc comments and directives. The tokens of a text in a doc
    /// comment count as one.
    /// </summary>
    public static string Of(SyntaxTree tree)
    {
        StringBuilder shape = new();
        Write(tree.GetRoot(), 0, shape);
        return shape.ToString();
    }

    private static void Write(SyntaxNodeOrToken item, int depth, StringBuilder shape)
    {
        if (item.AsNode() is { } node)
        {
            Line(node.Kind(), depth, shape);
            if (node is XmlTextSyntax)
            {
                return;
            }

            foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
            {
                Write(child, depth + 1, shape);
            }

            return;
        }

        SyntaxToken token = item.AsToken();
        Write(token.LeadingTrivia, depth, shape);
        Line(token.Kind(), depth, shape);
        Write(token.TrailingTrivia, depth, shape);
    }

    private static void Write(SyntaxTriviaList list, int depth, StringBuilder shape)
    {
        foreach (SyntaxTrivia trivia in list)
        {
            if (trivia.GetStructure() is { } structure)
            {
                Write(structure, depth + 1, shape);
            }
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                Line(trivia.Kind(), depth, shape);
            }
        }
    }

    private static void Line(SyntaxKind kind, int depth, StringBuilder shape) => shape.Append(' ', depth).Append(kind).Append('\n');
}
