using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>The method that is generated for a command.</summary>
/// <param name="Symbol">An extension of the client's interface.</param>
/// <param name="Args">The type of its arguments; null for a command without parameters.</param>
/// <param name="IsDeclared">The project declares <paramref name="Args"/> itself, so it has the constructors that it has.</param>
internal sealed record GeneratedMethod(IMethodSymbol Symbol, INamedTypeSymbol? Args, bool IsDeclared)
{
    /// <summary>The type as the typed call is to name it: a generated one is beside the method, a declared one can be anywhere.</summary>
    public string? ArgsName => IsDeclared ? Args?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) : Args?.Name;

    public ITypeSymbol ClientType => Symbol.Parameters[0].Type;

    public ITypeSymbol TargetType => Symbol.Parameters[1].Type;

    /// <summary>The type of a parameter's property; null where the type has no such property, or one that callers cannot set.</summary>
    public ITypeSymbol? TypeOf(string propertyName)
    {
        foreach (ISymbol member in Args?.GetMembers(propertyName) ?? ImmutableArray<ISymbol>.Empty)
        {
            if (member is IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal } property)
            {
                return property.Type;
            }
        }

        return null;
    }
}
