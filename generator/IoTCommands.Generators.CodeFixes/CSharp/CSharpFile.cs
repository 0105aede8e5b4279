using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>The file that a fix edits, and the imports and new names that the new code needs.</summary>
internal sealed class CSharpFile
{
    /// <param name="model">The file's semantic model.</param>
    /// <param name="text">The file's source text.</param>
    /// <param name="names">One object, shared by all fixes that are applied together.</param>
    /// <param name="cancellationToken">Cancels the search for a fix.</param>
    public CSharpFile(SemanticModel model, SourceText text, NewNames names, CancellationToken cancellationToken)
    {
        Model = model;
        Text = text;
        Names = names;
        CancellationToken = cancellationToken;
        Root = model.SyntaxTree.GetRoot(cancellationToken);
        Imports = new Imports(this);
    }

    public SemanticModel Model { get; }

    public SourceText Text { get; }

    public CancellationToken CancellationToken { get; }

    public SyntaxNode Root { get; }

    public NewNames Names { get; }

    public Imports Imports { get; }

    /// <summary>True if the language version has <c>new()</c> (C# 9); otherwise, false.</summary>
    public bool HasTargetTypedNew => ((CSharpParseOptions)Model.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp9;

    /// <summary>Returns the innermost node with exactly this location.</summary>
    public SyntaxNode FindNode(Location location) => Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>Returns the name of a type of the framework, the SDK or the runtime, imported if necessary.</summary>
    /// <param name="type">The type's name with its namespace.</param>
    /// <param name="position">Where the name will be.</param>
    public string NameOf(string type, int position) =>
        Model.Compilation.GetTypesByMetadataName(type) is [{ } symbol] ? Imports.NameOf(symbol, position) : "global::" + type;

    public string LineBreak => LineBreaks.LineBreakOf(Text);

    /// <summary>Returns the white space before the position; null if there is anything else before it on its line.</summary>
    public string? IndentBefore(int position)
    {
        string before = Text.ToString(TextSpan.FromBounds(Text.Lines.GetLineFromPosition(position).Start, position));
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }

    /// <summary>Returns the white space at the start of the position's line.</summary>
    public string IndentOfLine(int position)
    {
        TextLine line = Text.Lines.GetLineFromPosition(position);
        string whole = line.ToString();
        return whole.Substring(0, whole.Length - whole.TrimStart().Length);
    }
}

/// <summary>Creates names for new locals, each only once for all fixes that are applied together.</summary>
internal sealed class NewNames
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>Returns the name, with a number appended if the member already uses it.</summary>
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

/// <summary>Finds the code that a local can be used in.</summary>
internal static class EnclosingMember
{
    /// <summary>Returns the member that contains a node. For a top-level statement it is the whole file, because these statements share their locals.</summary>
    public static SyntaxNode Of(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static ancestor => ancestor is not GlobalStatementSyntax) ?? node.SyntaxTree.GetRoot();
}

/// <summary>Checks for code that is not finished.</summary>
internal static class UnfinishedCode
{
    /// <summary>True if the code before the declaration may become a part of it, such as a modifier; otherwise, false.</summary>
    public static bool IsBefore(SyntaxNode declaration)
    {
        SyntaxToken before = declaration.GetFirstToken().GetPreviousToken(includeSkipped: true);
        return before.Parent != declaration.Parent
            && (before.Parent is SkippedTokensTriviaSyntax
                || before.Kind() is not (SyntaxKind.None or SyntaxKind.SemicolonToken or SyntaxKind.CloseBraceToken or SyntaxKind.CloseBracketToken));
    }
}
