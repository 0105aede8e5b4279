using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Validation;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>Parses a parameter's value or default: IOTC1014, IOTC1015, and IOTC1016 for what is written in a form that its type does not have.</summary>
internal static class ValueParser
{
    /// <summary>2^53: every whole number below it is a DOUBLE, and the next above it becomes this one.</summary>
    private const double FirstInexactWhole = 9_007_199_254_740_992;

    /// <summary>The value, not certain if an error is reported; null if the property is missing.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="shape">The property, <c>value</c> or <c>defaultValue</c>.</param>
    /// <param name="type">The parameter's type; null if it is not certain.</param>
    /// <param name="title">The value in messages.</param>
    /// <param name="context">Takes the diagnostics.</param>
    public static Parsed<ParameterScalar>? Parse(ShapedObject parameter, PropertyShape shape, IoTCommandParameterType? type, string title, JsonContext context)
    {
        if (parameter[shape] is not { } property)
        {
            return null;
        }

        return property.Value is JsonObject node && Parse(node, type, title, context) is var (value, source)
            ? new Parsed<ParameterScalar>(value, source, property.Key)
            : new Parsed<ParameterScalar>(default, property.Value, property.Key, isCertain: false);
    }

    /// <summary>The type that a value states without being asked: the one of its only member.</summary>
    public static IoTCommandParameterType? FindType(ShapedObject parameter, PropertyShape shape)
    {
        if (parameter[shape]?.Value is not JsonObject node)
        {
            return null;
        }

        IoTCommandParameterType? type = null;
        PropertyMatcher members = new(node, ValueShape.Shape);
        for (int i = 0; i < node.Properties.Length; i++)
        {
            if (node.Properties[i].Value.Kind != JsonKind.Null && members[i] is { } member)
            {
                if (type is not null)
                {
                    return null;
                }

                type = ValueShape.TypeOf(member);
            }
        }

        return type;
    }

    private static (ParameterScalar Value, JsonNode Source)? Parse(JsonObject node, IoTCommandParameterType? type, string title, JsonContext context)
    {
        ObjectShape shape = type is null or IoTCommandParameterType.Binary ? ValueShape.Shape : ValueShape.NotBinary;
        ShapedObject bound = ShapedObject.Bind(node, shape, context);
        if (FindOnlyMember(bound, type, title, context) is not { } member)
        {
            return null;
        }

        IoTCommandParameterType memberType = ValueShape.TypeOf(member);
        JsonProperty property = bound[member]!;
        if (type is { } known && known != memberType)
        {
            context.ReportWithFix(
                CanMove(property.Value, memberType, known) ? "\"" + WireNames.MemberOf(known) + "\"" : null,
                DefinitionDescriptors.WrongMember,
                property.Key,
                title,
                member.Name,
                WireNames.Of(known),
                WireNames.MemberOf(known));
            return null;
        }

        if (!KindChecks.Fits(property.Value, member.Kind) || property.Value.Kind == JsonKind.Missing)
        {
            return null;
        }

        MemberValue value = MemberValue.Parse(property.Value, memberType);
        if (value.IsParsed)
        {
            return (value.Value, property.Value);
        }

        context.ReportWithFix(
            value.Replacement,
            DefinitionDescriptors.InvalidValue,
            property.Value,
            property.Value is JsonString text ? DisplayString.Quoted(text.Value) : DisplayString.Of(context.TextOf(property.Value.Span)),
            WireNames.Of(memberType),
            value.Problem!);
        return null;
    }

    private static PropertyShape? FindOnlyMember(ShapedObject bound, IoTCommandParameterType? type, string title, JsonContext context)
    {
        (PropertyShape? first, PropertyShape? second, bool hasNull) = bound.FindSetMembers(ValueShape.Shape);
        if (first is not null && second is null)
        {
            return first;
        }

        string remedy = type is { } known ? ". The type " + WireNames.Of(known) + " requires \"" + WireNames.MemberOf(known) + "\"." : "";
        if (second is not null)
        {
            context.Report(
                DefinitionDescriptors.NotOneMember, bound.LaterKey(first!, second), title, "\"" + first!.Name + "\" and \"" + second.Name + "\"", remedy);
        }
        else if (!bound.Node.IsDamaged && !hasNull)
        {
            context.Report(DefinitionDescriptors.NotOneMember, bound.Node, title, "none", remedy);
        }

        return null;
    }

    /// <summary>Whether the same JSON value, under the other type's member, is the same value.</summary>
    private static bool CanMove(JsonNode value, IoTCommandParameterType from, IoTCommandParameterType to)
    {
        PropertyShape target = ValueShape.MemberOf(to);
        if (!KindChecks.Fits(value, target.Kind) || MemberValue.Parse(value, from).Problem is not null)
        {
            return false;
        }

        // Text for bytes can be meant as base64 or as the bytes' own text.
        MemberValue moved = MemberValue.Parse(value, to);
        return moved.Problem is null
            && !(to == IoTCommandParameterType.Binary || from == IoTCommandParameterType.Binary)
            && !(to == IoTCommandParameterType.Double && Math.Abs(moved.Value.Double) >= FirstInexactWhole);
    }
}
