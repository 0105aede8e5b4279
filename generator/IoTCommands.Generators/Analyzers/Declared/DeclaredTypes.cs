using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Emit;
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

    /// <summary>Is it a type that is generated from a definition file, of which a user may have added a part?</summary>
    public static bool IsGenerated(INamedTypeSymbol type) =>
        KnownAttributes.Find(type, KnownAttribute.GeneratedCode) is { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: GeneratedSource.Tool }, ..] };

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
