using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>The declarations of a compilation. They are parsed once for all analyzers, on first use.</summary>
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

    /// <summary>Returns all types with the attribute that the project itself declares.</summary>
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

        // Threads that come here at the same time find the same declarations.
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

    /// <summary>Returns the generator's models, without those of unfinished code.</summary>
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
