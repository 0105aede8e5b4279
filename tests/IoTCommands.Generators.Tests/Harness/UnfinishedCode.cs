using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Harness;

/// <summary>Creates code as it is during typing.</summary>
internal static class UnfinishedCode
{
    /// <summary>
    /// Returns the code up to the first character of each token, and up to its end. Other prefixes would only have another name or another string.
    /// </summary>
    /// <param name="code">A file.</param>
    /// <param name="start">The minimum end of the first prefix.</param>
    public static IEnumerable<string> PrefixesOf(string code, int start = 0)
    {
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(code).GetRoot().DescendantTokens())
        {
            if (token.Span.End > start && token.Span.Length > 0)
            {
                yield return code[..(token.SpanStart + 1)];
                if (token.Span.Length > 1)
                {
                    yield return code[..token.Span.End];
                }
            }
        }
    }
}
