using IoTCommands.Model;
using static IoTCommands.CommandComparison;

namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>Tests the model that a definition is parsed into.</summary>
public sealed class ModelTests
{
    [Fact]
    public void A_dynamic_command_with_texts_numbers_and_an_enum()
    {
        CommandModel command = ReadFile("SetOvenTemperature");

        Assert.Equal(
            command with
            {
                CommandId = "SetOvenTemperature",
                Name = "SetOvenTemperature",
                Namespace = IoTCommandNamespace.AwsIoT,
                DisplayName = "Set oven temperature",
                Description = "Heats one oven zone to a target temperature.",
                IsDeprecated = false,
                OutputFormat = CommandPayloadFormat.Json,
                Payload = null,
                Parameters = new(
                [
                    new ParameterModel
                    {
                        Name = "zone",
                        Type = IoTCommandParameterType.String,
                        Description = "Heating zone.",
                        Default = new(IoTCommandParameterType.String, "MAIN"),
                        Conditions = Conditions(Of(InSet, "MAIN", "TOP", "BOTTOM")),
                        PropertyName = "Zone",
                        ArgumentName = "zone",
                        Enum = new("SetOvenTemperatureZone", new([new("Main", "MAIN"), new("Top", "TOP"), new("Bottom", "BOTTOM")])),
                    },
                    new ParameterModel
                    {
                        Name = "targetC",
                        Type = IoTCommandParameterType.Integer,
                        Description = "Target temperature in degrees Celsius.",
                        Conditions = Conditions(Of(InRange, "30", "275")),
                        PropertyName = "TargetC",
                        ArgumentName = "targetC",
                    },
                    new ParameterModel
                    {
                        Name = "rampCPerMin",
                        Type = IoTCommandParameterType.Double,
                        Description = "Heating rate.",
                        Default = new(IoTCommandParameterType.Double, "4.5"),
                        Conditions = Conditions(Of(GreaterThan, "0"), Of(LessThanOrEqual, "12.5")),
                        PropertyName = "RampCPerMin",
                        ArgumentName = "rampCPerMin",
                    },
                    new ParameterModel
                    {
                        Name = "preheat",
                        Type = IoTCommandParameterType.Boolean,
                        Description = "Wait for the target before reporting success.",
                        Default = new(IoTCommandParameterType.Boolean, "false"),
                        PropertyName = "Preheat",
                        ArgumentName = "preheat",
                    },
                ]),
            },
            command);
        Assert.StartsWith("{\"cmd\":\"setTemp\",\"zone\":\"${aws:iot:commandexecution::parameter:zone}\"", command.PayloadTemplate, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_with_signs_and_conditions_on_whole_numbers()
        => Assert.Equal(
            new EquatableArray<ParameterModel>(
            [
                new ParameterModel
                {
                    Name = "interval-seconds",
                    Type = IoTCommandParameterType.Long,
                    Default = new(IoTCommandParameterType.Long, "900"),
                    Conditions = Conditions(Of(GreaterThanOrEqual, "10"), Of(LessThan, "86400")),
                    PropertyName = "IntervalSeconds",
                    ArgumentName = "intervalSeconds",
                },
                new ParameterModel
                {
                    Name = "batch_size",
                    Type = IoTCommandParameterType.Integer,
                    Default = new(IoTCommandParameterType.Integer, "20"),
                    Conditions = Conditions(Of(InSet, "1", "10", "20", "50", "100")),
                    PropertyName = "BatchSize",
                    ArgumentName = "batchSize",
                },
                new ParameterModel
                {
                    Name = "log.level",
                    Type = IoTCommandParameterType.String,
                    Default = new(IoTCommandParameterType.String, "info"),
                    Conditions = Conditions(Of(NotInSet, "trace", "debug")),
                    PropertyName = "LogLevel",
                    ArgumentName = "logLevel",
                },
                new ParameterModel
                {
                    Name = "threshold-milli",
                    Type = IoTCommandParameterType.Long,
                    Description = "Values inside the noise band are refused.",
                    Conditions = Conditions(Of(NotInRange, "-5", "5")),
                    PropertyName = "ThresholdMilli",
                    ArgumentName = "thresholdMilli",
                },
            ]),
            ReadFile("ConfigureReporting").Parameters);

    [Fact]
    public void Numbers_of_64_bits_are_kept_to_the_last_digit()
    {
        CommandModel command = ReadFile("UploadLogs");

        Assert.Equal("9007199254740993", command.Parameters[1].Default!.Text);
        Assert.Equal("18446744073709551615", command.Parameters[2].Conditions[0].Operands[0]);
        Assert.Equal([true, false, false, true], command.Parameters.Select(parameter => parameter.IsRequired));
    }

    [Fact]
    public void A_static_command()
    {
        CommandModel command = ReadFile("RebootDevice");

        Assert.Equal(new PayloadModel("eyJhY3Rpb24iOiJyZWJvb3QiLCJkZWxheVNlY29uZHMiOjV9", "application/json"), command.Payload);
        Assert.Null(command.PayloadTemplate);
        Assert.Null(command.OutputFormat);
        Assert.Empty(command.Parameters);
    }

    [Fact]
    public void What_get_command_prints_is_the_same_command()
    {
        string printed = """
            {
                "commandId": "RebootDevice",
                "commandArn": "arn:aws:iot:eu-central-1:123456789012:command/RebootDevice",
                "namespace": "AWS-IoT",
                "displayName": "Reboot",
                "description": "Static payload, no parameters.",
                "payload": {
                    "content": "eyJhY3Rpb24iOiJyZWJvb3QiLCJkZWxheVNlY29uZHMiOjV9",
                    "contentType": "application/json"
                },
                "createdAt": "2026-07-31T10:15:30.123000+00:00",
                "lastUpdatedAt": 1785492930.123,
                "deprecated": false,
                "pendingDeletion": false
            }
            """;

        Definition definition = Marked.ParseText(printed);

        Assert.All(definition.Diagnostics, diagnostic => Assert.Equal(RuleSeverity.Info, diagnostic.Severity));
        Assert.Equal(5, definition.Diagnostics.Length);
        Assert.Equal(ReadFile("RebootDevice"), definition.Command);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void A_deprecated_command_is_marked(string value, bool isDeprecated)
        => Assert.Equal(isDeprecated, Marked.ParseText(Marked.WithProperties("\"deprecated\": " + value)).Command!.IsDeprecated);

    [Theory]
    [InlineData("\"valueConditions\": [ { \"comparisonOperator\": \"IN_SET\", \"operand\": { \"strings\": [ \"A\" ] } }, { \"comparisonOperator\": "
        + "\"NOT_EQUALS\", \"operand\": { \"string\": \"B\" } } ]", true)]
    [InlineData("\"valueConditions\": [ { \"comparisonOperator\": \"IN_SET\", \"operand\": { \"strings\": [ \"A\" ] } }, { \"comparisonOperator\": "
        + "\"IN_SET\", \"operand\": { \"strings\": [ \"A\" ] } } ]", false)]
    [InlineData("\"valueConditions\": [ { \"comparisonOperator\": \"NOT_IN_SET\", \"operand\": { \"strings\": [ \"A\" ] } } ]", false)]
    [InlineData("\"valueConditions\": [ { \"comparisonOperator\": \"EQUALS\", \"operand\": { \"string\": \"A\" } } ]", false)]
    public void Exactly_one_IN_SET_makes_an_enum(string conditions, bool isEnum)
        => Assert.Equal(
            isEnum,
            Marked.Parse(Marked.WithParameter("{ \"name\": \"p\", \"type\": \"STRING\", " + conditions + " }")).Command!.Parameters[0].Enum is not null);

    [Fact]
    public void A_set_of_numbers_makes_no_enum() => Assert.Null(ReadFile("ConfigureReporting").Parameters[1].Enum);

    [Fact]
    public void White_space_and_escapes_make_no_other_model()
    {
        string text = CommandFileTests.ReadFile("SetOvenTemperature");
        string other = text.Replace("  ", "\t", StringComparison.Ordinal).Replace("\n", "\r\n\r\n", StringComparison.Ordinal).Replace(
            "\"zone\"",
            "\"z\\u006Fne\"",
            StringComparison.Ordinal);

        Assert.NotEqual(text, other);
        Assert.Equal(Marked.ParseText(text).Command, Marked.ParseText("\uFEFF" + other).Command);
        Assert.Equal(Marked.ParseText(text).Command!.GetHashCode(), Marked.ParseText(other).Command!.GetHashCode());
    }

    [Theory]
    [InlineData("\"Heating zone.\"", "\"The zone.\"")]
    [InlineData("\"max\": \"275\"", "\"max\": \"276\"")]
    [InlineData("4.5", "4.25")]
    [InlineData("\"kitchen\"", "\"bath\"")]
    [InlineData("\"JSON\"", "\"CBOR\"")]
    public void Another_meaning_is_another_model(string before, string after)
    {
        string text = CommandFileTests.ReadFile("SetOvenTemperature");

        Assert.NotEqual(Marked.ParseText(text).Command, Marked.ParseText(text.Replace(before, after, StringComparison.Ordinal)).Command);
    }

    [Fact]
    public void Texts_beyond_ASCII_are_written_out_in_ASCII_and_read_again_the_same()
    {
        Definition definition = Marked.Parse(Marked.WithProperties("\"displayName\": \"Größe \u2028 \\\" \\u0041 <b>\""));

        Assert.Equal(
            "{\n  \"commandId\": \"c\",\n  \"displayName\": \"Gr\\u00F6\\u00DFe \\u2028 \\\" A <b>\",\n  \"payload\": {\n    \"content\": \"AAEC\"\n  }\n}",
            definition.Command!.Json);
        Assert.Equal(definition.Command, Marked.ParseText(definition.Command.Json).Command);
    }

    [Fact]
    public void Parsing_can_be_canceled()
        => Assert.Throws<OperationCanceledException>(() => DefinitionParser.Parse("{}", null, new CancellationToken(canceled: true)));

    private static CommandModel ReadFile(string id) => Marked.ParseText(CommandFileTests.ReadFile(id)).Command!;

    private static ConditionModel Of(CommandComparison comparison, params string[] operands) => new(comparison, new EquatableArray<string>(operands));

    private static EquatableArray<ConditionModel> Conditions(params ConditionModel[] conditions) => new(conditions);
}
