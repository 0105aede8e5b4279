using IoTCommands.Definitions.Validation;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>A property that is a parameter, and its parameter.</summary>
internal sealed record ParameterProperty(IPropertySymbol Symbol, PropertyType Type, EnumModel? Enum, AttributeData? DefaultAttribute, ParsedParameter Parameter)
{
    public string Name => Parameter.Name!.Value;

    public IoTCommandParameterType ParameterType => Parameter.Type!.Value;

    /// <summary>The property's type as its author writes it, without the mark that it is nullable.</summary>
    public string TypeName => Type.Symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>False for the condition that comes from the property's enum; otherwise, true.</summary>
    public bool IsStated(ParsedCondition condition) => !ReferenceEquals(condition, EnumCondition);

    /// <summary>The condition that comes from the property's enum; null if the attributes have a set.</summary>
    public ParsedCondition? EnumCondition { get; init; }
}
