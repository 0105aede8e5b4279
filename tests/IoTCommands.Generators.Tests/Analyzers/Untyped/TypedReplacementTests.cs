using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Analyzers.Untyped;

/// <summary>Tests calls that can be replaced with the typed call, and what the diagnostic passes to their fix.</summary>
public sealed class TypedReplacementTests
{
    [Fact]
    public async Task The_message_names_the_method_at_the_name_of_the_one_that_is_called()
    {
        const string Statement = "await client.StartCommandExecutionAsync(new() { CommandArn = RebootArn, TargetArn = Target });";
        Diagnostic diagnostic = Assert.Single(await UntypedAnalysis.AnalyzeAsync(TypedReplacement.WithStatements(Statement)));
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Contains("StartRebootDeviceAsync", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("(commands/RebootDevice.json)", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(
            "StartCommandExecutionAsync",
            diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }

    [Fact]
    public Task A_whole_call_is_told_in_the_order_of_the_typed_one() => TypedReplacement.AssertPartsAsync(
        """
        await client.StartCommandExecutionAsync(
            new StartCommandExecutionRequest
            {
                ClientToken = text,
                CommandArn = Arn,
                ExecutionTimeoutSeconds = 300,
                Parameters = new Dictionary<string, CommandParameterValue>(3)
                {
                    ["preheat"] = new() { B = true },
                    ["zone"] = new CommandParameterValue { S = "TOP" },
                    ["targetC"] = new() { I = number + 1 },
                },
                TargetArn = Target,
            },
            stop);
        """,
        """
        Kitchen.StartSetOvenTemperatureAsync SetOvenTemperatureArgs
        TargetArn Target
        Argument targetC number + 1
        Property Preheat true
        Property Zone "TOP" => SetOvenTemperatureZone.Top
        ClientToken text
        TimeoutSeconds 300
        CancellationToken stop
        """);

    [Fact]
    public Task A_request_that_is_built_step_by_step_is_told_with_its_statements() => TypedReplacement.AssertPartsAsync(
        """
        var parameters = new Dictionary<string, CommandParameterValue> { { "targetC", new() { I = number } } };
        StartCommandExecutionRequest request = new() { CommandArn = Arn };
        parameters.Add("preheat", new CommandParameterValue { B = flag });
        request.TargetArn = device.Arn;
        request.Parameters = parameters;
        StartCommandExecutionResponse response = await client.StartCommandExecutionAsync(request).ConfigureAwait(false);
        text = response.ExecutionId;
        """,
        """
        Kitchen.StartSetOvenTemperatureAsync SetOvenTemperatureArgs
        Target device
        Argument targetC number
        Property Preheat flag
        ResultType StartCommandExecutionResponse
        Statement StartCommandExecutionRequest request = new() { CommandArn = Arn };
        Statement request.TargetArn = device.Arn;
        Statement request.Parameters = parameters;
        Statement var parameters = new Dictionary<string, CommandParameterValue> { { "targetC", new() { I = number } } };
        Statement parameters.Add("preheat", new CommandParameterValue { B = flag });
        """);

    [Fact]
    public Task Values_of_every_type_are_told_as_the_typed_call_wants_them() => TypedReplacement.AssertPartsAsync(
        """
        ulong many = 5;
        await client.StartCommandExecutionAsync(new()
        {
            CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/every-type",
            TargetArn = Target,
            Parameters = new()
            {
                ["text"] = new() { S = text },
                ["choice"] = new() { S = "half way" },
                ["count"] = new() { I = number },
                ["total"] = new() { L = number },
                ["bytes"] = new() { UL = many.ToString(CultureInfo.InvariantCulture) },
                ["ratio"] = new() { D = 1.5f },
                ["enabled"] = new() { B = flag },
                ["blob"] = new() { BIN = new MemoryStream(bytes) },
                ["optional-text"] = new() { S = maybe },
                ["optional-count"] = new() { I = flag ? null : 1 },
                ["optional-bytes"] = new() { UL = "18446744073709551615" },
                ["optional-blob"] = new() { BIN = new(Convert.FromBase64String(text)) },
            },
        });
        """,
        """
        Kitchen.StartEveryTypeAsync EveryTypeArgs
        TargetArn Target
        Argument text text
        Argument choice "half way" => EveryTypeChoice.HalfWay
        Argument count number
        Argument total number
        Argument bytes many
        Argument ratio 1.5f
        Argument enabled flag
        Argument blob bytes
        Property OptionalText maybe
        Property OptionalCount flag ? null : 1
        Property OptionalBytes "18446744073709551615" => 18446744073709551615
        Property OptionalBlob Convert.FromBase64String(text)
        """);

    [Theory]
    [InlineData("_ = await client.StartCommandExecutionAsync({0});")]
    [InlineData("_ = client.StartCommandExecutionAsync({0});")]
    [InlineData("text = (await client.StartCommandExecutionAsync({0})).ExecutionId;")]
    [InlineData("var response = await client.StartCommandExecutionAsync({0}); text = response.ExecutionId + response.ExecutionId;")]
    [InlineData("Task task = client.StartCommandExecutionAsync({0}); await task;")]
    [InlineData("Func<Task> start = () => client.StartCommandExecutionAsync({0}); await start();")]
    [InlineData("Func<Task> start = async () => await client.StartCommandExecutionAsync({0}); await start();")]
    [InlineData("foreach (string name in new[] {{ text }}) {{ if (flag) {{ await client.StartCommandExecutionAsync({0}); }} }}")]
    [InlineData("try {{ await client.StartCommandExecutionAsync({0}); }} catch (ConflictException) {{ }}")]
    public Task A_call_whose_response_is_used_for_the_execution_id_at_most_can_be_typed(string statement) => TypedReplacement.AssertPartsAsync(
        string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            statement,
            "new StartCommandExecutionRequest { CommandArn = RebootArn, TargetArn = Target }"),
        """
        Kitchen.StartRebootDeviceAsync
        TargetArn Target
        """);

    [Theory]
    [InlineData("var response = await {0}; text = response.HttpStatusCode.ToString();")]
    [InlineData("var response = await {0}; Console.WriteLine(response);")]
    [InlineData("text = {0}.Result.ExecutionId;")]
    [InlineData("text = {0}.ConfigureAwait(false).GetAwaiter().GetResult().ExecutionId;")]
    [InlineData("text = (await {0}).ResponseMetadata.RequestId;")]
    [InlineData("Task<StartCommandExecutionResponse> task = {0}; await task;")]
    [InlineData("await Task.WhenAll({0}, {0});")]
    [InlineData("Func<Task<StartCommandExecutionResponse>> start = () => {0}; await start();")]
    [InlineData("System.Linq.Expressions.Expression<Action<IAmazonIoTJobsDataPlane>> setup = mock => mock.StartCommandExecutionAsync(new "
        + "StartCommandExecutionRequest {{ CommandArn = RebootArn, TargetArn = Target }}, default); Console.WriteLine(setup);")]
    public Task A_call_whose_response_is_used_for_more_stays(string statement) => TypedReplacement.AssertNoneAsync(
        string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            statement,
            "client.StartCommandExecutionAsync(new StartCommandExecutionRequest { CommandArn = RebootArn, TargetArn = Target }, default)"));

    [Theory]
    [InlineData("CommandArn = RebootArn")]
    [InlineData("CommandArn = RebootArn, TargetArn = maybe")]
    [InlineData("CommandArn = RebootArn, TargetArn = \"oven-17\"")]
    [InlineData("CommandArn = RebootArn, TargetArn = \"arn:aws:iot:eu-west-1:123456789012:thing/oven-17\"")]
    [InlineData("CommandArn = RebootArn, TargetArn = \"arn:aws:iot:eu-central-1:210987654321:thing/oven-17\"")]
    [InlineData("CommandArn = RebootArn, TargetArn = Target, ExecutionTimeoutSeconds = 0")]
    [InlineData("CommandArn = RebootArn, TargetArn = Target, ExecutionTimeoutSeconds = 43201")]
    [InlineData("CommandArn = RebootArn, TargetArn = Target, ExecutionTimeoutSeconds = (long?)seconds")]
    [InlineData("CommandArn = RebootArn, TargetArn = Target, ClientToken = \"a b\"")]
    [InlineData("CommandArn = $\"arn:aws:iot:{Next()}:123456789012:command/RebootDevice\", TargetArn = Target")]
    public async Task A_request_that_the_typed_call_would_refuse_or_send_otherwise_stays(string members) => Assert.DoesNotContain(
        await UntypedAnalysis.AnalyzeAsync(TypedReplacement.WithStatements($"await client.StartCommandExecutionAsync(new() {{ {members} }});")),
        static diagnostic => diagnostic.Id == "IOTC4010");

    [Theory]
    [InlineData("CommandArn = RebootArn, TargetArn = $\"arn:aws:iot:eu-west-1:123456789012:thing/{text}\"")]
    [InlineData("CommandArn = $\"arn:aws:iot:{text}:123456789012:command/RebootDevice\", TargetArn = $\"arn:aws:iot:{text}:123456789012:thing/oven-17\"")]
    [InlineData("CommandArn = RebootArn, TargetArn = maybe ?? text")]
    [InlineData("CommandArn = RebootArn, TargetArn = Target, ClientToken = null, ExecutionTimeoutSeconds = null, Parameters = null")]
    [InlineData("CommandArn = RebootArn, TargetArn = Target, ClientToken = Guid.NewGuid().ToString(), ExecutionTimeoutSeconds = seconds")]
    [InlineData("CommandArn = RebootArn, TargetArn = Target, ExecutionTimeoutSeconds = (long)TimeSpan.FromMinutes(5).TotalSeconds")]
    public async Task A_request_whose_parts_the_typed_call_has_can_be_typed(string members) =>
        Assert.Single(await UntypedAnalysis.AnalyzeAsync(TypedReplacement.WithStatements($"await client.StartCommandExecutionAsync(new() {{ {members} }});")));

    [Theory]
    [InlineData("""["targetC"] = new() { I = flag ? null : 180 }""")]
    [InlineData("""["targetC"] = new() { I = (dynamic)number }""")]
    [InlineData("""["targetC"] = new() { I = 180 }, ["zone"] = new() { S = text }""")]
    [InlineData("""["targetC"] = value""")]
    public Task A_value_that_the_typed_call_takes_otherwise_stays(string entries) => TypedReplacement.AssertNoneAsync(
        "CommandParameterValue value = new() { I = 180 }; Console.WriteLine(value); await client.StartCommandExecutionAsync(new() { CommandArn = Arn, "
            + $"TargetArn = Target, Parameters = new() {{ {entries} }} }});");

    [Theory]
    [InlineData("""["fromEpochMs"] = new() { L = 0 }, ["bucket"] = new() { S = maybe }""")]
    [InlineData("""["fromEpochMs"] = new() { L = 0 }, ["bucket"] = new() { S = text }, ["maxBytes"] = new() { UL = text }""")]
    [InlineData("""["fromEpochMs"] = new() { L = 0 }, ["bucket"] = new() { S = text }, ["maxBytes"] = new() { UL = "007" }""")]
    [InlineData("""["fromEpochMs"] = new() { L = 0 }, ["bucket"] = new() { S = text }, ["maxBytes"] = new() { UL = number.ToString() }""")]
    public Task A_text_that_the_typed_call_wants_as_something_else_stays(string entries) => TypedReplacement.AssertNoneAsync(
        $"await client.StartCommandExecutionAsync(new() {{ CommandArn = UploadArn, TargetArn = Target, Parameters = new() {{ {entries} }} }});");

    [Fact]
    public async Task A_call_that_has_another_diagnostic_has_no_second_one() => Assert.Equal(
        "IOTC4005",
        Assert.Single(await UntypedAnalysis.AnalyzeAsync(TypedReplacement.WithStatements(
            """await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = new() { ["targetC"] = new() { I = 900 } } });"""))).Id);

    [Fact]
    public Task A_client_of_ones_own_stays() => TypedReplacement.AssertNoneAsync(
        """
        Task<string> StartCommandExecutionAsync(StartCommandExecutionRequest request) => Task.FromResult(request.CommandArn);
        await StartCommandExecutionAsync(new() { CommandArn = RebootArn, TargetArn = Target });
        """);

    [Fact]
    public Task A_conditional_call_stays() => TypedReplacement.AssertNoneAsync(
        """
        IAmazonIoTJobsDataPlane? other = flag ? client : null;
        Task? task = other?.StartCommandExecutionAsync(new() { CommandArn = RebootArn, TargetArn = Target });
        await (task ?? Task.CompletedTask);
        """);

    [Fact]
    public Task Code_under_a_directive_stays() => TypedReplacement.AssertNoneAsync(
        """
        await client.StartCommandExecutionAsync(new()
        {
            CommandArn = RebootArn,
        #if DEBUG
            ClientToken = "a",
        #endif
            TargetArn = Target,
        });
        """);

    [Fact]
    public async Task A_project_whose_generator_did_not_run_has_no_typed_call() => await UntypedTest.VerifyAsync(
        """await client.StartCommandExecutionAsync(new() { CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/RebootDevice", TargetArn = Target });""");
}
