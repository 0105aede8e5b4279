using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands.CompilerServices;
using IoTCommands.Testing.Tests.Support;
using static IoTCommands.IoTCommandExecutionStatus;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests the methods that generated code calls, with the endpoint.</summary>
public sealed class TypedStartTests
{
    private static readonly CommandDefinition Oven = TestCommand.Dynamic(
        "SetOven", $$"""{"targetC":"{{TestCommand.Of("targetC")}}"}""",
        [TestCommand.Parameter("targetC", "LONG",
            $"\"valueConditions\":[{TestCommand.Condition("NOT_IN_RANGE", """{"numberRange":{"min":"0","max":"30"}}""")}]")]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_typed_start_reaches_the_device_and_its_token_is_the_executions()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Oven);
        LocalDevice device = local.AddDevice("t", execution => execution.SucceedAsync());
        using AmazonIoTJobsDataPlaneClient client = local.CreateClient();

        CommandExecution started = await StartAsync(client, device.Target, 180, new StartCommandOptions { ExecutionTimeout = TimeSpan.FromMinutes(5) });

        CommandExecutionSnapshot ended = await local.WaitForEndAsync(started.ExecutionId);
        Assert.Equal((Succeeded, """{"targetC":180}""", TimeSpan.FromMinutes(5)), (ended.Status, ended.Message.Text, ended.ExecutionTimeout));
        Assert.Equal((started.CommandArn, started.TargetArn, started.ClientToken), (ended.CommandArn, ended.Target.Arn, ended.ClientToken));
    }

    [Fact]
    public async Task An_account_of_a_stage_has_commands_with_its_prefix_and_suffix()
    {
        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(
            new() { Commands = [Oven], CommandIdPrefix = "dev-", CommandIdSuffix = "-2" },
            Cancellation);
        CommandTarget stage = local.AddThing("t");
        using AmazonIoTJobsDataPlaneClient client = local.CreateClient();

        CommandExecution started = await StartAsync(client, stage, 180);
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => StartAsync(client, CommandTarget.Parse(stage.Arn), 180));

        Assert.Equal("dev-SetOven-2", local.Executions.Get(started.ExecutionId).CommandId);
        Assert.Equal(("dev-", "-2"), (local.Account.CommandIdPrefix, local.Account.CommandIdSuffix));
    }

    [Fact]
    public async Task A_secret_value_is_in_no_response_and_not_printed()
    {
        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(new() { Commands = [GeneratedDefinition.Get<Unlock>()] }, Cancellation);
        CommandTarget door = local.AddThing("door");
        using AmazonIoTJobsDataPlaneClient client = local.CreateClient();

        string executionId = (await client.StartCommandExecutionAsync(Request("1234"), Cancellation)).ExecutionId;
        ValidationException refused = await Assert.ThrowsAsync<ValidationException>(() => client.StartCommandExecutionAsync(Request("s3cret"), Cancellation));

        CommandParameterSnapshot pin = local.Executions.Get(executionId).Parameters["pin"];
        Assert.Equal(("pin=***", "1234"), (pin.ToString(), pin.Text));
        Assert.Contains("pin", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refused.Message, StringComparison.Ordinal);

        StartCommandExecutionRequest Request(string pin) => new()
        {
            CommandArn = $"{local.Account}:command/Unlock",
            TargetArn = door.Arn,
            Parameters = new() { ["pin"] = new() { S = pin } },
        };
    }

    [Fact]
    public async Task A_callers_own_retry_with_the_same_token_acts_once()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Oven);
        LocalDevice device = local.AddDevice("t", execution => execution.SucceedAsync());
        using AmazonIoTJobsDataPlaneClient client = local.CreateClient(config => config.MaxErrorRetry = 0);
        StartCommandOptions options = new() { ClientToken = Guid.NewGuid().ToString() };
        // More than the number of attempts that the SDK makes after a connection is reset.
        local.Faults.Inject(ServiceFault.ResponseLost, times: 100);

        await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(client, device.Target, 180, options));
        local.Faults.Clear();
        CommandExecution started = await StartAsync(client, device.Target, 180, options);

        Assert.Equal(started.ExecutionId, Assert.Single(device.Received).ExecutionId);
    }

    [Fact]
    public async Task What_the_caller_leaves_to_the_service_the_endpoint_decides()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Oven);
        using AmazonIoTJobsDataPlaneClient client = local.CreateClient();
        CommandTarget target = local.AddThing("t");

        await Assert.ThrowsAsync<CommandArgumentException>(() => StartAsync(client, target, 15));
        ValidationException undecided = await Assert.ThrowsAsync<ValidationException>(() => StartAsync(client, target, 30));

        Assert.Contains("AWS does not document", undecided.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_comes_back_in_the_type_of_the_arguments()
    {
        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(
            new() { Commands = [GeneratedDefinition.Get<EveryTypeArgs>(), GeneratedDefinition.Get<Unlock>()], CommandIdPrefix = "dev-" }, Cancellation);
        LocalDevice device = local.AddDevice("t");
        using AmazonIoTJobsDataPlaneClient client = local.CreateClient();
        StartCommandExecutionRequest request = new()
        {
            CommandArn = $"{local.Account}:command/dev-EveryType",
            TargetArn = device.Target.Arn,
            Parameters = new()
            {
                ["text"] = new() { S = "t" },
                ["mode"] = new() { S = "HALF WAY" },
                ["zone-id"] = new() { S = "upper" },
                ["count"] = new() { I = 7 },
                ["total"] = new() { L = long.MaxValue },
                ["bytes"] = new() { UL = "18446744073709551615" },
                ["ratio"] = new() { D = 0.5 },
                ["on"] = new() { B = true },
                ["blob"] = new() { BIN = new MemoryStream([1, 2]) },
            },
        };
        string executionId = (await client.StartCommandExecutionAsync(request, Cancellation)).ExecutionId;

        EveryTypeArgs sent = local.Executions.Get(executionId).GetArguments<EveryTypeArgs>();

        Assert.Equal(
            ("t", EveryTypeMode.HalfWay, Zone.Upper, (short)7, long.MaxValue, ulong.MaxValue, 0.5, true, null),
            (sent.Text, sent.Mode, sent.Zone, sent.Count, sent.Total, sent.Bytes, sent.Ratio, sent.On, sent.Left));
        Assert.Equal(new byte[] { 1, 2 }, sent.Blob.ToArray());
        Assert.Equal("t", device.Received[0].GetArguments<EveryTypeArgs>().Text);
        Assert.Equal(3, device.Received[0].Parameters["left"].Value);
        InvalidOperationException other = Assert.Throws<InvalidOperationException>(() => local.Executions.Get(executionId).GetArguments<Unlock>());
        Assert.Contains("'Unlock'", other.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => local.Executions.Get(executionId).GetArguments<string>());
    }

    [Fact]
    public async Task A_secret_value_is_not_in_the_journal()
    {
        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(new() { Commands = [GeneratedDefinition.Get<Unlock>()] }, Cancellation);
        local.AddDevice("door");

        await local.StartAsync("Unlock", "door", "\"parameters\":{\"pin\":{\"S\":\"1234\"}}");

        Assert.Contains("Unlock(pin=***)", local.Journal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("1234\"", local.Journal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BINARY", """{"BIN":"s3cret"}""", "s3cret")]
    [InlineData("INTEGER", """{"I":98765432100}""", "98765432100")]
    [InlineData("UNSIGNEDLONG", """{"UL":"-98765432100"}""", "98765432100")]
    public async Task A_secret_value_that_its_type_cannot_hold_is_in_no_response_and_not_in_the_journal(string type, string value, string secret)
    {
        CommandDefinition command = CommandDefinition.ParseGenerated(TestCommand.WithOne("s", type).ToCreateCommandJson(), ["p"])!;
        await using LocalIoTCommands local = await Endpoints.StartAsync(command);
        local.AddThing("t");

        RawAnswer answer = await local.StartAsync("s", "t", $"\"parameters\":{{\"p\":{value}}}");

        answer.ShouldBe(400, "ValidationException", "parameters.p.");
        Assert.DoesNotContain(secret, answer.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, local.Journal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", "p")]
    [InlineData("s", "another")]
    public async Task A_value_that_can_be_secret_is_in_no_response(string commandId, string parameter)
    {
        CommandDefinition command = CommandDefinition.ParseGenerated(TestCommand.WithOne("s", "BINARY").ToCreateCommandJson(), ["p"])!;
        await using LocalIoTCommands local = await Endpoints.StartAsync(command);
        local.AddThing("t");

        RawAnswer answer = await local.StartAsync(commandId, "t", $$$"""  "parameters":{"{{{parameter}}}":{"BIN":"s3cret"}} """);

        answer.ShouldBe(400, "ValidationException", $"parameters.{parameter}.BIN");
        Assert.DoesNotContain("s3cret", answer.Message, StringComparison.Ordinal);
    }

    private static Task<CommandExecution> StartAsync(
        AmazonIoTJobsDataPlaneClient client,
        CommandTarget target,
        long targetC,
        StartCommandOptions? options = null)
    {
        CommandParameterMap parameters = new(1);
        parameters.AddLong("targetC", targetC);
        return CommandStarter.StartAsync(client, Oven, target, parameters, options, Cancellation);
    }

    [CommandDefinitionJson(
        """
        {"commandId":"Unlock","payloadTemplate":"{\"p\":\"${aws:iot:commandexecution::parameter:pin}\"}","preprocessor":{"awsJsonSubstitution":{"outputFormat":"JSON"}},
        "mandatoryParameters":[{"name":"pin","type":"STRING","valueConditions":[{"comparisonOperator":"IN_SET","operand":{"strings":["1234","5678"]}}]}]}
        """,
        SecretParameters = ["pin"])]
    private sealed class Unlock;

    /// <summary>A type as the generator emits it, with a property that a declared type would have.</summary>
    [CommandDefinitionJson(
        """
        {"commandId":"EveryType","payloadTemplate":"{\"p\":\"${aws:iot:commandexecution::parameter:text}\"}","preprocessor":{"awsJsonSubstitution":{"outputFormat":"JSON"}},
        "mandatoryParameters":[{"name":"text","type":"STRING"},{"name":"zone-id","type":"STRING"},{"name":"count","type":"INTEGER"},{"name":"total","type":"LONG"},
        {"name":"mode","type":"STRING","valueConditions":[{"comparisonOperator":"IN_SET","operand":{"strings":["OFF","HALF WAY"]}}]},
        {"name":"bytes","type":"UNSIGNEDLONG"},{"name":"ratio","type":"DOUBLE"},{"name":"on","type":"BOOLEAN"},{"name":"blob","type":"BINARY"},
        {"name":"left","type":"INTEGER","defaultValue":{"I":3}}]}
        """)]
    private sealed class EveryTypeArgs(string text)
    {
        public string Text { get; private set; } = text;

        public EveryTypeMode Mode { get; init; }

        [CommandParameter("zone-id")]
        public Zone Zone { get; init; }

        public short Count { get; init; }

        public long? Total { get; init; }

        public ulong Bytes { get; init; }

        public double Ratio { get; init; }

        public bool? On { get; init; }

        public ReadOnlyMemory<byte> Blob { get; init; }

        public int? Left { get; init; }
    }

    private enum EveryTypeMode
    {
        Off,
        HalfWay,
    }

    private enum Zone
    {
        Lower,

        [CommandValue("upper")]
        Upper,
    }
}
