using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>IOTC1014 to IOTC1016: a parameter's value or default.</summary>
internal static class ValueReader
{
    /// <summary>2^53: every whole number below it is a DOUBLE, and the next above it becomes this one.</summary>
    private const double FirstInexactWhole = 9_007_199_254_740_992;

    /// <summary>The value; null where something is wrong with it, which is reported.</summary>
    /// <param name="node">The value's object.</param>
    /// <param name="type">The parameter's type; null where it is not known.</param>
    /// <param name="role">The property that holds it, <c>value</c> or <c>defaultValue</c>.</param>
    /// <param name="owner">The parameter.</param>
    /// <param name="context">The reading.</param>
    public static ParsedValue? Read(JsonObject node, IoTCommandParameterType? type, PropertyShape role, ParameterTitle owner, ParseContext context)
    {
        ObjectShape shape = type is null or IoTCommandParameterType.Binary ? ValueShape.Shape : ValueShape.NotBinary;
        BoundObject bound = BoundObject.Bind(node, shape, context);
        if (FindOnlyMember(bound, type, role, owner, context) is not { } member)
        {
            return null;
        }

        // The members are in the order of the types.
        IoTCommandParameterType memberType = (IoTCommandParameterType)member.Index;
        JsonProperty property = bound[member]!;
        if (type is { } known && known != memberType)
        {
            context.ReportWithFix(
                CanMove(property.Value, memberType, known) ? "\"" + WireNames.MemberOf(known) + "\"" : null,
                DefinitionDescriptors.WrongMember,
                property.Key.Span,
                Title(role, owner),
                member.Name,
                WireNames.Of(known),
                WireNames.MemberOf(known));
            return null;
        }

        if (!KindRule.Fits(property.Value, member.Kind) || property.Value.Kind == JsonKind.Missing)
        {
            return null;
        }

        MemberValue value = MemberValue.Read(property.Value, memberType);
        if (value.Problem is null)
        {
            return new ParsedValue(value.Value, property.Value);
        }

        context.ReportWithFix(
            value.Replacement,
            DefinitionDescriptors.InvalidValue,
            property.Value.Span,
            property.Value is JsonString text ? ShownText.Quoted(text.Value) : ShownText.Of(context.TextOf(property.Value.Span)),
            WireNames.Of(memberType),
            value.Problem);
        return null;
    }

    /// <summary>The type that a value says without being asked: the one of its only member.</summary>
    public static IoTCommandParameterType? Infer(JsonObject node)
    {
        IoTCommandParameterType? type = null;
        PropertyMatcher members = new(node, ValueShape.Shape);
        for (int i = 0; i < node.Properties.Length; i++)
        {
            if (members[i] is { } member)
            {
                if (type is not null)
                {
                    return null;
                }

                type = (IoTCommandParameterType)member.Index;
            }
        }

        return type;
    }

    private static PropertyShape? FindOnlyMember(BoundObject bound, IoTCommandParameterType? type, PropertyShape role, ParameterTitle owner, ParseContext context)
    {
        PropertyShape? first = null;
        PropertyShape? second = null;
        foreach (PropertyShape candidate in ValueShape.Shape.Properties)
        {
            if (bound[candidate] is null)
            {
                continue;
            }

            if (first is null)
            {
                first = candidate;
                continue;
            }

            second ??= candidate;
        }

        if (first is not null && second is null)
        {
            return first;
        }

        string title = Title(role, owner);
        string remedy = type is { } known ? "A value of type " + WireNames.Of(known) + " is set as \"" + WireNames.MemberOf(known) + "\"." : "";
        if (second is not null)
        {
            JsonProperty left = bound[first!]!;
            JsonProperty right = bound[second]!;
            SourceSpan later = left.Key.Span.Start > right.Key.Span.Start ? left.Key.Span : right.Key.Span;
            context.Report(DefinitionDescriptors.NotOneMember, later, title, "\"" + first!.Name + "\" and \"" + second.Name + "\"", remedy);
        }
        else
        {
            context.ReportUnlessDamaged(bound.Node, DefinitionDescriptors.NotOneMember, bound.Node.Span, title, "none", remedy);
        }

        return null;
    }

    private static string Title(PropertyShape role, ParameterTitle owner)
        => (ReferenceEquals(role, ParameterShape.DefaultValue) ? "default of " : "value of ") + owner.ToString();

    /// <summary>Whether the same JSON value, under the other type's member, is the same value.</summary>
    private static bool CanMove(JsonNode value, IoTCommandParameterType from, IoTCommandParameterType to)
    {
        PropertyShape target = ValueShape.Shape.Properties[(int)to];
        if (!KindRule.Fits(value, target.Kind) || MemberValue.Read(value, from).Problem is not null)
        {
            return false;
        }

        // Text for bytes can be meant as base64 or as the bytes' own text.
        MemberValue moved = MemberValue.Read(value, to);
        return moved.Problem is null
            && !(to == IoTCommandParameterType.Binary || from == IoTCommandParameterType.Binary)
            && !(to == IoTCommandParameterType.Double && Math.Abs(moved.Value.Double) >= FirstInexactWhole);
    }
}
