using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed.Arguments;

/// <summary>Expressions that are no bytes for certain. Arrays are never constants, but some are as good as one.</summary>
internal static class EmptyBytes
{
    /// <summary>
    /// The expression below the conversion from <c>byte[]</c> to <c>ReadOnlyMemory&lt;byte&gt;</c>, which is a method of the latter. Not below that of null, which makes no bytes of it.
    /// </summary>
    public static IOperation Unwrap(IOperation value)
    {
        value = ExpressionArms.Unwrap(value);
        return value is IConversionOperation conversion && IsFromArray(conversion) && !IsNullArray(conversion.Operand) ? ExpressionArms.Unwrap(conversion.Operand) : value;
    }

    /// <param name="value">An expression as <see cref="Unwrap"/> gives it.</param>
    public static bool Is(IOperation value) => value switch
    {
        IArrayCreationOperation creation => PropertyType.IsBytes(creation.Type) && IsEmpty(creation),
        IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array } } invocation => PropertyType.IsBytes(invocation.Type),
        IPropertyReferenceOperation { Property: { Name: "Empty", IsStatic: true } property } => PropertyType.IsBytes(property.ContainingType),
        IDefaultValueOperation { Type.IsValueType: true } defaultValue => PropertyType.IsBytes(defaultValue.Type),
        IObjectCreationOperation { Arguments.IsEmpty: true } creation => PropertyType.IsBytes(creation.Type),
        IObjectCreationOperation { Arguments: [{ Value: { } array }] } creation => PropertyType.IsBytes(creation.Type) && (IsNullArray(array) || Is(Unwrap(array))),
        IConversionOperation conversion => IsFromArray(conversion) && IsNullArray(conversion.Operand),

        // The operation is public in newer compilers only.
        _ => value.Syntax is CollectionExpressionSyntax { Elements.Count: 0 },
    };

    private static bool IsFromArray(IConversionOperation conversion) =>
        conversion.OperatorMethod?.Name == WellKnownMemberNames.ImplicitConversionName && PropertyType.IsBytes(conversion.Type);

    private static bool IsNullArray(IOperation array)
    {
        array = ExpressionArms.Unwrap(array);
        return ExpressionArms.IsNull(array) || array is IDefaultValueOperation { Type.IsReferenceType: true };
    }

    private static bool IsEmpty(IArrayCreationOperation creation) =>
        creation.Initializer is { } initializer
            ? initializer.ElementValues.IsEmpty
            : creation.DimensionSizes is [{ ConstantValue: { HasValue: true, Value: 0 } }];
}
