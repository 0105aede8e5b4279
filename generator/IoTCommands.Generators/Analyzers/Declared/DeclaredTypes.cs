using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Emit;
using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>Finds the types with <c>IoTCommand</c> that a project declares itself.</summary>
internal sealed class DeclaredTypes
{
    private const string ShortName = "IoTCommand";
    private const string LongName = "IoTCommandAttribute";

    private readonly HashSet<string> _names = new(StringComparer.Ordinal) { ShortName, LongName };
    private readonly List<(INamedTypeSymbol Type, AttributeData Attribute)> _found = [];
    private readonly CancellationToken _cancellationToken;

    private DeclaredTypes(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    public static List<(INamedTypeSymbol Type, AttributeData Attribute)> Find(Compilation compilation, CancellationToken cancellationToken)
    {
        DeclaredTypes types = new(cancellationToken);
        types.AddAliases(compilation);
        types.Visit(compilation.Assembly.GlobalNamespace);
        return types._found;
    }

    /// <summary>The type's attribute, unless the type is generated from a definition file.</summary>
    public static AttributeData? FindAttribute(INamedTypeSymbol type)
    {
        AttributeData? attribute = KnownAttributes.Find(type, KnownAttribute.IoTCommand);
        return attribute is null || IsGenerated(type) ? null : attribute;
    }

    /// <summary>true for a type that is generated from a definition file, even if a user has added a part; otherwise, false.</summary>
    public static bool IsGenerated(INamedTypeSymbol type) =>
        KnownAttributes.Find(type, KnownAttribute.GeneratedCode) is { ConstructorArguments: [{ Value: GeneratedSource.Tool }, ..] };

    /// <summary>Other names of the attribute, which a file or the project gives it.</summary>
    private void AddAliases(Compilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (tree.GetRoot(_cancellationToken) is CompilationUnitSyntax unit)
            {
                AddAliases(unit.Usings);
                foreach (MemberDeclarationSyntax member in unit.Members)
                {
                    if (member is BaseNamespaceDeclarationSyntax containing)
                    {
                        AddAliases(containing.Usings);
                    }
                }
            }
        }
    }

    private void AddAliases(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (UsingDirectiveSyntax directive in usings)
        {
            if (directive is { Alias.Name.Identifier.ValueText: var alias, Name: { } name } && AttributeNames.LastPart(name) is ShortName or LongName)
            {
                _names.Add(alias);
            }
        }
    }

    private void Visit(INamespaceOrTypeSymbol container)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        foreach (ISymbol member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceSymbol inner:
                    Visit(inner);
                    break;
                case INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } type:
                    if (MayHaveAttribute(type) && FindAttribute(type) is { } attribute)
                    {
                        _found.Add((type, attribute));
                    }

                    Visit(type);
                    break;
            }
        }
    }

    /// <summary>Looks at the syntax only: what the names of attributes mean is asked of few types.</summary>
    private bool MayHaveAttribute(INamedTypeSymbol type)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(_cancellationToken) is TypeDeclarationSyntax declaration)
            {
                foreach (AttributeListSyntax list in declaration.AttributeLists)
                {
                    foreach (AttributeSyntax attribute in list.Attributes)
                    {
                        if (_names.Contains(AttributeNames.LastPart(attribute.Name)))
                        {
                            return true;
                        }
                    }
                }
            }
        }

        return false;
    }
}

/// <summary>The declarations of a compilation, parsed once for all analyzers that ask, when the first one does.</summary>
internal sealed class ProjectDeclarations
{
    private static readonly ConditionalWeakTable<Compilation, ProjectDeclarations> Table = new();

    private static readonly ConditionalWeakTable<Compilation, ProjectDeclarations>.CreateValueCallback Create = static compilation => new ProjectDeclarations(compilation);

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<INamedTypeSymbol, Declaration> _parsed = new(SymbolEqualityComparer.Default);
    private IReadOnlyList<Declaration>? _all;
    private IReadOnlyList<DeclarationModel>? _models;

    private ProjectDeclarations(Compilation compilation) => _compilation = compilation;

    public static ProjectDeclarations Of(Compilation compilation) => Table.GetValue(compilation, Create);

    /// <summary>All types with the attribute that the project declares itself.</summary>
    public IReadOnlyList<Declaration> All(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _all) is { } known)
        {
            return known;
        }

        List<Declaration> declarations = [];
        if (!_compilation.GetTypesByMetadataName(KnownAttributes.IoTCommandFullName).IsEmpty)
        {
            foreach ((INamedTypeSymbol type, AttributeData attribute) in DeclaredTypes.Find(_compilation, cancellationToken))
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

    /// <summary>As the generator has them, without those whose code is not finished.</summary>
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
        KnownAttributes.Find(type, KnownAttribute.CommandDefinitionJson) is { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: string json }] } ? json : null;
}
