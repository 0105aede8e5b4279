using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>The using directives that new code needs in addition to those of the file.</summary>
internal sealed class Imports
{
    private readonly CSharpFile _file;
    private readonly SortedSet<string> _added = new(NamespaceOrder.Instance);

    public Imports(CSharpFile file) => _file = file;

    /// <summary>
    /// Returns a type's name at a position: the simple name if its namespace is or can be imported; the full name if the simple one means something else there.
    /// </summary>
    public string NameOf(INamedTypeSymbol type, int position)
    {
        if (type.ContainingType is { } containing && _file.Model.LookupNamespacesAndTypes(position, name: type.Name).IsEmpty)
        {
            return NameOf(containing, position) + "." + type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        }

        string plain = type.ToMinimalDisplayString(_file.Model, position);
        if (plain.IndexOf('.') < 0 && plain.IndexOf(':') < 0)
        {
            return plain;
        }

        if (!_file.Model.LookupNamespacesAndTypes(position, name: type.Name).IsEmpty || IsInAdded(type))
        {
            return type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        }

        Add(type.ContainingNamespace.ToDisplayString());
        return type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
    }

    /// <summary>Imports a namespace that no directive of the file imports yet.</summary>
    public void Add(string namespaceName) => _added.Add(namespaceName);

    /// <summary>Adds the imports that another part of the file needs.</summary>
    public void Add(Imports other) => _added.UnionWith(other._added);

    /// <summary>Returns the directives as changes of the file, each at its position in the sort order.</summary>
    public IEnumerable<TextChange> ToChanges()
    {
        CompilationUnitSyntax root = (CompilationUnitSyntax)_file.Root;
        SyntaxList<UsingDirectiveSyntax> usings = FindUsings(root);
        List<string> first = [];
        foreach (string name in _added)
        {
            if (IsThere(usings, name))
            {
                continue;
            }

            if (FindChange(usings, name) is { } change)
            {
                yield return change;
            }
            else
            {
                first.Add("using " + name + ";");
            }
        }

        if (first.Count > 0)
        {
            yield return FileStart.Insert(root, string.Join(_file.LineBreak, first), _file.LineBreak);
        }
    }

    /// <summary>True if another namespace that the fix imports has a type with the same name; otherwise, false.</summary>
    private bool IsInAdded(INamedTypeSymbol type)
    {
        foreach (string name in _added)
        {
            if (name != type.ContainingNamespace.ToDisplayString() && !_file.Model.Compilation.GetTypesByMetadataName($"{name}.{type.MetadataName}").IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsThere(SyntaxList<UsingDirectiveSyntax> usings, string name)
    {
        foreach (UsingDirectiveSyntax directive in usings)
        {
            if (directive.Alias is null && directive.Name?.ToString() == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the directives of the file, or those of its first namespace if only that has any.</summary>
    private static SyntaxList<UsingDirectiveSyntax> FindUsings(CompilationUnitSyntax root)
    {
        foreach (MemberDeclarationSyntax member in root.Members)
        {
            if (!root.Usings.Any() && member is BaseNamespaceDeclarationSyntax { Usings: { Count: > 0 } usings })
            {
                return usings;
            }
        }

        return root.Usings;
    }

    /// <summary>
    /// Inserts the directive at its position in the sort order, after all global ones; null if it would be the first. Directives under <c>#if</c> do not count
    /// for the order: they may be for another build.
    /// </summary>
    private TextChange? FindChange(SyntaxList<UsingDirectiveSyntax> usings, string name)
    {
        UsingDirectiveSyntax? before = null;
        UsingDirectiveSyntax? first = null;
        UsingDirectiveSyntax? lastGlobal = null;
        foreach (UsingDirectiveSyntax directive in usings)
        {
            if (!directive.GlobalKeyword.IsKind(SyntaxKind.None))
            {
                lastGlobal = directive;
                continue;
            }

            if (FileStart.IsConditional(_file.Root, directive.SpanStart))
            {
                continue;
            }

            first ??= directive;
            if (directive is { Alias: null, Name: { } imported }
                && directive.StaticKeyword.IsKind(SyntaxKind.None)
                && NamespaceOrder.Instance.Compare(imported.ToString(), name) < 0)
            {
                before = directive;
            }
        }

        string line = "using " + name + ";";
        if (before is not null)
        {
            return new TextChange(new TextSpan(before.Span.End, 0), _file.LineBreak + _file.IndentOfLine(before.SpanStart) + line);
        }

        if (first is not null)
        {
            return new TextChange(new TextSpan(first.SpanStart, 0), line + _file.LineBreak + _file.IndentOfLine(first.SpanStart));
        }

        // The compiler requires that all global directives of a file come first.
        return lastGlobal is null
            ? null
            : new TextChange(new TextSpan(FileStart.FindEndOfCondition(_file.Root, lastGlobal.Span.End), 0), _file.LineBreak + line);
    }
}

/// <summary>Inserts the first using directives of a file.</summary>
internal static class FileStart
{
    /// <summary>Inserts lines and a blank line after the file's first comment and extern aliases, but before documentation and <c>#if</c>.</summary>
    public static TextChange Insert(CompilationUnitSyntax root, string lines, string lineBreak)
    {
        if (root.Externs.Any())
        {
            return new TextChange(new TextSpan(root.Externs.Last().Span.End, 0), lineBreak + lines);
        }

        SyntaxToken first = root.GetFirstToken(includeZeroWidth: true);
        int position = first.SpanStart;
        foreach (SyntaxTrivia trivia in first.LeadingTrivia)
        {
            if (trivia.Kind() is SyntaxKind.IfDirectiveTrivia
                or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia)
            {
                position = trivia.FullSpan.Start;
                break;
            }
        }

        return new TextChange(new TextSpan(position, 0), lines + lineBreak + lineBreak);
    }

    /// <summary>True if the position is between <c>#if</c> and <c>#endif</c>; otherwise, false.</summary>
    public static bool IsConditional(SyntaxNode root, int position) => FindEndOfCondition(root, position) != position;

    /// <summary>Returns the end of the outermost <c>#endif</c> of a position that is under a condition; otherwise, the position itself.</summary>
    public static int FindEndOfCondition(SyntaxNode root, int position)
    {
        int depth = 0;
        DirectiveTriviaSyntax? last = null;
        for (DirectiveTriviaSyntax? directive = root.GetFirstDirective();
            directive is not null && (directive.SpanStart < position || depth > 0);
            directive = directive.GetNextDirective())
        {
            last = directive;
            depth += directive.Kind() switch
            {
                SyntaxKind.IfDirectiveTrivia => 1,
                SyntaxKind.EndIfDirectiveTrivia => -1,
                _ => 0,
            };
        }

        // A condition without an end is an error of the file.
        return depth > 0 ? root.FullSpan.End : last is not null && last.SpanStart >= position ? last.EndOfDirectiveToken.SpanStart : position;
    }
}

/// <summary>The order of using directives: System first, then by name.</summary>
internal sealed class NamespaceOrder : IComparer<string>
{
    public static readonly NamespaceOrder Instance = new();

    public int Compare(string? left, string? right)
    {
        bool isLeftSystem = IsSystem(left);
        return isLeftSystem == IsSystem(right) ? string.CompareOrdinal(left, right) : isLeftSystem ? -1 : 1;
    }

    private static bool IsSystem(string? name) => name == "System" || (name is not null && name.StartsWith("System.", StringComparison.Ordinal));
}
