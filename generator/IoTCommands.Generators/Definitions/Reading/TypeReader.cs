using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Reading;

/// <summary>IOTC1008 and IOTC1013: a parameter's type.</summary>
internal static class TypeReader
{
    private static readonly string[] SignedTypes = [WireNames.Of(CommandParameterType.Integer), WireNames.Of(CommandParameterType.Long)];

    /// <summary>The type, inferred where none is written; null where it cannot be told.</summary>
    public static CommandParameterType? Read(BoundObject parameter, ParameterTitle title, ReadingContext context)
    {
        if (parameter.Text(ParameterShape.Type) is { } name)
        {
            if (WireNames.TryParse(name.Value, out CommandParameterType type))
            {
                return type;
            }

            NameRule.ReportUnknown(name, FindMeant(name.Value), "parameter types", WireNames.Types, context);
            return null;
        }

        return parameter[ParameterShape.Type] is null && !context.MayHaveLost(parameter.Node) ? Infer(parameter, title, context) : null;
    }

    /// <summary>ULONG and UINT, as C and C# have them, are near to the names of types with a sign, which hold other values.</summary>
    private static string? FindMeant(string name)
    {
        bool isUnsigned = name.StartsWith("U", StringComparison.OrdinalIgnoreCase) && NearestName.Find(name.Substring(1), SignedTypes) is not null;
        return isUnsigned ? WireNames.Of(CommandParameterType.UnsignedLong) : NearestName.Find(name, WireNames.Types);
    }

    private static CommandParameterType? Infer(BoundObject parameter, ParameterTitle title, ReadingContext context)
    {
        JsonString? name = parameter.Text(ParameterShape.Name);
        TextRange place = name?.Range ?? parameter.Start;
        (CommandParameterType? inferred, string source) = Find(parameter);
        if (inferred is not { } type)
        {
            context.Report(
                DefinitionRules.MissingType,
                place,
                title.ToString(),
                "Nothing else says which it is: add \"type\": \"STRING\", or INTEGER, LONG, UNSIGNEDLONG, DOUBLE, BOOLEAN or BINARY.");
            return null;
        }

        string property = "\"type\": \"" + WireNames.Of(type) + "\"";
        context.Report(new Finding(DefinitionRules.MissingType, place, new([title.ToString(), "It is taken as " + WireNames.Of(type) + " because of its " + source + "; write " + property + "."]))
        {
            Severity = FindingSeverity.Warning,
            Replacement = name is null ? null : context.TextOf(name.Range) + ", " + property,
        });
        return type;
    }

    private static (CommandParameterType? Type, string Source) Find(BoundObject parameter)
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
                if (condition is JsonObject node && ConditionReader.IsOfText(node))
                {
                    return (CommandParameterType.String, "condition");
                }
            }
        }

        return (null, "");
    }

    private static CommandParameterType? InferFromValue(BoundObject parameter, PropertyShape shape)
        => parameter[shape]?.Value is JsonObject value ? ValueReader.Infer(value) : null;
}
