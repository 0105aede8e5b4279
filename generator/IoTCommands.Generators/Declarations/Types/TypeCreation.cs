using IoTCommands.Generators.Declarations.Attributes;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations.Types;

/// <summary>Finds how generated code creates an object of a declared type from the values of its properties.</summary>
internal sealed class TypeCreation
{
    private readonly INamedTypeSymbol _type;
    private readonly List<IPropertySymbol> _properties;
    private readonly IMethodSymbol? _constructor;

    /// <param name="type">The type.</param>
    /// <param name="properties">The properties that have values.</param>
    public TypeCreation(INamedTypeSymbol type, List<IPropertySymbol> properties)
    {
        _type = type;
        _properties = properties;
        _constructor = FindConstructor();
    }

    /// <summary>Finds the constructor's parameter for the value of a property; null if there is none.</summary>
    public IParameterSymbol? FindParameter(IPropertySymbol property) => _constructor is null ? null : FindParameter(_constructor, property);

    /// <summary>True if an object initializer sets a property; otherwise, false.</summary>
    public bool IsInitialized(IPropertySymbol property) =>
        property.SetMethod is not null
        && (FindParameter(property) is null || (property.IsRequired && !KnownAttributes.SetsRequiredMembers(_constructor!)));

    /// <summary>Finds the reason why no constructor can be called; null if one can.</summary>
    /// <param name="attribute">The attribute of the properties that have values.</param>
    public string? FindProblem(string attribute)
    {
        // A type that the compiler itself may not have finished has no constructor at all.
        if (_constructor is not null || _type.InstanceConstructors.IsEmpty)
        {
            return null;
        }

        if (FindRequiredMember() is { } required)
        {
            return SymbolEqualityComparer.Default.Equals(required.ContainingType, _type)
                ? $"its member '{required.Name}' is required, but has no {attribute}; add the attribute, or remove 'required'"
                : $"its base type '{required.ContainingType.Name}' has the required member '{required.Name}', and values are not inherited; "
                    + $"move it to '{_type.Name}', or remove 'required'";
        }

        foreach (IPropertySymbol property in _properties)
        {
            if (property.SetMethod is null)
            {
                return $"no constructor can set property '{property.Name}' from values alone; add 'init;' or 'set;' to the property, "
                    + $"or a constructor whose parameters have the names and types of properties with {attribute}";
            }
        }

        return "no constructor can be called with values alone; add one without parameters, or one whose parameters have the names and types of properties "
            + $"with {attribute}";
    }

    /// <summary>
    /// Finds the constructor with the values that cannot be set otherwise, and with the fewest parameters. Null if no constructor can be called.
    /// </summary>
    private IMethodSymbol? FindConstructor()
    {
        IMethodSymbol? best = null;
        foreach (IMethodSymbol candidate in _type.InstanceConstructors)
        {
            bool isCopy = candidate.Parameters is [{ Type: { } only }] && SymbolEqualityComparer.Default.Equals(only, _type);
            if (!isCopy && CanCall(candidate) && (best is null || candidate.Parameters.Length < best.Parameters.Length))
            {
                best = candidate;
            }
        }

        return best;
    }

    private bool CanCall(IMethodSymbol constructor)
    {
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (parameter is { IsOptional: false, IsParams: false } && !_properties.Exists(property => IsSetBy(property, parameter)))
            {
                return false;
            }
        }

        foreach (IPropertySymbol property in _properties)
        {
            if (property.SetMethod is null && FindParameter(constructor, property) is null)
            {
                return false;
            }
        }

        return KnownAttributes.SetsRequiredMembers(constructor) || FindRequiredMember() is null;
    }

    private ISymbol? FindRequiredMember()
    {
        // The property that overrides another one sets both, and must itself be required.
        HashSet<ISymbol> overridden = new(SymbolEqualityComparer.Default);
        for (INamedTypeSymbol? type = _type; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IPropertySymbol { OverriddenProperty: { } lower })
                {
                    overridden.Add(lower);
                }

                if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }
                    && !overridden.Contains(member)
                    && !_properties.Exists(property => SymbolEqualityComparer.Default.Equals(property, member)))
                {
                    return member;
                }
            }
        }

        return null;
    }

    private static IParameterSymbol? FindParameter(IMethodSymbol constructor, IPropertySymbol property)
    {
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (IsSetBy(property, parameter))
            {
                return parameter;
            }
        }

        return null;
    }

    private static bool IsSetBy(IPropertySymbol property, IParameterSymbol parameter) =>
        parameter.RefKind is RefKind.None or RefKind.In
        && string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);
}
