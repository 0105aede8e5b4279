using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed.Arguments;

/// <summary>A property of an Args type that is a parameter of the command.</summary>
internal sealed class ArgsProperty
{
    public ArgsProperty(IPropertySymbol symbol, string name, IoTCommandParameterType type, INamedTypeSymbol? enumeration, bool isRequired, Condition[] conditions, EnumModel? texts)
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

    /// <summary>The enum whose members stand for the texts of a STRING; null where the property is no enum.</summary>
    public INamedTypeSymbol? Enum { get; }

    /// <summary>The parameter has no default, so null, which is not sent, is refused.</summary>
    public bool IsRequired { get; }

    public Condition[] Conditions { get; }

    /// <summary>The texts of a generated enum; null for one that the project declares, whose members have them.</summary>
    public EnumModel? Texts { get; }
}
