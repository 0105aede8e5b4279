using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>
/// What is known of types, by their full metadata names: <c>Amazon.Lambda.SQSEvents.SQSEvent+SQSMessage</c>. A look-up of the names in the compilation would go
/// through all references, at every keystroke.
/// </summary>
/// <typeparam name="T">What is known of a type.</typeparam>
internal sealed class KnownTypes<T>
{
    private readonly Dictionary<string, (string FullName, T Fact)> _bySimpleName;

    /// <param name="types">No two of one simple name.</param>
    public KnownTypes(params (string FullName, T Fact)[] types)
    {
        _bySimpleName = new(types.Length, StringComparer.Ordinal);
        foreach ((string fullName, T fact) in types)
        {
            _bySimpleName.Add(fullName.Substring(fullName.LastIndexOfAny(['.', '+']) + 1), (fullName, fact));
        }
    }

    /// <summary>What is known of a type, or of the generic type that it is made of; the default value of <typeparamref name="T"/> if nothing is.</summary>
    public T? Find(ITypeSymbol type) =>
        type is INamedTypeSymbol named
        && _bySimpleName.TryGetValue(named.MetadataName, out (string FullName, T Fact) known)
        && HasFullName(named, known.FullName)
            ? known.Fact
            : default;

    /// <summary>Compares from the type outwards, and makes no string.</summary>
    private static bool HasFullName(INamedTypeSymbol type, string fullName)
    {
        int end = fullName.Length;
        INamespaceOrTypeSymbol symbol = type;
        while (true)
        {
            int start = end - symbol.MetadataName.Length;
            if (start < 0 || string.CompareOrdinal(fullName, start, symbol.MetadataName, 0, symbol.MetadataName.Length) != 0)
            {
                return false;
            }

            INamespaceOrTypeSymbol containing = (INamespaceOrTypeSymbol?)symbol.ContainingType ?? symbol.ContainingNamespace;
            if (start == 0 || containing is INamespaceSymbol { IsGlobalNamespace: true })
            {
                return start == 0 && containing is INamespaceSymbol { IsGlobalNamespace: true };
            }

            if (fullName[start - 1] != (containing.IsType ? '+' : '.'))
            {
                return false;
            }

            end = start - 1;
            symbol = containing;
        }
    }
}
