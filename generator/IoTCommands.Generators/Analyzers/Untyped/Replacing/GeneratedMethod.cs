using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>The method that is generated for a command.</summary>
/// <param name="Symbol">An extension of the client's interface.</param>
/// <param name="Args">The type of its arguments; null for a command without parameters.</param>
internal sealed record GeneratedMethod(IMethodSymbol Symbol, INamedTypeSymbol? Args)
{
    public ITypeSymbol ClientType => Symbol.Parameters[0].Type;

    public ITypeSymbol TargetType => Symbol.Parameters[1].Type;

    /// <summary>The type of a parameter's property; null where the type has no such property.</summary>
    public ITypeSymbol? TypeOf(string propertyName)
    {
        foreach (ISymbol member in Args?.GetMembers(propertyName) ?? ImmutableArray<ISymbol>.Empty)
        {
            if (member is IPropertySymbol property)
            {
                return property.Type;
            }
        }

        return null;
    }
}
