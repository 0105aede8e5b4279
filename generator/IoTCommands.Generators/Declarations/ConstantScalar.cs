using System.Globalization;
using IoTCommands.Definitions.Conditions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Declarations;

/// <summary>Parses a constant expression as a parameter's value.</summary>
internal static class ConstantScalar
{
    /// <summary>Parses an expression. Null if it is not a constant, or if the constant is not valid for the type.</summary>
    public static ParameterScalar? From(IOperation operation, IoTCommandParameterType type)
    {
        // The member of a value is nullable, so the constant is inside a conversion to a nullable type.
        while (operation is IConversionOperation { ConstantValue.HasValue: false, OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        object? constant = IsEmptyString(operation) ? "" : operation.ConstantValue is { HasValue: true, Value: { } value } ? value : null;
        return constant is null ? null : From(constant, type);
    }

    /// <summary>True for <c>string.Empty</c>, which is a field but equivalent to a constant; otherwise, false.</summary>
    public static bool IsEmptyString(IOperation operation) =>
        operation is IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } };

    /// <summary>Parses a constant. Null if it is not valid for the type.</summary>
    public static ParameterScalar? From(object value, IoTCommandParameterType type) => type switch
    {
        IoTCommandParameterType.String => value is string text ? ParameterScalar.From(text) : null,
        IoTCommandParameterType.UnsignedLong => value switch
        {
            string digits => ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? ParameterScalar.From(number) : null,
            _ => ToWhole(value) is >= 0 and <= ulong.MaxValue and var number ? ParameterScalar.From((ulong)number) : null,
        },
        IoTCommandParameterType.Integer => ToWhole(value) is >= int.MinValue and <= int.MaxValue and var number ? ParameterScalar.From((int)number) : null,
        IoTCommandParameterType.Long => ToWhole(value) is >= long.MinValue and <= long.MaxValue and var number ? ParameterScalar.From((long)number) : null,
        IoTCommandParameterType.Double => ToDouble(value) is { } number ? ParameterScalar.From(number) : null,
        IoTCommandParameterType.Boolean => value is bool flag ? ParameterScalar.From(flag) : null,

        // C# has no constants of bytes.
        IoTCommandParameterType.Binary => null,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a parameter type."),
    };

    /// <summary>Converts any integer of C#. A decimal represents the values of both long and ulong.</summary>
    private static decimal? ToWhole(object value) => value switch
    {
        int number => number,
        long number => number,
        ulong number => number,
        uint number => number,
        short number => number,
        ushort number => number,
        byte number => number,
        sbyte number => number,
        char number => number,
        _ => null,
    };

    private static double? ToDouble(object value) => value switch
    {
        double number => number,
        float number => number,
        _ => ToWhole(value) is { } number ? (double)number : null,
    };
}
