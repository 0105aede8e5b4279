using System.Runtime.CompilerServices;
using IoTCommands.Generators.Declarations.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>Finds the types with <c>IoTCommand</c> or <c>IoTCommandResult</c> that the project itself declares.</summary>
internal static class DeclaredTypes
{
    /// <summary>
    /// What the syntax of each file says. An edit changes one file, and a project may have thousands, including generated ones. The others are not searched
    /// again at each keystroke.
    /// </summary>
    private static readonly ConditionalWeakTable<SyntaxTree, Candidates> Table = new();

    public static List<(INamedTypeSymbol Type, AttributeData Attribute)> Find(
        Compilation compilation,
        KnownAttribute kind,
        CancellationToken cancellationToken)
    {
        List<(SyntaxTree Tree, Candidates Candidates)> files = [];
        HashSet<string> names = new(StringComparer.Ordinal) { kind.ToString(), kind + "Attribute" };
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!Table.TryGetValue(tree, out Candidates? candidates))
            {
                candidates = Table.GetValue(tree, key => new Candidates(key, cancellationToken));
            }

            names.UnionWith(candidates.Aliases);
            if (candidates.Types.Count > 0)
            {
                files.Add((tree, candidates));
            }
        }

        List<(INamedTypeSymbol Type, AttributeData Attribute)> found = [];
        HashSet<INamedTypeSymbol> parts = new(SymbolEqualityComparer.Default);
        foreach ((SyntaxTree tree, Candidates candidates) in files)
        {
            SemanticModel? model = null;
            foreach ((TypeDeclarationSyntax declaration, string attributeName) in candidates.Types)
            {
                // The semantic model is asked about few types only.
                if (names.Contains(attributeName)
                    && (model ??= compilation.GetSemanticModel(tree)).GetDeclaredSymbol(declaration, cancellationToken) is { } type
                    && parts.Add(type)
                    && FindAttribute(type, kind) is { } attribute)
                {
                    found.Add((type, attribute));
                }
            }
        }

        return found;
    }

    /// <summary>Returns the type's attribute; null if it has none, or if the type is generated from a definition file.</summary>
    public static AttributeData? FindAttribute(INamedTypeSymbol type, KnownAttribute kind)
    {
        AttributeData? attribute = KnownAttributes.Find(type, kind);
        return attribute is null || GeneratedCode.Is(type) ? null : attribute;
    }

    /// <summary>The types in a file that may be declarations of commands. Each file has few aliases and few types with attributes.</summary>
    private sealed class Candidates
    {
        public Candidates(SyntaxTree tree, CancellationToken cancellationToken)
        {
            if (tree.GetRoot(cancellationToken) is CompilationUnitSyntax unit)
            {
                AddAliases(unit.Usings);
                AddTypes(unit.Members);
            }
        }

        /// <summary>Gets other names of the attributes, from the file or, with <c>global using</c>, for the project.</summary>
        public List<string> Aliases { get; } = [];

        /// <summary>Gets the types with attributes, once for each attribute.</summary>
        public List<(TypeDeclarationSyntax Type, string AttributeName)> Types { get; } = [];

        private void AddAliases(SyntaxList<UsingDirectiveSyntax> usings)
        {
            foreach (UsingDirectiveSyntax directive in usings)
            {
                if (directive is { Alias.Name.Identifier.ValueText: var alias, Name: { } name }
                    && AttributeNames.LastPart(name) is "IoTCommand" or "IoTCommandAttribute" or "IoTCommandResult" or "IoTCommandResultAttribute")
                {
                    Aliases.Add(alias);
                }
            }
        }

        private void AddTypes(SyntaxList<MemberDeclarationSyntax> members)
        {
            foreach (MemberDeclarationSyntax member in members)
            {
                switch (member)
                {
                    case BaseNamespaceDeclarationSyntax inner:
                        AddAliases(inner.Usings);
                        AddTypes(inner.Members);
                        break;
                    case TypeDeclarationSyntax type:
                        foreach (AttributeListSyntax list in type.AttributeLists)
                        {
                            foreach (AttributeSyntax attribute in list.Attributes)
                            {
                                Types.Add((type, AttributeNames.LastPart(attribute.Name)));
                            }
                        }

                        AddTypes(type.Members);
                        break;
                }
            }
        }
    }
}
