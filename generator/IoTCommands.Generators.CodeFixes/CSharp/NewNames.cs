using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>Names for new locals, given out once for all fixes that are applied together.</summary>
internal sealed class NewNames
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>The name, with a number behind it where the member uses it already.</summary>
    public string Create(string name, SyntaxNode node)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (SyntaxToken token in EnclosingMember.Of(node).DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                used.Add(token.ValueText);
            }
        }

        string candidate = name;
        for (int number = 2; used.Contains(candidate) || !_given.Add(candidate); number++)
        {
            candidate = FormattableString.Invariant($"{name}{number}");
        }

        return candidate;
    }
}
