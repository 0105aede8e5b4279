using System.Globalization;
using System.Text;
using System.Text.Json;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Templates;
using IoTCommands.Json;
using JsonProperty = System.Text.Json.JsonProperty;

namespace IoTCommands.Devices.Payloads;

/// <summary>Compares one payload with one template, and collects the values of the placeholders.</summary>
internal sealed class TemplateMatch(CommandCandidate command, JsonNode template)
{
    private readonly ParameterScalar?[] _values = new ParameterScalar?[command.Definition.Parameters.Count];
    private readonly List<PayloadMismatch> _mismatches = [];

    /// <summary>The path from the root to the current value: names of properties and indexes of items.</summary>
    private readonly List<(string? Name, int Index)> _path = [];

    private long? _timeoutSeconds;
    private bool _isOfCommand = true;

    /// <summary>How many characters can still be examined to split strings. A payload from the service needs a few thousand.</summary>
    private int _budget = StringSplitter.Budget;

    public MatchedPayload Run(JsonElement payload)
    {
        Match(template, payload);
        return new MatchedPayload(command.Definition, _values, _timeoutSeconds, _isOfCommand, _mismatches);
    }

    private void Match(JsonNode node, JsonElement value)
    {
        switch (node)
        {
            case JsonObject expected:
                MatchObject(expected, value);
                break;
            case JsonArray expected:
                MatchArray(expected, value);
                break;
            case JsonString expected when command.Payload.Strings.TryGetValue(expected, out StringTemplate? strings):
                MatchString(strings, value);
                break;
            case JsonString expected:
                AddUnless(value.ValueKind == JsonValueKind.String && value.ValueEquals(expected.Value), value, DisplayString.Quoted(expected.Value));
                break;
            case JsonNumber expected:
                AddUnless(value.ValueKind == JsonValueKind.Number && PayloadValueParser.AreEqual(value.GetRawText(), expected.Text), value, expected.Text);
                break;
            default:
                AddUnless(value.ValueKind == KindOf(node.Kind), value, node.Kind.ToString().ToLowerInvariant());
                break;
        }
    }

    private void MatchObject(JsonObject expected, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            AddUnless(false, value, "an object");
            return;
        }

        JsonProperty[] found = [.. value.EnumerateObject()];
        string[] names = Array.ConvertAll(found, static property => property.Name);
        int[] order = FindInOrder(expected, names) ?? FindByName(expected, names);
        for (int i = 0; i < order.Length; i++)
        {
            _path.Add((expected.Properties[i].Name, 0));
            if (order[i] < 0)
            {
                AddMissing();
            }
            else
            {
                if (command.Payload.Strings.TryGetValue(expected.Properties[i].Key, out StringTemplate? key))
                {
                    MatchText(key, names[order[i]]);
                }

                Match(expected.Properties[i].Value, found[order[i]].Value);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        foreach (int extra in Enumerable.Range(0, found.Length).Except(order).Take(MatchedPayload.MaxMismatches))
        {
            _path.Add((names[extra], 0));
            Add(ofCommand: false, Describe(found[extra].Value), "no such property");
            _path.RemoveAt(_path.Count - 1);
        }
    }

    /// <summary>Finds the properties in the usual case: they are those of the template, in its order. Null in any other case.</summary>
    private int[]? FindInOrder(JsonObject expected, string[] names)
    {
        if (expected.Properties.Length != names.Length)
        {
            return null;
        }

        int[] order = new int[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            order[i] = i;
            JsonString key = expected.Properties[i].Key;
            bool fits = command.Payload.Strings.TryGetValue(key, out StringTemplate? strings) ? CanBe(strings, names[i]) : key.Value == names[i];
            if (!fits)
            {
                return null;
            }
        }

        return order;
    }

    /// <summary>Finds the payload's property for each property of the template. Its index is -1 if there is none, or if more than one is possible.</summary>
    private int[] FindByName(JsonObject expected, string[] names)
    {
        Dictionary<string, Queue<int>> indexes = new(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            if (!indexes.TryGetValue(names[i], out Queue<int>? same))
            {
                indexes.Add(names[i], same = new Queue<int>());
            }

            same.Enqueue(i);
        }

        int[] order = new int[expected.Properties.Length];
        HashSet<int> rest = [.. Enumerable.Range(0, names.Length)];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = -1;
            JsonString key = expected.Properties[i].Key;
            if (!command.Payload.Strings.ContainsKey(key) && indexes.TryGetValue(key.Value, out Queue<int>? same) && same.TryDequeue(out int index))
            {
                order[i] = index;
                rest.Remove(index);
            }
        }

        for (int i = 0; i < order.Length; i++)
        {
            if (command.Payload.Strings.TryGetValue(expected.Properties[i].Key, out StringTemplate? strings))
            {
                int[] possible = [.. rest.Where(index => CanBe(strings, names[index])).Take(2)];
                if (possible.Length == 1)
                {
                    order[i] = possible[0];
                    rest.Remove(possible[0]);
                }
            }
        }

        return order;
    }

    private bool CanBe(StringTemplate strings, string text) => StringSplitter.Split(strings, text, Fits, ref _budget, out _) == SplitOutcome.One;

    private void MatchArray(JsonArray expected, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() != expected.Items.Length)
        {
            AddUnless(false, value, $"an array of {expected.Items.Length}");
            return;
        }

        int i = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            _path.Add((null, i));
            Match(expected.Items[i++], item);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void MatchString(StringTemplate strings, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            MatchText(strings, value.GetString()!);
        }
        else if (strings.Single is { } single && ToText(single, value) is { } text)
        {
            MatchText(strings, text);
        }
        else if (strings.Single is { Parameter: >= 0 } parameter)
        {
            bool isSecret = command.Definition.Parameters[parameter.Parameter].IsSecret;
            Add(ofCommand: true, isSecret ? "another value" : Describe(value), ExpectedOf(parameter.Parameter));
        }
        else
        {
            AddUnless(false, value, "a string");
        }
    }

    /// <summary>Converts a number or a boolean that replaced a whole string. Null if the placeholder's parameter has another type.</summary>
    private string? ToText(StringTemplatePart part, JsonElement value)
    {
        bool isNumber = part.Parameter == StringTemplatePart.Timeout || ParameterType.Of(TypeOf(part.Parameter)).IsNumeric;
        bool isBoolean = !isNumber && TypeOf(part.Parameter) == IoTCommandParameterType.Boolean;
        return value.ValueKind switch
        {
            JsonValueKind.Number when isNumber => value.GetRawText(),
            JsonValueKind.True when isBoolean => "true",
            JsonValueKind.False when isBoolean => "false",
            _ => null,
        };
    }

    private void MatchText(StringTemplate strings, string text)
    {
        if (strings.Single is { } single)
        {
            Set(single.Parameter, text);
            return;
        }

        switch (StringSplitter.Split(strings, text, Fits, ref _budget, out string[] values))
        {
            case SplitOutcome.One:
                for (int i = 0; i < values.Length; i++)
                {
                    if (strings.Parts[i].Text is null)
                    {
                        Set(strings.Parts[i].Parameter, values[i]);
                    }
                }

                break;
            case SplitOutcome.None:
                Add(HasConstants(strings, text), Shown(strings, text), $"{Describe(strings)}, each value of its parameter's type");
                break;
            case SplitOutcome.Several:
                Add(ofCommand: true, Shown(strings, text), $"{Describe(strings)}, which can be split in one way only");
                break;
            default:
                Add(ofCommand: true, Shown(strings, text), $"{Describe(strings)}, which can be split in few steps");
                break;
        }
    }

    /// <summary>True if the string begins and ends like the template, so only its values do not fit; otherwise, false.</summary>
    private static bool HasConstants(StringTemplate strings, string text) =>
        text.StartsWith(strings.Parts[0].Text ?? string.Empty, StringComparison.Ordinal)
        && text.EndsWith(strings.Parts[^1].Text ?? string.Empty, StringComparison.Ordinal);

    private bool Fits(int parameter, string text, bool mustMeetConditions)
    {
        if (parameter == StringTemplatePart.Timeout)
        {
            return PayloadValueParser.ParseTimeout(text) is not null;
        }

        List<CommandArgumentViolation>? violations = null;
        if (PayloadValueParser.Parse(text, TypeOf(parameter)) is not { } value)
        {
            return false;
        }

        if (mustMeetConditions)
        {
            command.Definition.Content.Checks[parameter].Check(value, ref violations);
        }

        return violations is null;
    }

    private void Set(int parameter, string text)
    {
        if (parameter == StringTemplatePart.Timeout)
        {
            SetTimeout(text);
            return;
        }

        CommandParameterDefinition definition = command.Definition.Parameters[parameter];
        string shown = definition.IsSecret ? "another value" : DisplayString.Quoted(text);
        if (PayloadValueParser.Parse(text, TypeOf(parameter)) is not { } value)
        {
            Add(ofCommand: true, shown, ExpectedOf(parameter));
            return;
        }

        if (_values[parameter] is { } before && before.ToText() != value.ToText())
        {
            Add(ofCommand: true, shown, $"the value that {definition.Name} has elsewhere in the payload");
            return;
        }

        _values[parameter] = value;
        List<CommandArgumentViolation>? violations = null;
        command.Definition.Content.Checks[parameter].Check(value, ref violations);
        foreach (CommandArgumentViolation violation in violations ?? [])
        {
            Add(ofCommand: true, shown, violation.Condition is { } condition ? $"{definition.Name} to be {condition}" : ExpectedOf(parameter));
        }
    }

    private void SetTimeout(string text)
    {
        if (PayloadValueParser.ParseTimeout(text) is { } seconds)
        {
            _timeoutSeconds = seconds;
        }
        else
        {
            Add(ofCommand: true, DisplayString.Quoted(text), "the timeout in whole seconds");
        }
    }

    private string ExpectedOf(int parameter) =>
        $"{ParameterType.Of(TypeOf(parameter)).Description} for {command.Definition.Parameters[parameter].Name}";

    private IoTCommandParameterType TypeOf(int parameter) => command.Definition.Model.Parameters[parameter].Type;

    private void AddUnless(bool fits, JsonElement value, string expected)
    {
        if (!fits)
        {
            Add(ofCommand: false, Describe(value), expected);
        }
    }

    private void AddMissing() => Add(ofCommand: false, "nothing", "a property");

    private void Add(bool ofCommand, string found, string expected)
    {
        _isOfCommand &= ofCommand;
        if (_mismatches.Count < MatchedPayload.MaxMismatches)
        {
            _mismatches.Add(new PayloadMismatch(FormatPath(), found, expected));
        }
    }

    private string FormatPath()
    {
        StringBuilder path = new("$");
        foreach ((string? name, int index) in _path)
        {
            path.Append(name is null ? $"[{index.ToString(CultureInfo.InvariantCulture)}]" : $".{DisplayString.Of(name)}");
        }

        return path.ToString();
    }

    /// <summary>Returns a string of the payload for a message. If one of its placeholders is for a secret, the string itself is not returned.</summary>
    private string Shown(StringTemplate strings, string text)
    {
        foreach (StringTemplatePart part in strings.Parts)
        {
            if (part is { Text: null, Parameter: >= 0 } && command.Definition.Parameters[part.Parameter].IsSecret)
            {
                return "another string";
            }
        }

        return DisplayString.Quoted(text);
    }

    private string Describe(StringTemplate strings)
    {
        StringBuilder text = new();
        foreach (StringTemplatePart part in strings.Parts)
        {
            text.Append(part.Text ?? (part.Parameter >= 0 ? $"<{command.Definition.Parameters[part.Parameter].Name}>" : "<timeout>"));
        }

        return DisplayString.Quoted(text.ToString());
    }

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => $"an array of {value.GetArrayLength()}",
        JsonValueKind.String => DisplayString.Quoted(value.GetString()!),
        _ => DisplayString.Of(value.GetRawText()),
    };

    private static JsonValueKind KindOf(JsonKind kind) => kind switch
    {
        JsonKind.True => JsonValueKind.True,
        JsonKind.False => JsonValueKind.False,
        JsonKind.Null => JsonValueKind.Null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A template of a valid definition has no such value."),
    };
}
