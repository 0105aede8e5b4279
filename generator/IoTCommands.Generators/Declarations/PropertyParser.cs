using System.Collections.Immutable;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Validation;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Declarations.Types;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>Parses a property with <c>CommandParameter</c> and its other attributes. Checks IOTC2002.</summary>
internal static class PropertyParser
{
    /// <summary>Returns the property's parameter; null if the property is not a parameter, or if too little is certain.</summary>
    /// <param name="symbol">The property.</param>
    /// <param name="number">Its number among the parameters, starting at 1.</param>
    /// <param name="description">The parameter's description.</param>
    /// <param name="context">Receives the diagnostics.</param>
    public static ParameterProperty? Parse(IPropertySymbol symbol, int number, Parsed<string>? description, DeclarationContext context)
    {
        ImmutableArray<AttributeData> attributes = symbol.GetAttributes();
        if (KnownAttributes.Find(attributes, KnownAttribute.CommandParameter) is not { } attribute)
        {
            return null;
        }

        if (!symbol.DeclaringSyntaxReferences.IsEmpty)
        {
            // The properties of a referenced assembly have already been compiled, and their private accessors are not visible.
            PropertyChecks.Check(symbol, context);
        }

        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Primitive } name] || symbol.Type.TypeKind == TypeKind.Error
            || symbol.Name.Length == 0)
        {
            context.MarkUnfinished();
            return null;
        }

        DeclarationLocation nameLocation = DeclarationLocation.Argument(symbol, attribute, 0);
        if (name.Value is not string parameterName)
        {
            context.Report(DeclarationDescriptors.NullParameterName, nameLocation);
            return null;
        }

        PropertyType type = PropertyType.Of(symbol.Type);
        EnumModel? enumeration = type.Enum is null ? null : EnumParser.Parse(type.Enum);
        if (type.Type is not { } parameterType || (enumeration is not null && EnumParser.FindProblem(enumeration) is not null))
        {
            string advice = enumeration is null ? UnfitTypes.Advise(type.Symbol) : EnumParser.FindProblem(enumeration)!;
            context.Report(DeclarationDescriptors.UnfitType, DeclarationLocation.Type(symbol), symbol.Name, type.Symbol.ToDisplayString(), advice);
            return null;
        }

        ConditionAttributeParser conditions = new(symbol, type, parameterType, enumeration, context);
        ParsedParameter parameter = new()
        {
            Number = number,
            Name = new Parsed<string>(parameterName, nameLocation),
            Type = new Parsed<IoTCommandParameterType>(parameterType, DeclarationLocation.Type(symbol)),
            IsSecret = KnownAttributes.FindArgument(attribute, "IsSecret") is { Value: true },
            Description = description,
            Default = KnownAttributes.Find(attributes, KnownAttribute.DefaultValue) is { } defaultAttribute
                ? ParseDefault(symbol, type, parameterType, defaultAttribute, context)
                : null,
            Conditions = conditions.Parse(attributes, out ParsedCondition? enumCondition),
        };
        return new ParameterProperty(
            symbol,
            type,
            enumeration,
            KnownAttributes.Find(attributes, KnownAttribute.DefaultValue),
            parameter)
        { EnumCondition = enumCondition };
    }

    private static Parsed<ParameterScalar> ParseDefault(
        IPropertySymbol symbol, PropertyType type, IoTCommandParameterType parameterType, AttributeData attribute, DeclarationContext context)
    {
        ParameterScalar? value = new DefaultAttributeParser(symbol, type, parameterType, context).Parse(attribute);
        DeclarationLocation location = DeclarationLocation.Of(symbol, attribute) with { Role = LocationRole.Default };
        return new Parsed<ParameterScalar>(value ?? default, location, isCertain: value is not null);
    }
}

/// <summary>A property that is a parameter, and this parameter.</summary>
internal sealed record ParameterProperty(IPropertySymbol Symbol, PropertyType Type, EnumModel? Enum, AttributeData? DefaultAttribute, ParsedParameter Parameter)
{
    public string Name => Parameter.Name!.Value;

    public IoTCommandParameterType ParameterType => Parameter.Type!.Value;

    /// <summary>Gets the property's type as it is written in code, without the mark that it is nullable.</summary>
    public string TypeName => Type.Symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>False for the condition that comes from the property's enum; otherwise, true.</summary>
    public bool IsStated(ParsedCondition condition) => !ReferenceEquals(condition, EnumCondition);

    /// <summary>Gets the condition that comes from the property's enum; null if the attributes have a set.</summary>
    public ParsedCondition? EnumCondition { get; init; }
}
