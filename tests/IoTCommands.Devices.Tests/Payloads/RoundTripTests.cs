using System.Globalization;
using System.Text;
using IoTCommands.Definitions.Templates;
using IoTCommands.Devices.Payloads;
using IoTCommands.Devices.Tests.Support;
using IoTCommands.Model;
using IoTCommands.Testing;
using IoTCommands.Testing.Commands;
using IoTCommands.Testing.StartCommandExecution;

namespace IoTCommands.Devices.Tests.Payloads;

/// <summary>
/// Tests that values that the local endpoint writes are equal when they are parsed, with definitions of all types and templates of all shapes.
/// </summary>
public sealed class RoundTripTests
{
    private const string Damage = "0123456789abcdef\"{}[],:.-+eE\\tu ";

    private static readonly string[] Types = ["STRING", "INTEGER", "LONG", "UNSIGNEDLONG", "DOUBLE", "BOOLEAN", "BINARY"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Values_are_read_back_equal(int seed)
    {
        for (int i = 0; i < 25; i++)
        {
            RunOne(new Random((seed * 1000) + i), $"{seed}/{i}");
        }
    }

    /// <summary>If the payloads of two commands do not overlap, no payload matches both.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_payload_of_two_commands_is_of_two_that_overlap(int seed)
    {
        Random random = new(seed);
        int ofBoth = 0;
        for (int i = 0; i < 200; i++)
        {
            CommandDefinition one = RandomCommand(random, random.Next(1, 3), "JSON");
            CommandDefinition other = RandomCommand(random, random.Next(1, 3), "JSON");
            CommandMessage message = Send(random, one, RandomValues(random, one));
            using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(message.Payload);
            CommandCandidate candidate = new(other);
            bool isOfBoth = new TemplateMatch(candidate, candidate.Payload.Template!).Run(document.RootElement).Mismatches.Count == 0;

            ofBoth += isOfBoth ? 1 : 0;
            Assert.True(
                !isOfBoth || PayloadOverlap.Exists(new DevicePayload(one.Model), candidate.Payload),
                $"{seed}/{i}: {message.Text} is of both:\n{one.PayloadTemplate}\n{other.PayloadTemplate}");
        }

        Assert.True(ofBoth > 0, "No payload was of both.");
    }

    /// <summary>If the tokens match, so does the tree, with the same values; also if bytes of the payload are damaged.</summary>
    private static void AssertTokensAgree(CommandDefinition command, ReadOnlyMemory<byte> payload, Random random)
    {
        CommandCandidate expected = new(command);
        if (expected.Tokens is not { } tokens || expected.Payload.Format != DevicePayload.Json)
        {
            return;
        }

        byte[] bytes = payload.ToArray();
        for (int damaged = 0; damaged < 20; damaged++)
        {
            MatchedPayload? fast = null;
            MatchedPayload? slow = null;
            Exception? fastError = Record.Exception(() => fast = tokens.Match(bytes));
            Exception? slowError = Record.Exception(() =>
            {
                using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(bytes);
                slow = new TemplateMatch(expected, expected.Payload.Template!).Run(document.RootElement);
            });
            if (fast is not null)
            {
                Assert.Null(slowError);
                Assert.Empty(slow!.Mismatches);
                Assert.Equal(slow.TimeoutSeconds, fast.TimeoutSeconds);
                Assert.Equal(slow.Values.Select(static value => value?.ToText()), fast.Values.Select(static value => value?.ToText()));
            }
            else if (damaged == 0)
            {
                Assert.Null(fastError);
            }

            bytes[random.Next(bytes.Length)] = (byte)Damage[random.Next(Damage.Length)];
        }
    }

    private static CommandDefinition RandomCommand(Random random, int parameters, string format)
    {
        string[] types = [.. Enumerable.Range(0, parameters).Select(_ => Types[random.Next(Types.Length)])];
        string template = Template(random, types, depth: 0) is ['{', ..] text ? text : $$"""{"v":"{{TestCommand.Of("p0")}}"}""";
        if (!template.Contains("${", StringComparison.Ordinal))
        {
            template = $$"""{"v":"{{TestCommand.Of("p0")}}"}""";
        }

        return TestCommand.WithFormat(format, "Random", template, [.. types.Select((type, index) => TestCommand.Parameter("p" + index, type))]);
    }

    private static Dictionary<string, ParameterValueModel> RandomValues(Random random, CommandDefinition command) =>
        command.Parameters.ToDictionary(static parameter => parameter.Name, parameter => Value(random, parameter.Type!.Value));

    private static CommandMessage Send(Random random, CommandDefinition command, Dictionary<string, ParameterValueModel> values)
    {
        AwsAssumptions assumptions = new() { TemplateValueForm = random.Next(2) == 0 ? TemplateValueForm.Typed : TemplateValueForm.Quoted };
        ServedCommand served = new(command.Model);
        return new CommandMessageBuilder(assumptions).Build(
            served, CommandTarget.ForThing(new IoTRegionalAccount("us-east-1", "123456789012"), "t"), "e",
            new ParameterBinder(assumptions).Bind(served, values), 300);
    }

    private static void RunOne(Random random, string name)
    {
        CommandDefinition command = RandomCommand(random, random.Next(1, 6), random.Next(2) == 0 ? "JSON" : "CBOR");
        string template = command.PayloadTemplate!;
        Dictionary<string, ParameterValueModel> sent = RandomValues(random, command);
        CommandMessage message = Send(random, command, sent);

        PayloadResult result = new PayloadParser([command]).Parse(message.Payload, message.Topic.Split('/')[^1]);

        AssertTokensAgree(command, message.Payload, random);
        string shown = $"{name}: {template} -> {message.Text}\n{result.Error}\n{string.Join("\n", result.Nearest?.Mismatches ?? [])}";
        Assert.True(result.Single is not null, shown);
        for (int i = 0; i < sent.Count; i++)
        {
            Assert.True(result.Single.Values[i] is not null == template.Contains(TestCommand.Of("p" + i), StringComparison.Ordinal), shown);
            if (result.Single.Values[i] is { } value)
            {
                // Negative zero is written as 0 in CBOR.
                Assert.True(value.ToText() == sent["p" + i].Text || (value.ToText() == "0" && sent["p" + i].Text == "-0"), shown);
            }
        }

        Assert.Equal(template.Contains(TestCommand.ExecutionTimeout, StringComparison.Ordinal) ? 300 : null, result.Single.TimeoutSeconds);
    }

    /// <summary>Returns a JSON value with placeholders in strings: a placeholder alone, or with other text that separates the values.</summary>
    private static string Template(Random random, string[] types, int depth)
    {
        switch (random.Next(depth == 0 ? 1 : 0, depth > 3 ? 1 : 4))
        {
            case 1 or 2 when depth < 4:
                return "{" + string.Join(
                    ",", Enumerable.Range(0, random.Next(1, 4)).Select(i => $"\"k{i}\": {Template(random, types, depth + 1)}")) + "}";
            case 3 when depth is > 0 and < 4:
                return "[" + string.Join(", ", Enumerable.Range(0, random.Next(0, 3)).Select(_ => Template(random, types, depth + 1))) + "]";
            default:
                return Leaf(random, types, depth);
        }
    }

    private static string Leaf(Random random, string[] types, int depth)
    {
        int parameter = random.Next(types.Length);
        string placeholder = TestCommand.Of("p" + parameter);
        return depth == 0 ? $$"""{"only":"{{placeholder}}"}""" : random.Next(7) switch
        {
            0 => "1.50",
            1 => "null",
            2 => "\"constant \\u00e4\"",
            3 => $"\"{TestCommand.ExecutionTimeout}\"",
            // A string with several values can be parsed only if all values but one have types whose values cannot contain the separator.
            4 when types[parameter] is not "STRING" => $"\"{placeholder}|{TestCommand.Of("p" + random.Next(types.Length))}\"",
            5 => $"\"<{placeholder}>\"",
            _ => $"\"{placeholder}\"",
        };
    }

    private static ParameterValueModel Value(Random random, IoTCommandParameterType type) => new(type, type switch
    {
        IoTCommandParameterType.String => Text(random),
        IoTCommandParameterType.Integer => random.Next(int.MinValue, int.MaxValue).ToString(CultureInfo.InvariantCulture),
        IoTCommandParameterType.Long => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        IoTCommandParameterType.UnsignedLong => unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue)).ToString(CultureInfo.InvariantCulture),
        IoTCommandParameterType.Double => Number(random).ToString("R", CultureInfo.InvariantCulture),
        IoTCommandParameterType.Boolean => random.Next(2) == 0 ? "true" : "false",
        _ => Convert.ToBase64String(Bytes(random)),
    });

    private static double Number(Random random)
    {
        double value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
        return random.Next(3) == 0 ? random.Next(-100, 100) : double.IsFinite(value) ? value : 4.5;
    }

    private static byte[] Bytes(Random random)
    {
        byte[] bytes = new byte[random.Next(1, 20)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Text(Random random)
    {
        const string Characters = "aZ09 \"\\/|<>{}$é€\u0001\n中\U0001F600";
        Rune[] runes = [.. Characters.EnumerateRunes()];
        return string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => runes[random.Next(runes.Length)].ToString()));
    }
}
