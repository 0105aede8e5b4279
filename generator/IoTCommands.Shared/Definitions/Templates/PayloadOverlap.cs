using System.Text;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Tables;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Templates;

/// <summary>Determines whether a payload can belong to two commands.</summary>
/// <remarks>The rules are those of a device that parses payloads: constants, types and conditions must match; the order of properties is ignored.</remarks>
internal sealed class PayloadOverlap
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] BooleanTexts = ["true", "false"];

    private readonly DevicePayload _left;
    private readonly DevicePayload _right;

    /// <summary>The number of characters that can still be examined to split strings, limited as for a payload.</summary>
    private int _budget = StringSplitter.Budget;

    private PayloadOverlap(DevicePayload left, DevicePayload right)
    {
        _left = left;
        _right = right;
    }

    /// <summary>False if no payload can belong to both commands; true if one can, or if it is uncertain. Static CBOR is not compared with templates.</summary>
    public static bool Exists(DevicePayload left, DevicePayload right)
    {
        if (left.Format != right.Format)
        {
            return false;
        }

        if (left.Static is { } one && right.Static is { } other)
        {
            return one.AsSpan().SequenceEqual(other);
        }

        return FindRoot(left) is { } leftRoot && FindRoot(right) is { } rightRoot && new PayloadOverlap(left, right).CanBeSame(leftRoot, rightRoot);
    }

    /// <returns>Null if the payload is not JSON.</returns>
    private static JsonNode? FindRoot(DevicePayload payload)
    {
        if (payload.Static is not { } bytes)
        {
            return payload.Template;
        }

        try
        {
            JsonDocument? document = payload.Format == DevicePayload.Json ? JsonParser.Parse(Utf8.GetString(bytes), CancellationToken.None) : null;
            return document is { ErrorCount: 0 } ? document.Root : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private bool CanBeSame(JsonNode left, JsonNode right)
    {
        StringTemplate? leftTemplate = FindTemplate(_left, left);
        StringTemplate? rightTemplate = FindTemplate(_right, right);
        return (leftTemplate, rightTemplate) switch
        {
            ({ } one, { } other) => CanBeSame(one, other),
            ({ } template, null) => CanBe(_left, template, right),
            (null, { } template) => CanBe(_right, template, left),
            _ => (left, right) switch
            {
                (JsonObject one, JsonObject other) => CanBeSame(one, other),
                (JsonArray one, JsonArray other) => CanBeSame(one, other),
                (JsonString one, JsonString other) => one.Value == other.Value,
                (JsonNumber one, JsonNumber other) => PayloadValueParser.AreEqual(one.Text, other.Text),
                _ => left.Kind == right.Kind,
            },
        };
    }

    /// <summary>True if each property of either object can equal a property of the other one.</summary>
    private bool CanBeSame(JsonObject left, JsonObject right)
    {
        if (left.Properties.Length != right.Properties.Length)
        {
            return false;
        }

        bool[] isFound = new bool[right.Properties.Length];
        foreach (JsonProperty property in left.Properties)
        {
            bool isAny = false;
            for (int i = 0; i < right.Properties.Length; i++)
            {
                if (CanBeSame(property.Key, right.Properties[i].Key) && CanBeSame(property.Value, right.Properties[i].Value))
                {
                    isAny = true;
                    isFound[i] = true;
                }
            }

            if (!isAny)
            {
                return false;
            }
        }

        return Array.TrueForAll(isFound, static found => found);
    }

    private bool CanBeSame(JsonArray left, JsonArray right)
    {
        if (left.Items.Length != right.Items.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Items.Length; i++)
        {
            if (!CanBeSame(left.Items[i], right.Items[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool CanBeSame(StringTemplate left, StringTemplate right)
    {
        if (left.Single is { } one && right.Single is { } other)
        {
            return HaveCommonValue(one.Parameter, other.Parameter);
        }

        // Strings with more than one part are not intersected. Only their starts and ends are compared, because that is where they differ, if at all.
        return HaveCommonStart(left.Parts[0].Text ?? "", right.Parts[0].Text ?? "")
            && HaveCommonEnd(left.Parts[left.Parts.Length - 1].Text ?? "", right.Parts[right.Parts.Length - 1].Text ?? "");
    }

    private bool HaveCommonValue(int left, int right)
    {
        if ((FindTexts(_left, left) ?? FindTexts(_right, right)) is { } texts)
        {
            foreach (string text in texts)
            {
                if (IsValue(_left, left, text) && IsValue(_right, right, text))
                {
                    return true;
                }
            }

            return false;
        }

        return left == StringTemplatePart.Timeout
            || right == StringTemplatePart.Timeout
            || HaveCommonValue(_left.Command.Parameters[left], _right.Command.Parameters[right]);
    }

    /// <summary>Used if there are too many values to try. True unless the conditions of both exclude each other.</summary>
    private static bool HaveCommonValue(ParameterModel left, ParameterModel right) =>
        left.Type != right.Type || Contradictions.Find(left.Type, (ConditionModel[])[.. left.Conditions, .. right.Conditions]) < 0;

    /// <summary>Finds all strings that the values of a parameter can be in a payload; null if there are too many.</summary>
    private static IReadOnlyList<string>? FindTexts(DevicePayload payload, int parameter)
    {
        if (parameter == StringTemplatePart.Timeout)
        {
            return null;
        }

        ParameterModel model = payload.Command.Parameters[parameter];
        if (model.Type == IoTCommandParameterType.Boolean)
        {
            return BooleanTexts;
        }

        foreach (ConditionModel condition in model.Conditions)
        {
            // A number can be written in several ways.
            if (model.Type == IoTCommandParameterType.String && condition.Comparison is CommandComparison.Equal or CommandComparison.InSet)
            {
                return condition.Operands;
            }
        }

        return null;
    }

    /// <summary>True if a constant can be a string with placeholders after AWS IoT has replaced them.</summary>
    private bool CanBe(DevicePayload payload, StringTemplate template, JsonNode constant) => constant switch
    {
        JsonString text =>
            StringSplitter.Split(template, text.Value, (parameter, value, _) => IsValue(payload, parameter, value), ref _budget, out _) != SplitOutcome.None,
        JsonNumber number => template.Single is { } part && IsNumeric(payload, part.Parameter) && IsValue(payload, part.Parameter, number.Text),
        { Kind: JsonKind.True or JsonKind.False } => template.Single is { Parameter: not StringTemplatePart.Timeout } part
            && payload.Command.Parameters[part.Parameter].Type == IoTCommandParameterType.Boolean
            && IsValue(payload, part.Parameter, constant.Kind == JsonKind.True ? "true" : "false"),
        _ => false,
    };

    private static bool IsNumeric(DevicePayload payload, int parameter) =>
        parameter == StringTemplatePart.Timeout || ParameterType.Of(payload.Command.Parameters[parameter].Type).IsNumeric;

    private static bool IsValue(DevicePayload payload, int parameter, string text)
    {
        if (parameter == StringTemplatePart.Timeout)
        {
            return PayloadValueParser.ParseTimeout(text) is not null;
        }

        ParameterModel model = payload.Command.Parameters[parameter];
        if (PayloadValueParser.Parse(text, model.Type) is not { } value)
        {
            return false;
        }

        foreach (ConditionModel condition in model.Conditions)
        {
            if (new Condition(model.Type, condition).Evaluate(value) == ConditionOutcome.Broken)
            {
                return false;
            }
        }

        return true;
    }

    private static StringTemplate? FindTemplate(DevicePayload payload, JsonNode node) =>
        node is JsonString text && payload.Strings.TryGetValue(text, out StringTemplate? template) ? template : null;

    private static bool HaveCommonStart(string left, string right) =>
        left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal);

    private static bool HaveCommonEnd(string left, string right) =>
        left.EndsWith(right, StringComparison.Ordinal) || right.EndsWith(left, StringComparison.Ordinal);
}
