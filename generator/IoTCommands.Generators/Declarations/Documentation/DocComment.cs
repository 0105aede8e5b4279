using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Declarations.Documentation;

/// <summary>Finds the XML doc comment before a declaration, as it is in the code.</summary>
/// <remarks>
/// The compiler's own doc comments are not used: in a project without a documentation file, the compiler treats them like any other comment. The command's
/// definition must not depend on that.
/// </remarks>
internal static class DocComment
{
    /// <summary>Returns the XML, without slashes and asterisks; null if there is none.</summary>
    public static string? Get(SyntaxNode declaration)
    {
        StringBuilder? xml = null;
        foreach (SyntaxTrivia trivia in declaration.GetLeadingTrivia())
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia:
                case SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia:
                    AppendLines(ref xml, trivia.ToFullString());
                    break;
            }
        }

        return xml?.ToString();
    }

    private static void AppendLines(ref StringBuilder? xml, string text)
    {
        bool isBlock = text.StartsWith("/**", StringComparison.Ordinal) && !text.StartsWith("/***", StringComparison.Ordinal) && text.Length > "/**/".Length;
        if (!isBlock && !(text.StartsWith("///", StringComparison.Ordinal) && !text.StartsWith("////", StringComparison.Ordinal)))
        {
            return;
        }

        xml ??= new StringBuilder(text.Length);
        foreach (string line in text.Split('\n'))
        {
            string content = line.Trim();
            if (isBlock)
            {
                content = content.EndsWith("*/", StringComparison.Ordinal) ? content.Substring(0, content.Length - "*/".Length) : content;
                content = content.StartsWith("/**", StringComparison.Ordinal)
                    ? content.Substring("/**".Length)
                    : content.StartsWith("*", StringComparison.Ordinal)
                    ? content.Substring(1)
                    : content;
            }
            else if (content.StartsWith("///", StringComparison.Ordinal))
            {
                content = content.Substring("///".Length);
            }

            xml.Append(content).Append('\n');
        }
    }
}
