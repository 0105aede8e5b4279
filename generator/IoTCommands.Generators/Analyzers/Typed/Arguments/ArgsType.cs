using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed.Arguments;

/// <summary>What the attributes of a type with <c>[IoTCommand]</c> say about its command, generated or written by hand.</summary>
internal sealed class ArgsType
{
    private readonly ArgsProperty[] _properties;

    public ArgsType(string commandId, string source, ArgsProperty[] properties)
    {
        CommandId = commandId;
        Source = source;
        _properties = properties;
    }

    public string CommandId { get; }

    /// <summary>Where the conditions are stated, for messages.</summary>
    public string Source { get; }

    public ArgsProperty? Find(IPropertySymbol symbol)
    {
        foreach (ArgsProperty property in _properties)
        {
            if (SymbolEqualityComparer.Default.Equals(property.Symbol, symbol))
            {
                return property;
            }
        }

        return null;
    }

    /// <summary>Does every parameter of the constructor stand for a property? Only then is it certain that it passes them on as they are.</summary>
    public bool Fits(IMethodSymbol constructor)
    {
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (Find(parameter) is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The property that a constructor's parameter sets: of the same type, and of the same name but for leading capitals. A generated constructor writes <c>ledColor</c> for
    /// <c>LEDColor</c>, and only the first letter in lower case where that would make two parameters the same.
    /// </summary>
    public ArgsProperty? Find(IParameterSymbol parameter)
    {
        ArgsProperty? found = null;
        foreach (ArgsProperty property in _properties)
        {
            if (!string.Equals(property.Symbol.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (string.CompareOrdinal(property.Symbol.Name, 1, parameter.Name, 1, parameter.Name.Length) == 0)
            {
                found = property;
                break;
            }

            found ??= property;
        }

        return found is not null && SymbolEqualityComparer.Default.Equals(found.Symbol.Type, parameter.Type) ? found : null;
    }
}
