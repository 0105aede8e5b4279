using Amazon.IoTJobsDataPlane.Model;
using IoTCommands.Tests.Support;

namespace IoTCommands.Tests.Starting;

/// <summary>Tests starts of commands that are known only at run time.</summary>
public sealed class CommandArgumentsTests
{
    private const string Json = """
        {
          "text": {
            "S": "a \"b\" \u00E9"
          },
          "integer": {
            "I": -2147483648
          },
          "long": {
            "L": 9223372036854775807
          },
          "unsigned": {
            "UL": "18446744073709551615"
          },
          "real": {
            "D": 0.1
          },
          "flag": {
            "B": true
          },
          "bytes": {
            "BIN": "AAH/"
          }
        }

        """;

    private static readonly CommandDefinition EveryType = CommandDefinition.Parse("""
        {
          "commandId": "EveryType",
          "payloadTemplate": "{\"p\":\"${aws:iot:commandexecution::parameter:text}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [
            { "name": "text", "type": "STRING" }, { "name": "integer", "type": "INTEGER" }, { "name": "long", "type": "LONG" },
            { "name": "unsigned", "type": "UNSIGNEDLONG" }, { "name": "real", "type": "DOUBLE" }, { "name": "flag", "type": "BOOLEAN" },
            { "name": "bytes", "type": "BINARY" }, { "name": "optional", "type": "INTEGER", "defaultValue": { "I": 1 } }
          ]
        }
        """);

    private static readonly Dictionary<string, string?> Strings = new()
    {
        ["text"] = "a \"b\" é",
        ["integer"] = "-2147483648",
        ["long"] = "9223372036854775807",
        ["unsigned"] = "18446744073709551615",
        ["real"] = "0.1",
        ["flag"] = "true",
        ["bytes"] = "AAH/",
        ["optional"] = null,
    };

    [Fact]
    public void Each_type_has_a_method_for_its_values()
    {
        CommandArguments args = CommandArguments.Parse(EveryType, Json);

        Assert.Equal(
            ("a \"b\" \u00E9", int.MinValue, long.MaxValue, ulong.MaxValue, 0.1, true),
            (args.GetString("text"), args.GetInt32("integer"), args.GetInt64("long"), args.GetUInt64("unsigned"), args.GetDouble("real"),
                args.GetBoolean("flag")));
        Assert.Equal(new byte[] { 0, 1, 255 }, args.GetBinary("bytes").ToArray());
    }

    [Fact]
    public void A_value_of_another_name_or_type_is_not_given()
    {
        CommandArguments args = CommandArguments.Parse(EveryType, Json);

        Assert.Contains("Text", Assert.Throws<ArgumentException>(() => args.GetString("Text")).Message, StringComparison.Ordinal);
        Assert.Contains("INTEGER", Assert.Throws<ArgumentException>(() => args.GetInt64("integer")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => args.Contains("Text"));
        Assert.True(args.Contains("text"));
    }

    [Fact]
    public void Json_and_strings_become_the_same_JSON()
    {
        Assert.Equal(Json.TrimEnd(), CommandArguments.Parse(EveryType, Json).ToJson().TrimEnd(), ignoreLineEndingDifferences: true);
        Assert.Equal(CommandArguments.Parse(EveryType, Json).ToJson(), CommandArguments.FromStrings(EveryType, Strings).ToJson());
    }

    [Fact]
    public async Task Each_value_is_sent_in_the_member_of_its_type_and_can_be_sent_again()
    {
        CommandArguments args = CommandArguments.FromStrings(EveryType, Strings);

        foreach (int _ in (int[])[1, 2])
        {
            StartCommandExecutionRequest request = await RequestOfAsync(args);

            Assert.EndsWith(":command/EveryType", request.CommandArn, StringComparison.Ordinal);
            Assert.Equal(
                ("a \"b\" é", int.MinValue, long.MaxValue, "18446744073709551615", 0.1, true, "0001FF"),
                (request.Parameters["text"].S, request.Parameters["integer"].I, request.Parameters["long"].L, request.Parameters["unsigned"].UL,
                    request.Parameters["real"].D,
                    request.Parameters["flag"].B, Convert.ToHexString(request.Parameters["bytes"].BIN.ToArray())));
            Assert.Equal(7, request.Parameters.Count);
        }
    }

    [Fact]
    public async Task A_command_without_parameters_is_sent_without_a_map()
    {
        Assert.Null((await RequestOfAsync(CommandArguments.Parse(Commands.Reset, "{}"))).Parameters);
        Assert.Null((await RequestOfAsync(CommandArguments.FromStrings(Commands.Reset, []))).Parameters);
    }

    [Fact]
    public void Null_in_JSON_is_not_sent() => Assert.Equal("""{"targetC":{"I":180}}""", Minified(CommandArguments.Parse(
        Commands.SetOvenTemperature, """{ "targetC": { "I": 180 }, "zone": null }""")));

    [Theory]
    [InlineData("INTEGER", "2147483648")]
    [InlineData("INTEGER", "1.5")]
    [InlineData("INTEGER", "")]
    [InlineData("INTEGER", "5 ")]
    [InlineData("LONG", "1e3")]
    [InlineData("UNSIGNEDLONG", "-1")]
    [InlineData("DOUBLE", "1,5")]
    [InlineData("DOUBLE", "five")]
    [InlineData("BOOLEAN", "yes")]
    [InlineData("BINARY", "AA=")]
    public void A_string_that_is_no_value_of_the_type_is_a_violation(string type, string value)
    {
        CommandArgumentException exception = Assert.Throws<CommandArgumentException>(
            () => CommandArguments.FromStrings(Commands.With(type), [new("p", value)]));

        CommandArgumentViolation violation = Assert.Single(exception.Violations);
        Assert.Equal(("Test", "p", value), (exception.CommandId, violation.ParameterName, violation.Value));
    }

    [Theory]
    [InlineData("INTEGER", """{ "L": 5 }""")]
    [InlineData("INTEGER", """{ "I": "5" }""")]
    [InlineData("INTEGER", """{ "I": 5, "L": 5 }""")]
    [InlineData("INTEGER", "{}")]
    [InlineData("INTEGER", "5")]
    [InlineData("BOOLEAN", """{ "B": "true" }""")]
    [InlineData("STRING", """{ "S": null }""")]
    [InlineData("UNSIGNEDLONG", """{ "UL": 5 }""")]
    public void JSON_of_another_form_is_a_violation(string type, string value) => Assert.Equal(
        "p", Assert.Single(Assert.Throws<CommandArgumentException>(() => CommandArguments.Parse(Commands.With(type),
            $$"""{ "p": {{value}} }""")).Violations).ParameterName);

    [Fact]
    public void Conditions_required_values_and_names_are_checked_at_once()
    {
        Assert.Equal(CommandComparison.InRange, Violation("""{ "targetC": { "I": 900 } }""").Condition?.Comparison);
        Assert.Equal("targetC", Violation("{}").ParameterName);
        Assert.Equal("targetc", Violation("""{ "targetc": { "I": 180 } }""").ParameterName);
        Assert.Equal("targetC", Violation("""{ "targetC": { "I": 180 }, "targetC": { "I": 181 } }""").ParameterName);

        static CommandArgumentViolation Violation(string json) =>
            Assert.Single(Assert.Throws<CommandArgumentException>(() => CommandArguments.Parse(Commands.SetOvenTemperature, json)).Violations);
    }

    [Fact]
    public void Arguments_that_do_not_fit_name_the_parameter_and_say_nothing_of_a_start()
    {
        CommandArgumentException[] exceptions =
        [
            Assert.Throws<CommandArgumentException>("json", () => CommandArguments.Parse(Commands.SetOvenTemperature, """{ "targetC": 180 }""")),
            Assert.Throws<CommandArgumentException>("json", () => CommandArguments.Parse(Commands.SetOvenTemperature, """{ "targetC": { "I": 900 } }""")),
            Assert.Throws<CommandArgumentException>("values", () => CommandArguments.FromStrings(Commands.SetOvenTemperature, [new("targetC", "hot")])),
            Assert.Throws<CommandArgumentException>("values", () => CommandArguments.FromStrings(Commands.SetOvenTemperature, [])),
        ];

        Assert.All(exceptions, static exception => Assert.StartsWith(
            "The arguments do not fit the command SetOvenTemperature. " + exception.Violations[0].Message, exception.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{ "targetC": { "I": 180 }, }""")]
    public void A_text_that_is_no_JSON_object_is_refused(string json) =>
        Assert.Throws<FormatException>(() => CommandArguments.Parse(Commands.SetOvenTemperature, json));

    [Fact]
    public void Values_are_not_shown()
    {
        Assert.Equal("EveryType", CommandArguments.FromStrings(EveryType, Strings).ToString());
        Assert.DoesNotContain(
            "s3cret", Assert.Throws<CommandArgumentException>(
                () => CommandArguments.FromStrings(Commands.With("INTEGER"), [new("p", "s3cret")])).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("command", () => CommandArguments.Parse(null!, "{}"));
        Assert.Throws<ArgumentNullException>("json", () => CommandArguments.Parse(Commands.Reset, null!));
        Assert.Throws<ArgumentNullException>("command", () => CommandArguments.FromStrings(null!, []));
        Assert.Throws<ArgumentNullException>("values", () => CommandArguments.FromStrings(Commands.Reset, null!));
        Assert.Throws<ArgumentNullException>(
            "args",
            () => { _ = FakeClient.That(_ => null!).StartCommandAsync(Commands.Oven, null!, cancellationToken: TestContext.Current.CancellationToken); });
    }

    private static string Minified(CommandArguments args)
        => args.ToJson().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    private static async Task<StartCommandExecutionRequest> RequestOfAsync(CommandArguments args)
    {
        StartCommandExecutionRequest? sent = null;
        var client = FakeClient.That(request =>
        {
            sent = request;
            return new StartCommandExecutionResponse { ExecutionId = "execution-1" };
        });
        await client.StartCommandAsync(Commands.Oven, args, cancellationToken: TestContext.Current.CancellationToken);
        return sent!;
    }
}
