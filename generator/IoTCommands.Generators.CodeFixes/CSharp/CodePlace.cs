using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>The file that a fix edits, and the names that the new code needs in it.</summary>
internal sealed class CodePlace
{
    /// <param name="model">The file's.</param>
    /// <param name="text">The file's.</param>
    /// <param name="names">One object for all fixes that are applied together.</param>
    /// <param name="cancellationToken">Ends the search for a fix.</param>
    public CodePlace(SemanticModel model, SourceText text, NewNames names, CancellationToken cancellationToken)
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

    /// <summary><c>new()</c> is of C# 9.</summary>
    public bool HasTargetTypedNew => ((CSharpParseOptions)Model.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp9;

    /// <summary>The innermost node of exactly this place.</summary>
    public SyntaxNode FindNode(Location location) => Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The name of a type of the framework, the SDK or the runtime, imported where it must be.</summary>
    /// <param name="type">With its namespace.</param>
    /// <param name="position">Where the name will stand.</param>
    public string NameOf(string type, int position) =>
        Model.Compilation.GetTypesByMetadataName(type) is [{ } symbol] ? Imports.NameOf(symbol, position) : "global::" + type;

    public string LineBreak => TextStyle.LineBreakOf(Text);

    /// <summary>The blanks that a line begins with, where nothing but blanks stands before the position; null for a position further in.</summary>
    public string? IndentBefore(int position)
    {
        string before = Text.ToString(TextSpan.FromBounds(Text.Lines.GetLineFromPosition(position).Start, position));
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }

    /// <summary>The blanks that the line of a position begins with.</summary>
    public string IndentOfLine(int position)
    {
        TextLine line = Text.Lines.GetLineFromPosition(position);
        string whole = line.ToString();
        return whole.Substring(0, whole.Length - whole.TrimStart().Length);
    }
}
