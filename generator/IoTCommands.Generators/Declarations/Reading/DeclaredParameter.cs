using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>A property that is a parameter, as far as it can be read.</summary>
internal sealed class DeclaredParameter
{
    public DeclaredParameter(IPropertySymbol property, AttributeData attribute, string name, DeclarationPlace namePlace, PropertyType type, IoTCommandParameterType parameterType)
    {
        Property = property;
        Attribute = attribute;
        Name = name;
        NamePlace = namePlace;
        PropertyType = type;
        Type = parameterType;
    }

    public IPropertySymbol Property { get; }

    /// <summary>Its <c>CommandParameter</c>.</summary>
    public AttributeData Attribute { get; }

    /// <summary>The exact key in the map of StartCommandExecution.</summary>
    public string Name { get; }

    public DeclarationPlace NamePlace { get; }

    public PropertyType PropertyType { get; }

    public IoTCommandParameterType Type { get; }

    public EnumModel? Enum { get; init; }

    public required List<DeclaredCondition> Conditions { get; init; }

    /// <summary>Null where the property has no default.</summary>
    public AttributeData? DefaultAttribute { get; init; }

    /// <summary>Null where the property has no default, or one that is not valid.</summary>
    public ParameterScalar? Default { get; init; }

    /// <summary>Read by <see cref="DeclarationParser"/> only: rules about values need none.</summary>
    public string? Description { get; set; }

    public DeclarationPlace DescriptionPlace { get; set; }

    /// <summary>The property's type as its author writes it, without what says that it is nullable.</summary>
    public string TypeName => PropertyType.Symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
