using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>The using directives that new code needs beyond those that are there.</summary>
internal sealed class Imports
{
    private readonly CodePlace _place;
    private readonly SortedSet<string> _added = new(NamespaceOrder.Instance);

    public Imports(CodePlace place) => _place = place;

    /// <summary>A type's name at a position: plain where it is or can be imported, whole where the plain name means something else there.</summary>
    public string NameOf(INamedTypeSymbol type, int position)
    {
        if (type.ContainingType is { } containing && _place.Model.LookupNamespacesAndTypes(position, name: type.Name).IsEmpty)
        {
            return NameOf(containing, position) + "." + type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        }

        string plain = type.ToMinimalDisplayString(_place.Model, position);
        if (plain.IndexOf('.') < 0 && plain.IndexOf(':') < 0)
        {
            return plain;
        }

        if (!_place.Model.LookupNamespacesAndTypes(position, name: type.Name).IsEmpty || IsInAdded(type))
        {
            return type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        }

        Add(type.ContainingNamespace.ToDisplayString());
        return type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
    }

    /// <summary>Imports a namespace that no directive of the file imports yet.</summary>
    public void Add(string namespaceName) => _added.Add(namespaceName);

    /// <summary>Imports what another part of the file needs.</summary>
    public void Add(Imports other) => _added.UnionWith(other._added);

    /// <summary>The directives as changes of the file, each where its order puts it.</summary>
    public IEnumerable<TextChange> ToChanges()
    {
        CompilationUnitSyntax root = (CompilationUnitSyntax)_place.Root;
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
            yield return FileStart.Insert(root, string.Join(_place.LineBreak, first), _place.LineBreak);
        }
    }

    /// <summary>Does another namespace that is imported anew have a type of the name?</summary>
    private bool IsInAdded(INamedTypeSymbol type)
    {
        foreach (string name in _added)
        {
            if (name != type.ContainingNamespace.ToDisplayString() && !_place.Model.Compilation.GetTypesByMetadataName($"{name}.{type.MetadataName}").IsEmpty)
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

    /// <summary>Those of the file, or those of its first namespace where only that has any.</summary>
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

    /// <summary>The directive in its order; null where it would be the first. What stands under <c>#if</c> is another build's.</summary>
    private TextChange? FindChange(SyntaxList<UsingDirectiveSyntax> usings, string name)
    {
        UsingDirectiveSyntax? before = null;
        UsingDirectiveSyntax? first = null;
        foreach (UsingDirectiveSyntax directive in usings)
        {
            if (FileStart.IsConditional(_place.Root, directive.SpanStart))
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
            return new TextChange(new TextSpan(before.Span.End, 0), _place.LineBreak + _place.IndentOfLine(before.SpanStart) + line);
        }

        return first is null ? null : new TextChange(new TextSpan(first.SpanStart, 0), line + _place.LineBreak + _place.IndentOfLine(first.SpanStart));
    }
}
