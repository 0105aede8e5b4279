using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>Names for new locals, given out once for all fixes that are applied together.</summary>
internal sealed class NewNames
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>The name, with a number behind it where the member uses it already.</summary>
    public string Create(string name, SyntaxNode node)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        SyntaxNode member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static ancestor => ancestor is not GlobalStatementSyntax) ?? node.SyntaxTree.GetRoot();
        foreach (SyntaxToken token in member.DescendantTokens())
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
