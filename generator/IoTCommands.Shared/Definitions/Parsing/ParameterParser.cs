using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Validation;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>Parses a parameter and finds its type (IOTC1008, IOTC1013).</summary>
internal static class ParameterParser
{
    private static readonly string[] SignedTypes = [WireNames.Of(IoTCommandParameterType.Integer), WireNames.Of(IoTCommandParameterType.Long)];

    /// <summary>The names of the types in other languages, if AWS's name is not near.</summary>
    private static readonly (string Name, IoTCommandParameterType Type)[] ForeignTypes =
    [
        ("FLOAT", IoTCommandParameterType.Double),
        ("FLOAT32", IoTCommandParameterType.Double),
        ("FLOAT64", IoTCommandParameterType.Double),
        ("REAL", IoTCommandParameterType.Double),
        ("NUMBER", IoTCommandParameterType.Double),
        ("SHORT", IoTCommandParameterType.Integer),
        ("INT16", IoTCommandParameterType.Integer),
        ("INT32", IoTCommandParameterType.Integer),
        ("INT64", IoTCommandParameterType.Long),
        ("BIGINT", IoTCommandParameterType.Long),
        ("UINT32", IoTCommandParameterType.UnsignedLong),
        ("UINT64", IoTCommandParameterType.UnsignedLong),
        ("TEXT", IoTCommandParameterType.String),
        ("BYTES", IoTCommandParameterType.Binary),
        ("BLOB", IoTCommandParameterType.Binary),
        ("BASE64", IoTCommandParameterType.Binary),
    ];

    /// <param name="node">The parameter's object.</param>
    /// <param name="number">Its index among the parameters, from 1.</param>
    /// <param name="isTypeOptional">True for AWS IoT FleetWise, which gets the types from the vehicle's signal catalog.</param>
    /// <param name="context">Collects the diagnostics.</param>
    public static ParsedParameter Parse(JsonObject node, int number, bool isTypeOptional, JsonContext context)
    {
        ShapedObject bound = ShapedObject.Bind(node, ParameterShape.Shape, context);
        Parsed<string>? name = bound.String(ParameterShape.Name);
        string title = ParsedParameter.TitleOf(name, number);
        Parsed<IoTCommandParameterType>? type = ParseType(bound, name, title, isTypeOptional, context);
        IoTCommandParameterType? certainType = type is { IsCertain: true } ? type.Value : null;
        bound.CheckNotEmpty(ParameterShape.ValueConditions, context);
        return new ParsedParameter
        {
            Number = number,
            IsComplete = !node.IsDamaged,
            Name = name,
            Type = type,
            IsSecret = name is not null && context.IsSecret(name.Value),
            Description = bound.String(ParameterShape.Description),
            Default = ValueParser.Parse(bound, ParameterShape.DefaultValue, certainType, "default of " + title, context),
            Value = ValueParser.Parse(bound, ParameterShape.Value, certainType, "value of " + title, context),
            Conditions = ParseConditions(bound, certainType, context),
        };
    }

    private static List<ParsedCondition> ParseConditions(ShapedObject parameter, IoTCommandParameterType? type, JsonContext context)
    {
        List<ParsedCondition> conditions = [];
        foreach (JsonObject node in parameter.Items<JsonObject>(ParameterShape.ValueConditions, context))
        {
            if (ConditionParser.Parse(node, type, context) is { } condition)
            {
                conditions.Add(condition);
            }
        }

        return conditions;
    }

    private static Parsed<IoTCommandParameterType>? ParseType(
        ShapedObject parameter, Parsed<string>? name, string title, bool isOptional, JsonContext context)
    {
        if (parameter.String(ParameterShape.Type) is not { } written)
        {
            return Infer(parameter, name, title, isOptional, context);
        }

        if (written.IsCertain && WireNames.TryParse(written.Value, out IoTCommandParameterType type))
        {
            return new Parsed<IoTCommandParameterType>(type, written.Source, written.NameSource);
        }

        string? meant = null;
        if (written.IsCertain)
        {
            meant = FindMeant(written.Value);
            ReportUnknownType(written, meant, context);
        }

        IoTCommandParameterType? guess = meant is not null && WireNames.TryParse(meant, out type) ? type : Guess(parameter);
        return guess is { } guessed ? new Parsed<IoTCommandParameterType>(guessed, written.Source, written.NameSource, isCertain: false) : null;
    }

    private static void ReportUnknownType(Parsed<string> written, string? meant, JsonContext context) =>
        CommandParser.ReportUnknownName(written, meant, "parameter types", WireNames.Types, context);

    /// <summary>Finds the type that is probably meant. ULONG and UINT of C and C# are near the names of signed types, which have other values.</summary>
    private static string? FindMeant(string name)
    {
        foreach ((string foreign, IoTCommandParameterType type) in ForeignTypes)
        {
            if (string.Equals(name, foreign, StringComparison.OrdinalIgnoreCase))
            {
                return WireNames.Of(type);
            }
        }

        bool isUnsigned = name.StartsWith("U", StringComparison.OrdinalIgnoreCase) && NearestName.Find(name.Substring(1), SignedTypes) is not null;
        return isUnsigned ? WireNames.Of(IoTCommandParameterType.UnsignedLong) : NearestName.Find(name, WireNames.Types);
    }

    /// <summary>Infers a missing type, and reports IOTC1013.</summary>
    private static Parsed<IoTCommandParameterType>? Infer(
        ShapedObject parameter, Parsed<string>? name, string title, bool isOptional, JsonContext context)
    {
        object source = name is { IsCertain: true } ? name.Source : parameter.Start;
        (IoTCommandParameterType? inferred, string because) = FindStated(parameter);
        if (parameter.Node.IsDamaged)
        {
            return Guess(parameter) is { } meant ? new Parsed<IoTCommandParameterType>(meant, source, isCertain: false) : null;
        }

        if (isOptional)
        {
            return inferred is { } stated ? new Parsed<IoTCommandParameterType>(stated, source) : null;
        }

        if (inferred is not { } type)
        {
            context.Report(
                DefinitionDescriptors.MissingType,
                source,
                title,
                "The type cannot be inferred. Add \"type\": \"STRING\", or INTEGER, LONG, UNSIGNEDLONG, DOUBLE, BOOLEAN or BINARY.");
            return Guess(parameter) is { } guess ? new Parsed<IoTCommandParameterType>(guess, source, isCertain: false) : null;
        }

        string property = "\"type\": \"" + WireNames.Of(type) + "\"";
        context.Report(
            DefinitionDescriptors.MissingType,
            source,
            part: null,
            RuleSeverity.Warning,
            name is { IsCertain: true } ? context.TextOf(((JsonString)name.Source).Span) + ", " + property : null,
            [title, "The type " + WireNames.Of(type) + " is inferred from its " + because + ". Add " + property + "."]);
        return new Parsed<IoTCommandParameterType>(type, source);
    }

    private static (IoTCommandParameterType? Type, string Because) FindStated(ShapedObject parameter)
    {
        if (ValueParser.FindType(parameter, ParameterShape.DefaultValue) is { } ofDefault)
        {
            return (ofDefault, "default");
        }

        if (ValueParser.FindType(parameter, ParameterShape.Value) is { } ofValue)
        {
            return (ofValue, "value");
        }

        // A number in a condition says only that the type is one of the four numeric types.
        return HasOperand(parameter, OperandShape.OneString, OperandShape.SeveralStrings) ? (IoTCommandParameterType.String, "condition") : (null, "");
    }

    /// <summary>Returns the type to generate code for while the correct one is missing. DOUBLE accepts all numbers of callers.</summary>
    private static IoTCommandParameterType? Guess(ShapedObject parameter) =>
        FindStated(parameter).Type
        ?? (HasOperand(parameter, OperandShape.OneNumber, OperandShape.SeveralNumbers)
        || HasOperand(parameter, OperandShape.NumberRange, OperandShape.NumberRange)
            ? IoTCommandParameterType.Double
            : null);

    private static bool HasOperand(ShapedObject parameter, PropertyShape member, PropertyShape otherMember)
    {
        if (parameter[ParameterShape.ValueConditions]?.Value is JsonArray conditions)
        {
            foreach (JsonNode item in conditions.Items)
            {
                if (item is JsonObject condition
                    && condition.Find(ConditionShape.Operand.Name)?.Value is JsonObject operand
                    && (operand.Find(member.Name) is not null || operand.Find(otherMember.Name) is not null))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
