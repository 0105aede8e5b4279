using System.Collections.Immutable;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed.Arguments;

/// <summary>Reads the attributes of Args types. Those that say nothing certain, because their code is not finished, are passed over.</summary>
internal sealed class ArgsTypeReader
{
    private readonly RuntimeTypes _runtime;

    public ArgsTypeReader(RuntimeTypes runtime) => _runtime = runtime;

    /// <summary>Null where the type has no <c>[IoTCommand]</c>.</summary>
    public ArgsType? Read(INamedTypeSymbol type)
    {
        if (TextOf(Find(type, _runtime.CommandAttribute)) is not { } commandId)
        {
            return null;
        }

        List<ArgsProperty> properties = [];
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false } property && ReadProperty(property) is { } parameter)
            {
                properties.Add(parameter);
            }
        }

        return new ArgsType(commandId, type.Name, [.. properties]);
    }

    /// <summary>The text of the attribute with <c>CommandValue</c> of an enum's member; null where it has none.</summary>
    public string? ReadWireText(IFieldSymbol member) => TextOf(Find(member, _runtime.ValueAttribute));

    private ArgsProperty? ReadProperty(IPropertySymbol property)
    {
        if (TextOf(Find(property, _runtime.ParameterAttribute)) is not { } name || TypeOf(property.Type, out INamedTypeSymbol? enumeration) is not { } type)
        {
            return null;
        }

        List<Condition> conditions = [];
        foreach (AttributeData attribute in property.GetAttributes())
        {
            if (RuntimeTypes.Is(attribute.AttributeClass, _runtime.ConditionAttribute) && ReadCondition(attribute) is { } condition)
            {
                conditions.Add(new Condition(type, condition));
            }
        }

        return new ArgsProperty(property, name, type, enumeration, [.. conditions]);
    }

    private static ConditionModel? ReadCondition(AttributeData attribute)
    {
        ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
        if (arguments.Length != 2
            || arguments[0].Value is not int comparison
            || comparison is < (int)CommandComparison.EqualTo or > (int)CommandComparison.NotInRange
            || arguments[1] is not { Kind: TypedConstantKind.Array, IsNull: false })
        {
            return null;
        }

        string[] operands = new string[arguments[1].Values.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            if (arguments[1].Values[i].Value is not string operand)
            {
                return null;
            }

            operands[i] = operand;
        }

        return new ConditionModel((CommandComparison)comparison, new EquatableArray<string>(operands));
    }

    private static CommandParameterType? TypeOf(ITypeSymbol type, out INamedTypeSymbol? enumeration)
    {
        enumeration = null;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } found)
        {
            enumeration = found;
            return CommandParameterType.String;
        }

        return type.SpecialType switch
        {
            SpecialType.System_String => CommandParameterType.String,
            SpecialType.System_Int32 => CommandParameterType.Integer,
            SpecialType.System_Int64 => CommandParameterType.Long,
            SpecialType.System_UInt64 => CommandParameterType.UnsignedLong,
            SpecialType.System_Double => CommandParameterType.Double,
            SpecialType.System_Boolean => CommandParameterType.Boolean,
            _ => EmptyBytes.IsBytes(type) ? CommandParameterType.Binary : null,
        };
    }

    private static AttributeData? Find(ISymbol symbol, INamedTypeSymbol? attributeClass)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (RuntimeTypes.Is(attribute.AttributeClass, attributeClass))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The first argument of an attribute's constructor.</summary>
    private static string? TextOf(AttributeData? attribute) =>
        attribute is { ConstructorArguments: { IsEmpty: false } arguments } && arguments[0] is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;
}
