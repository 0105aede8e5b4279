using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Tables;
using IoTCommands.Generators.Declarations.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Declarations.Attributes;

/// <summary>IOTC2006: parses <c>DefaultValue</c> as a value of the property's parameter type.</summary>
internal sealed class DefaultAttributeParser
{
    private readonly IPropertySymbol _property;
    private readonly PropertyType _type;
    private readonly IoTCommandParameterType _parameterType;
    private readonly DeclarationContext _context;

    public DefaultAttributeParser(IPropertySymbol property, PropertyType type, IoTCommandParameterType parameterType, DeclarationContext context)
    {
        _property = property;
        _type = type;
        _parameterType = parameterType;
        _context = context;
    }

    /// <summary>Returns the value; null if it is not valid, which is reported.</summary>
    public ParameterScalar? Parse(AttributeData attribute)
    {
        // DefaultValue(value), or DefaultValue(Type, string) for types without constants. The project's own attribute of that name may have other constructors.
        ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
        if (arguments is not ([{ Kind: not TypedConstantKind.Error }]
            or [{ Kind: TypedConstantKind.Type }, { Kind: TypedConstantKind.Primitive, Value: string or null }]))
        {
            _context.MarkUnfinished();
            return null;
        }

        TypedConstant constant = arguments[arguments.Length - 1];
        if (constant.IsNull)
        {
            Report(attribute, "the default cannot be null; remove the attribute if the parameter is required");
            return null;
        }

        ParameterScalar? value = arguments.Length == 1 ? Parse(constant) : ParseString((string)constant.Value!);
        if (value is null)
        {
            ReportUnfit(attribute, constant.ToCSharpString());
            return null;
        }

        if (PropertyType.TryGetNarrowRange(_type.Symbol.SpecialType, out long min, out long max) && (value.Value.Int64 < min || value.Value.Int64 > max))
        {
            Report(attribute, $"{value.Value.ToText()} is out of range for '{_type.Symbol.ToDisplayString()}'");
            return null;
        }

        return value;
    }

    private ParameterScalar? Parse(TypedConstant constant)
    {
        if (_type.Enum is { } enumeration)
        {
            return constant is { Kind: TypedConstantKind.Enum, Value: { } member }
                && SymbolEqualityComparer.Default.Equals(constant.Type, enumeration)
                && EnumParser.FindText(enumeration, member) is { } text
                    ? ParameterScalar.From(text)
                    : null;
        }

        if (_parameterType == IoTCommandParameterType.Binary)
        {
            return constant.Kind == TypedConstantKind.Array ? ParseBytes(constant.Values) : constant.Value is string base64 ? ParseString(base64) : null;
        }

        return constant is { Kind: TypedConstantKind.Primitive, Value: { } value } ? ConstantScalar.From(value, _parameterType) : null;
    }

    private ParameterScalar? ParseString(string text)
    {
        if (_type.Enum is { } enumeration)
        {
            return enumeration.GetMembers(text) is [IFieldSymbol { HasConstantValue: true, ConstantValue: { } member }]
                && EnumParser.FindText(enumeration, member) is { } wireText
                ? ParameterScalar.From(wireText)
                : null;
        }

        switch (_parameterType)
        {
            case IoTCommandParameterType.String:
                return ParameterScalar.From(text);
            case IoTCommandParameterType.Binary:
                return Base64.CountBytes(text) >= 0 ? ParameterScalar.From(new ReadOnlyMemory<byte>(Convert.FromBase64String(text))) : null;
            case IoTCommandParameterType.Boolean:
                return bool.TryParse(text, out bool flag) ? ParameterScalar.From(flag) : null;
            default:
                OperandNumber number = OperandNumber.Parse(text, _parameterType);
                return number.Kind is OperandNumberKind.Certain or OperandNumberKind.Unusual ? number.Value : null;
        }
    }

    private static ParameterScalar? ParseBytes(ImmutableArray<TypedConstant> values)
    {
        byte[] bytes = new byte[values.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            if (values[i].Value is not byte value)
            {
                return null;
            }

            bytes[i] = value;
        }

        return ParameterScalar.From(new ReadOnlyMemory<byte>(bytes));
    }

    private void ReportUnfit(AttributeData attribute, string shown)
    {
        if (_type.Enum is { } enumeration)
        {
            Report(
                attribute,
                $"{shown} is not a member of '{enumeration.ToDisplayString()}'; use a member, such as {EnumParser.Example(EnumParser.Parse(enumeration))}");
            return;
        }

        DeclarationLocation location = LocationOf(attribute) with { Role = LocationRole.Default };
        _context.Report(
            DefinitionDescriptors.InvalidValue,
            location,
            shown,
            WireNames.Of(_parameterType),
            "it must be " + ParameterType.Of(_parameterType).Description);
    }

    private void Report(AttributeData attribute, string problem)
        => _context.Report(DeclarationDescriptors.InvalidDefault, LocationOf(attribute), _property.Name, problem);

    private DeclarationLocation LocationOf(AttributeData attribute)
        => DeclarationLocation.Argument(_property, attribute, attribute.ConstructorArguments.Length - 1);
}
