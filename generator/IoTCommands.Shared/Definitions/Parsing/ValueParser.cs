using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Validation;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>Parses a parameter's value or default: IOTC1014, IOTC1015, and IOTC1016 for a value in a form that its type does not allow.</summary>
internal static class ValueParser
{
    /// <summary>2^53: all smaller integers are exact as a DOUBLE, but the next larger integer is rounded to this one.</summary>
    private const double FirstInexactWhole = 9_007_199_254_740_992;

    /// <summary>Parses the value, not certain if an error is reported; null if the property is missing.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="shape">The property, <c>value</c> or <c>defaultValue</c>.</param>
    /// <param name="type">The parameter's type; null if it is not certain.</param>
    /// <param name="title">The name of the value in messages.</param>
    /// <param name="context">Collects the diagnostics.</param>
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

    /// <summary>Finds the type that a value implies, which is the type of its only member; null if it does not have exactly one.</summary>
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

    /// <summary>True if the same JSON value, in the other type's member, is the same value; otherwise, false.</summary>
    private static bool CanMove(JsonNode value, IoTCommandParameterType from, IoTCommandParameterType to)
    {
        PropertyShape target = ValueShape.MemberOf(to);
        if (!KindChecks.Fits(value, target.Kind) || MemberValue.Parse(value, from).Problem is not null)
        {
            return false;
        }

        // A string for bytes may be meant as base64 or as the text of the bytes.
        MemberValue moved = MemberValue.Parse(value, to);
        return moved.Problem is null
            && !(to == IoTCommandParameterType.Binary || from == IoTCommandParameterType.Binary)
            && !(to == IoTCommandParameterType.Double && Math.Abs(moved.Value.Double) >= FirstInexactWhole);
    }
}

/// <summary>The value of a member, parsed as its type, or the problem that IOTC1016 reports.</summary>
internal readonly struct MemberValue
{
    private readonly string? _formProblem;

    private MemberValue(ParameterScalar value, string? formProblem, string? replacement)
    {
        Value = value;
        _formProblem = formProblem;
        Replacement = replacement;
    }

    /// <summary>True if the value has the form of the type. AWS may reject it even then.</summary>
    public bool IsParsed => _formProblem is null;

    public ParameterScalar Value { get; }

    /// <summary>The reason why the value is not valid; null if it is valid.</summary>
    public string? Problem => _formProblem ?? ParameterValidator.FindProblem(Value);

    /// <summary>The JSON text that would be right; null if there is none.</summary>
    public string? Replacement { get; }

    /// <summary>Parses a value of the JSON kind that the type's member allows.</summary>
    public static MemberValue Parse(JsonNode node, IoTCommandParameterType type)
    {
        ParameterType row = ParameterType.Of(type);
        return row.ParseJson(node) ?? Wrong("it must be " + row.Description);
    }

    public static MemberValue ParseWhole(string text, IoTCommandParameterType type)
    {
        OperandNumber number = OperandNumber.Parse(text, type);
        return number.Kind switch
        {
            OperandNumberKind.Certain => Right(number.Value),
            OperandNumberKind.Unusual
                => Wrong("AWS's tools parse it as a floating-point number; write it without decimal point and exponent", number.PlainText),
            _ => Wrong("it must be " + ParameterType.Of(type).Description),
        };
    }

    public static MemberValue ParseUnsigned(string text)
    {
        if (text.Length > 0 && text.Length <= Limits.UnsignedLongDigits && text.Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Length == 0
            && DecimalNumber.TryParse(text, out DecimalNumber digits) && digits.TryGetUInt64(out ulong value))
        {
            return Right(ParameterScalar.From(value));
        }

        OperandNumber number = OperandNumber.Parse(text, IoTCommandParameterType.UnsignedLong);
        string? plain = number.Kind is OperandNumberKind.Certain or OperandNumberKind.Unusual ? number.PlainText : null;
        return Wrong(
            "it must be " + ParameterType.Of(IoTCommandParameterType.UnsignedLong).Description + " with at most 20 digits",
            plain is null ? null : "\"" + plain + "\"");
    }

    /// <summary>Parses the strings with which AWS's rest-json protocol represents what JSON's numbers cannot.</summary>
    public static MemberValue ParseNotFinite(string text) => text switch
    {
        "NaN" => Right(ParameterScalar.From(double.NaN)),
        "Infinity" => Right(ParameterScalar.From(double.PositiveInfinity)),
        "-Infinity" => Right(ParameterScalar.From(double.NegativeInfinity)),
        _ => Wrong("it must be " + ParameterType.Of(IoTCommandParameterType.Double).Description),
    };

    public static MemberValue ParseDouble(string text)
        => DecimalNumber.TryParse(text, out DecimalNumber number) && number.TryGetDouble(out double value)
            ? Right(ParameterScalar.From(value))
            : Wrong("it is out of range for a 64-bit floating-point number");

    public static MemberValue ParseBinary(string text) => Base64.CountBytes(text) switch
    {
        -1 => Wrong("it is not valid base64"),
        _ => Right(ParameterScalar.From(new ReadOnlyMemory<byte>(Convert.FromBase64String(text)))),
    };

    public static MemberValue Right(ParameterScalar value) => new(value, null, null);

    private static MemberValue Wrong(string problem, string? replacement = null) => new(default, problem, replacement);
}
