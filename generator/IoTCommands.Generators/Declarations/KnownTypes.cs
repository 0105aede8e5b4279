using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>
/// Facts about types, by their full metadata names: <c>Amazon.Lambda.SQSEvents.SQSEvent+SQSMessage</c>. A search for the names in the compilation would
/// search all references at every keystroke.
/// </summary>
/// <typeparam name="T">A fact about a type.</typeparam>
internal sealed class KnownTypes<T>
{
    private readonly Dictionary<string, (string FullName, T Fact)> _bySimpleName;

    /// <param name="types">The types, with different simple names.</param>
    public KnownTypes(params (string FullName, T Fact)[] types)
    {
        _bySimpleName = new(types.Length, StringComparer.Ordinal);
        foreach ((string fullName, T fact) in types)
        {
            _bySimpleName.Add(fullName.Substring(fullName.LastIndexOfAny(['.', '+']) + 1), (fullName, fact));
        }
    }

    /// <summary>Finds the fact about a type, or about its generic type definition; the default value of <typeparamref name="T"/> if there is none.</summary>
    public T? Find(ITypeSymbol type) =>
        type is INamedTypeSymbol named
        && _bySimpleName.TryGetValue(named.MetadataName, out (string FullName, T Fact) known)
        && HasFullName(named, known.FullName)
            ? known.Fact
            : default;

    /// <summary>Compares the names from the type outwards, without allocating a string.</summary>
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
