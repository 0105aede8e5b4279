using System.Text.Json.Nodes;
using IoTCommands.Definitions.Tests.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>
/// Parses broken and changed definitions, which are the same for the same seed. The parser never throws, and never returns a command that is not certain.
/// </summary>
public sealed class DefinitionMutationTests
{
    private static readonly string[] Seeds =
    [
        CommandFileTests.ReadFile("ConfigureReporting"),
        CommandFileTests.ReadFile("RebootDevice"),
        CommandFileTests.ReadFile("SetOvenTemperature"),
        CommandFileTests.ReadFile("UploadLogs"),
        Marked.WithParameter("""{ "name": "p", "type": "BINARY", "defaultValue": { "BIN": "AAEC" } }, { "name": "q", "type": "UNSIGNEDLONG", "defaultValue": { "UL": "5" } }"""),
        """{ "commandId": "f", "namespace": "AWS-IoT-FleetWise", "roleArn": "arn:aws:iam::123456789012:role/r", "mandatoryParameters": [ { "name": "$actuatorPath.A", "type": "BOOLEAN", "value": { "B": true } } ] }""",
    ];

    /// <summary>The values that replace others: valid and invalid ones of every kind, and strings that definitions use.</summary>
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "5", "4.5", "1e3", "2147483648", "9223372036854775808", "1e999", "\"\"", "\"5\"", "\"-5\"", "\"+5\"", "\"30.5\"",
            "\"1e400\"", "\"abc\"",
        "\"NaN\"", "\"AAEC\"", "\"ON\"", "\"MAIN\"", "\"zone\"", "\"targetC\"", "\"a b\"", "\"STRING\"", "\"INTEGER\"", "\"LONG\"", "\"UNSIGNEDLONG\"",
            "\"DOUBLE\"", "\"BOOLEAN\"", "\"BINARY\"",
        "\"EQUALS\"", "\"NOT_EQUALS\"", "\"LESS_THAN\"", "\"GREATER_THAN\"", "\"IN_SET\"", "\"NOT_IN_SET\"", "\"IN_RANGE\"", "\"NOT_IN_RANGE\"", "\"AWS-IoT\"",
            "\"AWS-IoT-FleetWise\"", "\"JSON\"",
        "[]", "{}", "[\"1\",\"2\"]", "[\"on\",\"ON\"]", "[1]", "{\"I\":5}", "{\"S\":\"x\"}", "{\"D\":4.5,\"I\":5}", "{\"number\":\"5\"}", "{\"string\":\"x\"}",
            "{\"strings\":[\"MAIN\"]}",
        "{\"numberRange\":{\"min\":\"9\",\"max\":\"1\"}}", "\"${p}\"", "\"{\\\"a\\\":\\\"${aws:iot:commandexecution::parameter:zone}\\\"}\"",
            "\"{\\\"a\\\":${x}}\"",
    ];

    private static readonly string[] Keys =
    [
        "commandId", "namespace", "displayName", "payload", "payloadTemplate", "preprocessor", "mandatoryParameters", "parameters", "roleArn", "tags",
            "deprecated", "$schema", "name", "type",
        "value", "defaultValue", "valueConditions", "description", "S", "I", "L", "UL", "D", "B", "BOOL", "BIN", "comparisonOperator", "operand", "number",
            "numbers", "string", "strings",
        "numberRange", "min", "max", "outputFormat", "Key", "nmae", "x",
    ];

    [Fact]
    public void Broken_texts_are_read_without_an_exception_and_give_a_command_only_without_an_error()
    {
        JsonMutator mutator = new(20260804);
        for (int i = 0; i < 15_000; i++)
        {
            Check(mutator.Mutate(Seeds[i % Seeds.Length]));
        }
    }

    [Fact]
    public void Changed_meanings_are_read_without_an_exception_and_give_a_command_only_without_an_error()
    {
        Random random = new(20260805);
        HashSet<string> rules = [];
        int commands = 0;
        for (int i = 0; i < 15_000; i++)
        {
            Definition definition = Check(Change(Seeds[i % Seeds.Length], random));
            commands += definition.Command is null ? 0 : 1;
            rules.UnionWith(definition.Diagnostics.Select(diagnostic => diagnostic.Rule.Id));
        }

        // If nearly all changes broke the definition, or reached few rules, the test would verify little.
        Assert.InRange(commands, 1_000, 14_000);
        Assert.InRange(rules.Count, 28, DefinitionDescriptors.All.Length);
    }

    private static Definition Check(string text)
    {
        Definition definition = Marked.ParseText(text);
        HostileDefinitionTests.Check(definition, text);
        Definition again = Marked.ParseText(text);
        Assert.Equal(definition.Command, again.Command);
        Assert.Equal(definition.Diagnostics, again.Diagnostics);
        if (definition.Command is { } command)
        {
            CheckWrittenOut(command);
        }

        return definition;
    }

    /// <summary>Verifies that the runtime, which parses the JSON that generated code contains, gets the same command and no diagnostics.</summary>
    private static void CheckWrittenOut(CommandModel command)
    {
        Definition written = Marked.ParseText(command.Json);
        Assert.Equal(command with { IsDeprecated = false }, written.Command);
        Assert.DoesNotContain(written.Diagnostics, diagnostic => diagnostic.Rule.Id is "IOTC1003" or "IOTC1034");
        Assert.NotNull(JsonNode.Parse(command.Json));
    }

    private static string Change(string text, Random random)
    {
        JsonNode root = JsonNode.Parse(text)!;
        for (int changes = 1 + random.Next(2); changes > 0; changes--)
        {
            List<JsonNode> containers = [];
            Collect(root, containers);
            ChangeOne(containers[random.Next(containers.Count)], random);
        }

        return root.ToJsonString();
    }

    private static void Collect(JsonNode? node, List<JsonNode> containers)
    {
        if (node is JsonObject or JsonArray)
        {
            containers.Add(node);
            foreach (JsonNode? child in node is JsonObject value ? value.Select(property => property.Value) : node.AsArray())
            {
                Collect(child, containers);
            }
        }
    }

    private static void ChangeOne(JsonNode container, Random random)
    {
        JsonNode? value = JsonNode.Parse(Values[random.Next(Values.Length)]);
        if (container is JsonArray list)
        {
            int index = random.Next(list.Count + 1);
            switch (random.Next(3))
            {
                case 0 when index < list.Count:
                    list[index] = value;
                    break;
                case 1 when index < list.Count:
                    list.RemoveAt(index);
                    break;
                default:
                    list.Insert(index, list.Count > 0 && random.Next(2) == 0 ? list[random.Next(list.Count)]?.DeepClone() : value);
                    break;
            }

            return;
        }

        JsonObject target = container.AsObject();
        string key = target.Count > 0 && random.Next(4) > 0 ? target.ElementAt(random.Next(target.Count)).Key : Keys[random.Next(Keys.Length)];
        switch (random.Next(4))
        {
            case 0:
                target.Remove(key);
                break;
            case 1 when target.ContainsKey(key):
                JsonNode? moved = target[key]?.DeepClone();
                target.Remove(key);
                target[Keys[random.Next(Keys.Length)]] = moved;
                break;
            default:
                target[key] = value;
                break;
        }
    }
}
