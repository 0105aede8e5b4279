using IoTCommands.Definitions.Validation;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>A property that is a parameter, and the parameter that it is.</summary>
internal sealed record ParameterProperty(IPropertySymbol Symbol, PropertyType Type, EnumModel? Enum, AttributeData? DefaultAttribute, ParsedParameter Parameter)
{
    public string Name => Parameter.Name!.Value;

    public IoTCommandParameterType ParameterType => Parameter.Type!.Value;

    /// <summary>The property's type as its author writes it, without what says that it is nullable.</summary>
    public string TypeName => Type.Symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>False for the condition that the property's enum is.</summary>
    public bool IsStated(ParsedCondition condition) => !ReferenceEquals(condition, EnumCondition);

    /// <summary>The condition that the property's enum is; null if the attributes state a set themselves.</summary>
    public ParsedCondition? EnumCondition { get; init; }
}
