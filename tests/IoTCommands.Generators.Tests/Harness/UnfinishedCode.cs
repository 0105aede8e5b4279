using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Harness;

/// <summary>Code as it is while somebody types.</summary>
internal static class UnfinishedCode
{
    /// <summary>
    /// The code up to each token's first character and up to its end. A longer part of a name is only another name, and one of a string another string.
    /// </summary>
    /// <param name="code">A file.</param>
    /// <param name="start">Where the first one ends at the earliest.</param>
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
