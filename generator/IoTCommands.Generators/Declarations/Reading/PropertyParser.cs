using System.Collections.Immutable;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>A property with <c>CommandParameter</c>: IOTC2002, and what its other attributes say.</summary>
internal static class PropertyParser
{
    /// <summary>The parameter; null where the property is none, or where too little of it is certain.</summary>
    public static DeclaredParameter? Parse(IPropertySymbol property, DeclarationContext context)
    {
        ImmutableArray<AttributeData> attributes = property.GetAttributes();
        if (KnownAttributes.Find(attributes, KnownAttribute.CommandParameter) is not { } attribute)
        {
            return null;
        }

        if (!property.DeclaringSyntaxReferences.IsEmpty)
        {
            // A referenced assembly's properties are compiled already, and private accessors cannot be seen.
            PropertyRules.Check(property, context);
        }

        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Primitive } name] || property.Type.TypeKind == TypeKind.Error || property.Name.Length == 0)
        {
            context.MarkUnfinished();
            return null;
        }

        DeclarationPlace namePlace = DeclarationPlace.Argument(property, attribute, 0);
        if (name.Value is not string parameterName)
        {
            context.Report(DeclarationDescriptors.InvalidText, namePlace, "The name of a parameter is null; write the name by which the device knows it");
            return null;
        }

        PropertyType type = PropertyType.Of(property.Type);
        EnumModel? enumeration = type.Enum is null ? null : EnumParser.Parse(type.Enum);
        if (type.Type is not { } parameterType || (enumeration is not null && EnumParser.FindProblem(enumeration) is not null))
        {
            string advice = enumeration is null ? UnfitTypes.Advise(type.Symbol) : EnumParser.FindProblem(enumeration)!;
            context.Report(DeclarationDescriptors.UnfitType, DeclarationPlace.Type(property), property.Name, type.Symbol.ToDisplayString(), advice);
            return null;
        }

        AttributeData? defaultAttribute = KnownAttributes.Find(attributes, KnownAttribute.DefaultValue);
        return new DeclaredParameter(property, attribute, parameterName, namePlace, type, parameterType)
        {
            Enum = enumeration,
            Conditions = new ConditionAttributeParser(property, type, parameterType, enumeration, context).Read(attributes),
            DefaultAttribute = defaultAttribute,
            Default = defaultAttribute is null ? null : new DefaultAttributeParser(property, type, parameterType, context).Read(defaultAttribute),
        };
    }
}
