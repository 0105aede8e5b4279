using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations.Types;

/// <summary>The type of a property, with the parameter type that matches it.</summary>
internal readonly struct PropertyType
{
    private PropertyType(ITypeSymbol symbol, IoTCommandParameterType? type, bool? isNullable)
    {
        Symbol = symbol;
        Type = type;
        IsNullable = isNullable;
    }

    /// <summary>Gets the type without the mark that it is nullable.</summary>
    public ITypeSymbol Symbol { get; }

    /// <summary>Gets the parameter type; null if none matches.</summary>
    public IoTCommandParameterType? Type { get; }

    /// <summary>True if the type is nullable; otherwise, false. Null for a class if the code does not say, because its nullable context is off.</summary>
    public bool? IsNullable { get; }

    public INamedTypeSymbol? Enum => Symbol is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration ? enumeration : null;

    public static PropertyType Of(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return new PropertyType(nullable.TypeArguments[0], TypeOf(nullable.TypeArguments[0]), isNullable: true);
        }

        bool? isNullable = type.IsValueType
            ? false
            : type.NullableAnnotation switch
            {
                NullableAnnotation.Annotated => true,
                NullableAnnotation.NotAnnotated => false,
                _ => null,
            };
        return new PropertyType(type.WithNullableAnnotation(NullableAnnotation.None), TypeOf(type), isNullable);
    }

    /// <summary>Returns the range of an integer type of C#, if it is smaller than the range of its parameter type.</summary>
    public static bool TryGetNarrowRange(SpecialType type, out long min, out long max)
    {
        (min, max) = type switch
        {
            SpecialType.System_SByte => (sbyte.MinValue, sbyte.MaxValue),
            SpecialType.System_Byte => (byte.MinValue, byte.MaxValue),
            SpecialType.System_Int16 => (short.MinValue, short.MaxValue),
            SpecialType.System_UInt16 => (ushort.MinValue, ushort.MaxValue),
            SpecialType.System_UInt32 => (uint.MinValue, uint.MaxValue),
            _ => (0L, 0L),
        };
        return max > 0;
    }

    /// <summary>True if a type can represent a BINARY: <c>ReadOnlyMemory&lt;byte&gt;</c> or <c>byte[]</c>; otherwise, false.</summary>
    public static bool IsBytes(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte } => true,
        INamedTypeSymbol
        {
            Name: "ReadOnlyMemory", TypeArguments: [{ SpecialType: SpecialType.System_Byte }],
            ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
        }
            => true,
        _ => false,
    };

    private static IoTCommandParameterType? TypeOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => IoTCommandParameterType.String,
        SpecialType.System_Int32 or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_SByte or SpecialType.System_Byte
            => IoTCommandParameterType.Integer,
        SpecialType.System_Int64 or SpecialType.System_UInt32 => IoTCommandParameterType.Long,
        SpecialType.System_UInt64 => IoTCommandParameterType.UnsignedLong,
        SpecialType.System_Double or SpecialType.System_Single => IoTCommandParameterType.Double,
        SpecialType.System_Boolean => IoTCommandParameterType.Boolean,
        _ => type.TypeKind == TypeKind.Enum ? IoTCommandParameterType.String : IsBytes(type) ? IoTCommandParameterType.Binary : null,
    };
}
