using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Emit;
using IoTCommands.Generators.Projects;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>Finds the types with <c>IoTCommand</c> or <c>IoTCommandResult</c> that the project itself declares.</summary>
internal static class DeclaredTypes
{
    /// <summary>
    /// What the syntax of a file alone says. An edit changes one file, and a project may have thousands, including generated ones. The others are not searched
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
                // What the names of attributes mean is asked of few types.
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

    /// <summary>The type's attribute, unless the type is generated from a definition file.</summary>
    public static AttributeData? FindAttribute(INamedTypeSymbol type, KnownAttribute kind)
    {
        AttributeData? attribute = KnownAttributes.Find(type, kind);
        return attribute is null || IsGenerated(type) ? null : attribute;
    }

    /// <summary>True for a type that is generated from a definition file, even if a user has added a part; otherwise, false.</summary>
    public static bool IsGenerated(INamedTypeSymbol type) =>
        KnownAttributes.Find(
            type,
            KnownAttribute.GeneratedCode) is { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: GeneratedSource.Tool }, ..] };

    /// <summary>What a file has that may be a command's declaration. Each file has few aliases and few types with attributes.</summary>
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

        /// <summary>Other names of the attributes, from the file or, by <c>global using</c>, from the project.</summary>
        public List<string> Aliases { get; } = [];

        /// <summary>The types with attributes, once for each attribute.</summary>
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

/// <summary>The declarations of a compilation, parsed once for all analyzers, when the first one asks.</summary>
internal sealed class ProjectDeclarations
{
    private static readonly ConditionalWeakTable<Compilation, ProjectDeclarations> Table = new();

    private static readonly ConditionalWeakTable<Compilation, ProjectDeclarations>.CreateValueCallback Create =
        static compilation => new ProjectDeclarations(compilation);

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<INamedTypeSymbol, Declaration> _parsed = new(SymbolEqualityComparer.Default);
    private IReadOnlyList<Declaration>? _all;
    private IReadOnlyList<DeclarationModel>? _models;

    private ProjectDeclarations(Compilation compilation) => _compilation = compilation;

    public static ProjectDeclarations Of(Compilation compilation) => Table.GetValue(compilation, Create);

    /// <summary>All types with the attribute that the project itself declares.</summary>
    public IReadOnlyList<Declaration> All(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _all) is { } known)
        {
            return known;
        }

        List<Declaration> declarations = [];
        if (!_compilation.GetTypesByMetadataName(KnownAttributes.IoTCommandFullName).IsEmpty)
        {
            foreach ((INamedTypeSymbol type, AttributeData attribute) in DeclaredTypes.Find(_compilation, KnownAttribute.IoTCommand, cancellationToken))
            {
                declarations.Add(Parse(type, attribute, cancellationToken));
            }
        }

        // Threads that come here together find the same.
        return Interlocked.CompareExchange(ref _all, declarations, null) ?? declarations;
    }

    public Declaration Parse(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellationToken)
    {
        if (!_parsed.TryGetValue(type, out Declaration? declaration))
        {
            declaration = _parsed.GetOrAdd(type, DeclarationParser.Parse(type, attribute, cancellationToken));
        }

        return declaration;
    }

    /// <summary>Those of the generator, without those whose code is not finished.</summary>
    public IReadOnlyList<DeclarationModel> Models(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _models) is { } known)
        {
            return known;
        }

        List<DeclarationModel> models = [];
        foreach (Declaration declaration in All(cancellationToken))
        {
            if (DeclarationModel.From(declaration) is { } model)
            {
                models.Add(model);
            }
        }

        return Interlocked.CompareExchange(ref _models, models, null) ?? models;
    }
}

/// <summary>The attribute in which generated code holds a command's definition.</summary>
internal static class DefinitionAttribute
{
    /// <summary>The definition's JSON; null if the type has no such attribute.</summary>
    public static string? JsonOf(INamedTypeSymbol type) =>
        KnownAttributes.Find(
            type,
            KnownAttribute.CommandDefinitionJson) is { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: string json }] }
            ? json
            : null;

    /// <summary>The names of the parameters whose values must not be shown.</summary>
    public static EquatableArray<string> SecretsOf(INamedTypeSymbol type)
    {
        List<string> names = [];
        foreach (KeyValuePair<string, TypedConstant> argument in KnownAttributes.Find(type, KnownAttribute.CommandDefinitionJson)?.NamedArguments
            ?? ImmutableArray<KeyValuePair<string, TypedConstant>>.Empty)
        {
            if (argument is { Key: "SecretParameters", Value: { Kind: TypedConstantKind.Array, IsNull: false } array })
            {
                foreach (TypedConstant item in array.Values)
                {
                    if (item.Value is string name)
                    {
                        names.Add(name);
                    }
                }
            }
        }

        return new EquatableArray<string>(names.ToArray());
    }
}
