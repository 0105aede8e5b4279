using IoTCommands.Definitions.Validation;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations.Attributes;

/// <summary>Parses <c>Range</c> of DataAnnotations as conditions: one IN_RANGE, or one for each end if an end is exclusive or missing.</summary>
internal static class RangeAttributeParser
{
    public static void Parse(
        AttributeData attribute,
        IPropertySymbol property,
        IoTCommandParameterType type,
        List<ParsedCondition> conditions,
        DeclarationContext context)
    {
        // Range(int, int), Range(double, double), Range(Type, string, string). The project's own attribute of that name may have other constructors.
        int first = attribute.ConstructorArguments.Length == 3 ? 1 : 0;
        if (attribute.ConstructorArguments.Length is not (2 or 3)
            || attribute.ConstructorArguments[first].Kind == TypedConstantKind.Array
            || attribute.ConstructorArguments[first + 1].Kind == TypedConstantKind.Array)
        {
            context.MarkUnfinished();
            return;
        }

        if (OperandFormatter.Of(attribute.ConstructorArguments[first]) is not { } min
            || OperandFormatter.Of(attribute.ConstructorArguments[first + 1]) is not { } max)
        {
            context.Report(
                DeclarationDescriptors.InvalidCondition,
                DeclarationLocation.Of(property, attribute),
                property.Name,
                "minimum and maximum cannot be null");
            return;
        }

        bool isMinExclusive = IsSet(attribute, "MinimumIsExclusive");
        bool isMaxExclusive = IsSet(attribute, "MaximumIsExclusive");
        bool isMinOpen = type == IoTCommandParameterType.Double && IsBeyond(attribute.ConstructorArguments[first], isMinimum: true);
        bool isMaxOpen = type == IoTCommandParameterType.Double && IsBeyond(attribute.ConstructorArguments[first + 1], isMinimum: false);
        if (!isMinExclusive && !isMaxExclusive && !isMinOpen && !isMaxOpen)
        {
            conditions.Add(ConditionAttributeParser.Create(property, attribute, CommandComparison.InRange, [min, max], first));
            return;
        }

        if (!isMinOpen)
        {
            CommandComparison comparison = isMinExclusive ? CommandComparison.GreaterThan : CommandComparison.GreaterThanOrEqual;
            conditions.Add(ConditionAttributeParser.Create(property, attribute, comparison, [min], first));
        }

        if (!isMaxOpen)
        {
            CommandComparison comparison = isMaxExclusive ? CommandComparison.LessThan : CommandComparison.LessThanOrEqual;
            conditions.Add(ConditionAttributeParser.Create(property, attribute, comparison, [max], first + 1));
        }
    }

    /// <summary>
    /// True if the end is no limit, because AWS has no number beyond it; otherwise, false. <c>Range(0, double.MaxValue)</c> is usual for "from 0".
    /// </summary>
    private static bool IsBeyond(TypedConstant end, bool isMinimum)
        => end.Value is double value && (isMinimum ? value <= double.MinValue : value >= double.MaxValue);

    private static bool IsSet(AttributeData attribute, string name) => KnownAttributes.FindArgument(attribute, name) is { Value: true };
}
