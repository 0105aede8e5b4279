using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>IOTC1008 and IOTC1013: a parameter's type.</summary>
internal static class TypeParser
{
    private static readonly string[] SignedTypes = [WireNames.Of(IoTCommandParameterType.Integer), WireNames.Of(IoTCommandParameterType.Long)];

    /// <summary>The type, inferred where none is written; null where it cannot be told.</summary>
    public static IoTCommandParameterType? Parse(BoundObject parameter, ParameterTitle title, ParseContext context)
    {
        if (parameter.Text(ParameterShape.Type) is { } name)
        {
            if (WireNames.TryParse(name.Value, out IoTCommandParameterType type))
            {
                return type;
            }

            NameRule.ReportUnknown(name, FindMeant(name.Value), "parameter types", WireNames.Types, context);
            return null;
        }

        return parameter[ParameterShape.Type] is null ? Infer(parameter, title, context) : null;
    }

    /// <summary>ULONG and UINT, as C and C# have them, are near to the names of types with a sign, which hold other values.</summary>
    private static string? FindMeant(string name)
    {
        bool isUnsigned = name.StartsWith("U", StringComparison.OrdinalIgnoreCase) && NearestName.Find(name.Substring(1), SignedTypes) is not null;
        return isUnsigned ? WireNames.Of(IoTCommandParameterType.UnsignedLong) : NearestName.Find(name, WireNames.Types);
    }

    private static IoTCommandParameterType? Infer(BoundObject parameter, ParameterTitle title, ParseContext context)
    {
        JsonString? name = parameter.Text(ParameterShape.Name);
        SourceSpan place = name?.Span ?? parameter.Start;
        (IoTCommandParameterType? inferred, string source) = Find(parameter);
        if (inferred is not { } type)
        {
            context.ReportUnlessDamaged(
                parameter.Node,
                DefinitionDescriptors.MissingType,
                place,
                title.ToString(),
                "Nothing else says which it is: add \"type\": \"STRING\", or INTEGER, LONG, UNSIGNEDLONG, DOUBLE, BOOLEAN or BINARY.");
            return null;
        }

        string property = "\"type\": \"" + WireNames.Of(type) + "\"";
        context.ReportUnlessDamaged(parameter.Node, new DiagnosticInfo(DefinitionDescriptors.MissingType, place, new([title.ToString(), "It is taken as " + WireNames.Of(type) + " because of its " + source + "; write " + property + "."]))
        {
            Severity = RuleSeverity.Warning,
            Replacement = name is null ? null : context.TextOf(name.Span) + ", " + property,
        });
        return type;
    }

    private static (IoTCommandParameterType? Type, string Source) Find(BoundObject parameter)
    {
        if (InferFromValue(parameter, ParameterShape.DefaultValue) is { } ofDefault)
        {
            return (ofDefault, "default");
        }

        if (InferFromValue(parameter, ParameterShape.Value) is { } ofValue)
        {
            return (ofValue, "value");
        }

        // A number in a condition says that the type is one of four, not which.
        if (parameter[ParameterShape.ValueConditions]?.Value is JsonArray conditions)
        {
            foreach (JsonNode condition in conditions.Items)
            {
                if (condition is JsonObject node && ConditionParser.IsOfText(node))
                {
                    return (IoTCommandParameterType.String, "condition");
                }
            }
        }

        return (null, "");
    }

    private static IoTCommandParameterType? InferFromValue(BoundObject parameter, PropertyShape shape)
        => parameter[shape]?.Value is JsonObject value ? ValueReader.Infer(value) : null;
}
