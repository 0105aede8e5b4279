using System.Collections.Concurrent;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed;

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

    /// <summary>The place of the conditions, for messages.</summary>
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

    /// <summary>
    /// True if each parameter of the constructor belongs to a property: only then it certainly passes them on unchanged. Otherwise, false.
    /// </summary>
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
    /// The property that a constructor's parameter sets: of the same type, and of the same name except for leading capitals. A generated constructor writes
    /// <c>ledColor</c> for <c>LEDColor</c>, and only the first letter in lower case if that would make two parameters the same.
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

/// <summary>A property of an Args type that is a parameter of the command.</summary>
internal sealed class ArgsProperty
{
    public ArgsProperty(
        IPropertySymbol symbol,
        string name,
        IoTCommandParameterType type,
        INamedTypeSymbol? enumeration,
        bool isRequired,
        Condition[] conditions,
        EnumModel? texts)
    {
        Symbol = symbol;
        Name = name;
        Type = type;
        Enum = enumeration;
        IsRequired = isRequired;
        Conditions = conditions;
        Texts = texts;
    }

    public IPropertySymbol Symbol { get; }

    /// <summary>AWS's name of the parameter.</summary>
    public string Name { get; }

    public IoTCommandParameterType Type { get; }

    /// <summary>The enum whose members are sent as strings of a STRING; null if the property is not an enum.</summary>
    public INamedTypeSymbol? Enum { get; }

    /// <summary>The parameter has no default, so null, which is not sent, is refused.</summary>
    public bool IsRequired { get; }

    public Condition[] Conditions { get; }

    /// <summary>True if messages must not show a value; otherwise, false.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The strings of a generated enum; null for an enum that the project declares, whose members have them.</summary>
    public EnumModel? Texts { get; }
}

/// <summary>The Args types of a compilation. Each type that is asked for is read once.</summary>
internal sealed class ArgsTypes
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ArgsType?> _types = new(SymbolEqualityComparer.Default);
    private readonly Func<INamedTypeSymbol, ArgsType?> _read;

    public ArgsTypes(ArgsTypeParser reader) => _read = reader.Read;

    /// <summary>Null if the type is not the arguments of a command.</summary>
    public ArgsType? Find(INamedTypeSymbol? type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } ? _types.GetOrAdd(type.OriginalDefinition, _read) : null;
}
