using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>The code that a local can be used in.</summary>
internal static class EnclosingMember
{
    /// <summary>The member that a node is in; for a top-level statement the whole file, whose statements share their locals.</summary>
    public static SyntaxNode Of(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static ancestor => ancestor is not GlobalStatementSyntax) ?? node.SyntaxTree.GetRoot();
}
