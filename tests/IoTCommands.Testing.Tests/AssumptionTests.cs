using System.Text.Json;
using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests both values of the options for what AWS does not document about definitions and starts.</summary>
public sealed class AssumptionTests
{
    private const string Refused = "ValidationException";

    private static readonly CommandDefinition Integer = TestCommand.WithOne("c", "INTEGER");
    private static readonly string P = TestCommand.Of("p");

    [Fact]
    public async Task The_timeout_in_a_payload_is_a_number_as_other_values()
    {
        const string Default = """
            "defaultValue":{"I":1}
            """;
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.TemplateValueForm = TemplateValueForm.Quoted,
            static (local, _) => local.StartForPayloadAsync("c"),
            TestCommand.Dynamic("c", $$"""{"s":"{{TestCommand.ExecutionTimeout}}","p":"{{P}}"}""", [TestCommand.Parameter("p", "INTEGER", Default)]));

        Assert.Equal(("""{"s":10,"p":1}""", """{"s":"10","p":"1"}"""), actual);
    }

    [Theory]
    [InlineData("""{"p":"at ${p}"}""")]
    [InlineData("""{"${p}":1}""")]
    public async Task A_partial_placeholder_can_be_refused(string template)
    {
        string json = template.Replace("${p}", P, StringComparison.Ordinal);
        CommandDefinition command = TestCommand.Dynamic("c", json, [TestCommand.Parameter("p", "INTEGER")]);
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.AllowPartialPlaceholders = false,
            async (local, _) => (
                await local.StartForPayloadAsync("c", "\"parameters\":{\"p\":{\"I\":1}}"),
                await local.CallAsync("PUT", "/commands/d", Definition(json)).OutcomeAsync()),
            command);

        Assert.Equal((template.Replace("${p}", "1", StringComparison.Ordinal), "200"), actual.ByDefault);
        Assert.Equal((Refused, Refused), actual.Assumed);
    }

    [Fact]
    public async Task A_whole_placeholder_is_no_partial_one()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.AllowPartialPlaceholders = false,
            static (local, _) => local.StartForPayloadAsync("c", "\"parameters\":{\"p\":{\"I\":1}}"),
            Integer);

        Assert.Equal(("""{"v":1}""", """{"v":1}"""), actual);
    }

    [Fact]
    public async Task A_placeholder_of_an_undeclared_parameter_can_take_a_value_of_the_start()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.AllowUndeclaredParameters = true,
            static async (local, _) => (
                await local.StartForPayloadAsync("c", "\"parameters\":{\"p\":{\"I\":1},\"q\":{\"S\":\"x\"}}"),
                await local.StartForPayloadAsync("c", "\"parameters\":{\"p\":{\"I\":1}}"),
                await local.StartForPayloadAsync("c", "\"parameters\":{\"p\":{\"I\":1},\"q\":{\"S\":\"x\"},\"r\":{\"I\":1}}")),
            TestCommand.Dynamic("c", $$"""{"p":"{{TestCommand.Of("p")}}","q":"{{TestCommand.Of("q")}}"}""", [TestCommand.Parameter("p", "INTEGER")]));

        Assert.Equal((Refused, Refused, Refused), actual.ByDefault);
        Assert.Equal(("""{"p":1,"q":"x"}""", Refused, Refused), actual.Assumed);
    }

    // A map with one pair: A1 61 76 is {"v": …}.
    [Theory]
    [InlineData("BINARY", "{\"BIN\":\"AAEC\"}", "6441414543", "43000102")]
    [InlineData("STRING", "{\"S\":\"AAEC\"}", "6441414543", "6441414543")]
    public async Task Bytes_in_CBOR_can_be_a_byte_string(string type, string value, string byDefault, string assumed)
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.BinaryAsCborByteString = true,
            (local, _) => local.StartForPayloadAsync("c", $"\"parameters\":{{\"p\":{value}}}"),
            Cbor(type));

        Assert.Equal(("A16176" + byDefault, "A16176" + assumed), actual);
    }

    [Theory]
    [InlineData("DOUBLE", "{\"D\":180}", "18B4", "F959A0")]
    [InlineData("DOUBLE", "{\"D\":0.5}", "F93800", "F93800")]
    [InlineData("INTEGER", "{\"I\":180}", "18B4", "18B4")]
    public async Task A_whole_double_in_CBOR_can_be_a_float(string type, string value, string byDefault, string assumed)
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.DoubleAsCborFloat = true,
            (local, _) => local.StartForPayloadAsync("c", $"\"parameters\":{{\"p\":{value}}}"),
            Cbor(type));

        Assert.Equal(("A16176" + byDefault, "A16176" + assumed), actual);
    }

    [Fact]
    public async Task A_command_without_a_payload_can_be_refused()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.AllowMissingPayload = false,
            static async (local, _) => (
                await local.StartForPayloadAsync("c"),
                await local.CallAsync("PUT", "/commands/d", "{}").OutcomeAsync(),
                await local.CallAsync("PUT", "/commands/e", """{"payload":{"content":"AA=="}}""").OutcomeAsync()),
            CommandDefinition.Parse("""{"commandId":"c"}"""));

        Assert.Equal(("", "200", "200"), actual.ByDefault);
        Assert.Equal((Refused, Refused, "200"), actual.Assumed);
    }

    [Fact]
    public async Task A_definition_that_a_rule_warns_of_can_be_refused()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.RefuseDefinitionWarnings = true,
            static async (local, _) => (
                await local.CallAsync("PUT", "/commands/c", Definition($$"""{"v":"{{TestCommand.Of("q")}}"}""")).OutcomeAsync(),
                await local.CallAsync("PUT", "/commands/d", Definition($$"""{"v":"{{P}}"}""")).OutcomeAsync()));

        Assert.Equal(("200", "200"), actual.ByDefault);
        Assert.Equal((Refused, "200"), actual.Assumed);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    public async Task A_number_that_is_not_finite_can_be_accepted(string number)
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.AcceptNonFiniteNumbers = true,
            async (local, _) =>
            {
                RawAnswer started = await local.StartAsync("c", "t", $"\"parameters\":{{\"p\":{{\"D\":\"{number}\"}}}}");
                return started.ErrorType
                    ?? (await local.GetExecutionAsync(started.ExecutionId)).GetProperty("parameters").GetRawText()
                    + local.Executions.Get(started.ExecutionId).Message.Text;
            },
            TestCommand.WithOne("c", "DOUBLE"));

        Assert.Equal((Refused, $$$"""{"p":{"D":"{{{number}}}"}}{"v":"{{{number}}}"}"""), actual);
    }

    [Theory]
    [InlineData("LONG", "{\"I\":180}", "180")]
    [InlineData("DOUBLE", "{\"L\":180}", "180")]
    [InlineData("UNSIGNEDLONG", "{\"I\":180}", "180")]
    [InlineData("INTEGER", "{\"L\":180}", "180")]
    [InlineData("INTEGER", "{\"UL\":\"180\"}", "180")]
    [InlineData("INTEGER", "{\"L\":4294967296}", null)]
    [InlineData("UNSIGNEDLONG", "{\"I\":-1}", null)]
    [InlineData("INTEGER", "{\"D\":0.5}", null)]
    [InlineData("INTEGER", "{\"S\":\"180\"}", null)]
    [InlineData("STRING", "{\"I\":180}", null)]
    public async Task A_number_can_be_in_the_member_of_another_type(string type, string value, string? number)
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.ConvertNumbers = true,
            (local, _) => local.StartForPayloadAsync("c", $"\"parameters\":{{\"p\":{value}}}"),
            TestCommand.WithOne("c", type));

        Assert.Equal((Refused, number is null ? Refused : $$"""{"v":{{number}}}"""), actual);
    }

    [Fact]
    public async Task Unknown_parameters_can_be_ignored()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.IgnoreUnknownParameters = true,
            static async (local, _) => (
                await local.StartForPayloadAsync("c", "\"parameters\":{\"p\":{\"I\":1},\"q\":{\"I\":2}}"),
                await local.StartForPayloadAsync("c", "\"parameters\":{\"q\":{\"I\":2}}")),
            Integer);

        Assert.Equal((Refused, Refused), actual.ByDefault);
        Assert.Equal(("""{"v":1}""", Refused), actual.Assumed);
    }

    [Fact]
    public async Task A_timeout_above_the_maximum_can_be_cut()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.CapExecutionTimeout = true,
            static async (local, _) =>
            {
                RawAnswer started = await local.StartAsync("c", "t", "\"executionTimeoutSeconds\":43201");
                return started.ErrorType ?? local.Executions.Get(started.ExecutionId).ExecutionTimeout.ToString();
            },
            TestCommand.Static("c"));

        Assert.Equal((Refused, "12:00:00"), actual);
    }

    [Fact]
    public async Task A_command_that_waits_for_its_deletion_can_be_startable()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.AllowStartPendingDeletion = true,
            static async (local, _) =>
            {
                Assert.Equal("202", await local.CallAsync("DELETE", "/commands/c").OutcomeAsync());
                return await local.StartAsync("c", "t", "").OutcomeAsync();
            },
            TestCommand.Static("c"));

        Assert.Equal((Refused, "200"), actual);
    }

    [Fact]
    public async Task A_client_can_have_to_be_connected()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.RequireConnectedClients = true,
            static async (local, _) =>
            {
                string before = await StartOnClientAsync("gateway");
                await using (MqttDevice device = await MqttDevice.ConnectAsync(local, "gateway"))
                {
                    await device.SubscribeAsync("$aws/commands/clients/gateway/executions/+/request/json");
                    Assert.Equal("200", await StartOnClientAsync("gateway"));
                }

                local.AddDevice(CommandTarget.ForClient(local.Account, "simulated"), static _ => Task.CompletedTask);
                return (before, await StartOnClientAsync("simulated"));

                Task<string> StartOnClientAsync(string clientId) =>
                    local.StartAsync($$"""{"commandArn":"{{local.Account}}:command/c","targetArn":"{{local.Account}}:client/{{clientId}}"}""").OutcomeAsync();
            },
            TestCommand.Static("c"));

        Assert.Equal(("200", "200"), actual.ByDefault);
        Assert.Equal(("ResourceNotFoundException", "200"), actual.Assumed);
    }

    [Fact]
    public async Task A_target_can_have_a_limit_of_open_executions()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.MaxOpenExecutionsPerTarget = 1,
            static async (local, time) =>
            {
                local.AddThing("other");
                await local.StartForPayloadAsync("c");
                string second = await local.StartAsync("c", "t", "\"clientToken\":\"a\"").OutcomeAsync();
                string other = await local.StartAsync("c", "other", "").OutcomeAsync();
                time.Advance(TimeSpan.FromSeconds(10));
                return (second, other, await local.StartAsync("c", "t", "\"clientToken\":\"a\"").OutcomeAsync());
            },
            TestCommand.Static("c"));

        Assert.Equal(("200", "200", "200"), actual.ByDefault);
        Assert.Equal(("ServiceQuotaExceededException", "200", "200"), actual.Assumed);
    }

    [Theory]
    [InlineData(ForeignArnError.ResourceNotFound, "ResourceNotFoundException")]
    [InlineData(ForeignArnError.AccessDenied, "AccessDeniedException")]
    public async Task An_ARN_of_another_account_can_be_another_error(ForeignArnError error, string assumed)
    {
        const string Foreign = "arn:aws:iot:us-east-1:000000000000";
        var actual = await Assumed.CompareAsync(
            assumptions => assumptions.ForeignArnError = error,
            static async (local, _) => (
                await local.StartAsync($$"""{"commandArn":"{{local.Account}}:command/c","targetArn":"{{Foreign}}:thing/t"}""").OutcomeAsync(),
                await local.StartAsync($$"""{"commandArn":"{{Foreign}}:command/c","targetArn":"{{local.Account}}:thing/t"}""").OutcomeAsync(),
                await local.CallAsync("GET", $"/command-executions/x?targetArn={Uri.EscapeDataString(Foreign + ":thing/t")}").OutcomeAsync(),
                await local.CallAsync("POST", "/command-executions", $$"""{"commandArn":"{{Foreign}}:command/c"}""").OutcomeAsync()),
            TestCommand.Static("c"));

        Assert.Equal((Refused, Refused, Refused, Refused), actual.ByDefault);
        Assert.Equal((assumed, assumed, assumed, assumed), actual.Assumed);
    }

    [Fact]
    public async Task A_client_token_can_be_forgotten()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.ClientTokenLifetime = TimeSpan.FromMinutes(5),
            static async (local, time) =>
            {
                string first = (await local.StartAsync("c", "t", "\"clientToken\":\"a\"")).ExecutionId;
                time.Advance(TimeSpan.FromSeconds(299));
                string second = (await local.StartAsync("c", "t", "\"clientToken\":\"a\"")).ExecutionId;
                time.Advance(TimeSpan.FromSeconds(1));
                string third = (await local.StartAsync("c", "t", "\"clientToken\":\"a\"")).ExecutionId;
                string fourth = (await local.StartAsync("c", "t", "\"clientToken\":\"a\"")).ExecutionId;
                return (first == second, second == third, third == fourth);
            },
            TestCommand.Static("c"));

        Assert.Equal((true, true, true), actual.ByDefault);
        Assert.Equal((true, false, true), actual.Assumed);
    }

    [Fact]
    public async Task A_client_token_with_other_arguments_can_give_the_first_response()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.AllowClientTokenReuse = true,
            static async (local, _) =>
            {
                string first = (await local.StartAsync("c", "t", "\"clientToken\":\"a\"")).ExecutionId;
                RawAnswer other = await local.StartAsync("c", "t", "\"clientToken\":\"a\",\"executionTimeoutSeconds\":20");
                return other.ErrorType ?? (other.ExecutionId == first ? "first" : "other");
            },
            TestCommand.Static("c"));

        Assert.Equal(("ConflictException", "first"), actual);
    }

    [Fact]
    public async Task A_repeated_start_can_be_checked_again()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.CheckRepeatedStarts = true,
            static async (local, _) =>
            {
                string first = (await local.StartAsync("c", "t", "\"clientToken\":\"a\"")).ExecutionId;
                Assert.Equal(first, (await local.StartAsync("c", "t", "\"clientToken\":\"a\"")).ExecutionId);
                await local.CallAsync("PATCH", "/commands/c", "{\"deprecated\":true}");
                return await local.StartAsync("c", "t", "\"clientToken\":\"a\"").OutcomeAsync();
            },
            TestCommand.Static("c"));

        Assert.Equal(("200", Refused), actual);
    }

    [Fact]
    public async Task Throttling_of_a_start_has_the_status_that_is_assumed()
    {
        var actual = await Assumed.CompareAsync(
            static assumptions => assumptions.StartThrottlingStatusCode = 400,
            static async (local, _) =>
            {
                local.Faults.Inject(ServiceFault.Throttling);
                return (int)(await local.StartAsync("c", "t", "")).Status;
            },
            TestCommand.Static("c"));

        Assert.Equal((429, 400), actual);
    }

    public static TheoryData<Action<AwsAssumptions>, string> Invalid { get; } = new()
    {
        { static assumptions => assumptions.TemplateValueForm = (TemplateValueForm)7, "TemplateValueForm is 7" },
        { static assumptions => assumptions.ForeignArnError = (ForeignArnError)7, "ForeignArnError is 7" },
        { static assumptions => assumptions.MaxFilledPayloadBytes = 0, "MaxFilledPayloadBytes is 0" },
        { static assumptions => assumptions.MaxOpenExecutionsPerTarget = 0, "MaxOpenExecutionsPerTarget is 0" },
        { static assumptions => assumptions.StartThrottlingStatusCode = 503, "StartThrottlingStatusCode is 503" },
        { static assumptions => assumptions.ClientTokenLifetime = TimeSpan.FromSeconds(-2), "ClientTokenLifetime is -00:00:02" },
        { static assumptions => assumptions.CommandDeletionWait = TimeSpan.FromSeconds(-1), "CommandDeletionWait is -00:00:01" },
        { static assumptions => assumptions.MinUpdateInterval = TimeSpan.FromSeconds(-1), "MinUpdateInterval is -00:00:01" },
    };

    [Theory]
    [MemberData(nameof(Invalid), DisableDiscoveryEnumeration = true)]
    public async Task An_assumption_that_is_not_valid_is_an_error(Action<AwsAssumptions> assume, string part)
    {
        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(() => Endpoints.StartAsync(options => assume(options.Assumptions)));

        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    /// <summary>Returns the body of CreateCommand for a command with the parameter <c>p</c>.</summary>
    private static string Definition(string template) =>
        $$"""
        {
          "payloadTemplate": {{JsonSerializer.Serialize(template)}},
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [{ "name": "p", "type": "INTEGER" }]
        }
        """;

    private static CommandDefinition Cbor(string type) =>
        TestCommand.Dynamic("c", $$"""{"v":"{{TestCommand.Of("p")}}"}""", [TestCommand.Parameter("p", type)], "CBOR");
}
