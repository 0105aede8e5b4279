namespace IoTCommands.Generators.Tests.Analyzers.Untyped;

/// <summary>The typed call evaluates the same expressions in another order, and possibly later. It is offered only if this makes no difference.</summary>
public sealed class TypedReplacementOrderTests
{
    private const string Reboot = """
        Kitchen.StartRebootDeviceAsync
        TargetArn Target
        """;

    [Theory]
    [InlineData("""["targetC"] = new() { I = Next() }, ["preheat"] = new() { B = Next() > 1 }""")]
    [InlineData("""["preheat"] = new() { B = flag }, ["targetC"] = new() { I = Next() }""")]
    public async Task Effects_that_keep_their_order_are_none(string entries) => Assert.Equal("IOTC4010", Assert.Single(await AnalyzeAsync(entries)).Id);

    [Theory]
    [InlineData("""["preheat"] = new() { B = Next() > 1 }, ["targetC"] = new() { I = Next() }""")]
    [InlineData("""["preheat"] = new() { B = _count > 1 }, ["targetC"] = new() { I = Next() }""")]
    [InlineData("""["preheat"] = new() { B = number++ > 1 }, ["targetC"] = new() { I = number }""")]
    [InlineData("""["preheat"] = new() { B = text.Length > 1 }, ["targetC"] = new() { I = int.Parse(text) }""")]
    public async Task Effects_that_would_change_places_keep_the_call_as_it_is(string entries) => Assert.Empty(await AnalyzeAsync(entries));

    [Theory]
    [InlineData("Next()")]
    [InlineData("Next(), StringComparer.Ordinal")]
    public Task Effects_that_would_be_gone_keep_the_call_as_it_is(string arguments) => TypedReplacement.AssertNoneAsync(
        $$"""
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = new({{arguments}}) { ["targetC"] = new() { I = number } } });
        Dictionary<string, CommandParameterValue> map = new({{arguments}}) { ["targetC"] = new() { I = number } };
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = map });
        """);

    [Fact]
    public Task A_capacity_and_a_comparer_do_nothing() => TypedReplacement.AssertPartsAsync(
        """
        Dictionary<string, CommandParameterValue> map = new(4, StringComparer.Ordinal);
        map.Add("targetC", new() { I = number });
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = map });
        """,
        """
        Kitchen.StartSetOvenTemperatureAsync SetOvenTemperatureArgs
        TargetArn Target
        Argument targetC number
        Statement Dictionary<string, CommandParameterValue> map = new(4, StringComparer.Ordinal);
        Statement map.Add("targetC", new() { I = number });
        """);

    [Theory]
    [InlineData("Console.WriteLine(text);")]
    [InlineData("await Task.Delay(10);")]
    [InlineData("if (flag) { number++; }")]
    public Task Values_that_never_change_may_be_read_after_other_statements(string between) => TypedReplacement.AssertPartsAsync(
        $$"""
        StartCommandExecutionRequest request = new() { CommandArn = RebootArn, TargetArn = Target };
        {{between}}
        await client.StartCommandExecutionAsync(request);
        """,
        Reboot + "\nStatement StartCommandExecutionRequest request = new() { CommandArn = RebootArn, TargetArn = Target };");

    [Theory]
    [InlineData("$\"token-{number}\"", "number++;")]
    [InlineData("$\"token-{_count}\"", "Next();")]
    [InlineData("Guid.NewGuid().ToString()", "Console.WriteLine(text);")]
    [InlineData("Next().ToString(CultureInfo.InvariantCulture)", "Console.WriteLine(text);")]
    public Task Values_that_may_change_are_not_read_after_other_statements(string token, string between) => TypedReplacement.AssertNoneAsync(
        $$"""
        StartCommandExecutionRequest request = new() { CommandArn = RebootArn, TargetArn = Target, ClientToken = {{token}} };
        {{between}}
        await client.StartCommandExecutionAsync(request);
        """);

    [Fact]
    public Task Values_that_may_change_are_read_where_nothing_runs_between() => TypedReplacement.AssertPartsAsync(
        """
        StartCommandExecutionRequest request = new() { CommandArn = RebootArn, TargetArn = Target };
        request.ClientToken = Next().ToString(CultureInfo.InvariantCulture);
        await client.StartCommandExecutionAsync(request);
        """,
        Reboot + """

        ClientToken Next().ToString(CultureInfo.InvariantCulture)
        Statement StartCommandExecutionRequest request = new() { CommandArn = RebootArn, TargetArn = Target };
        Statement request.ClientToken = Next().ToString(CultureInfo.InvariantCulture);
        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("await client.StartCommandExecutionAsync(request); Console.WriteLine(request.TargetArn);")]
    [InlineData("Console.WriteLine(request.CommandArn); await client.StartCommandExecutionAsync(request);")]
    [InlineData("await client.StartCommandExecutionAsync(request); await client.StartCommandExecutionAsync(request);")]
    [InlineData("while (flag) { await client.StartCommandExecutionAsync(request); }")]
    [InlineData("Func<Task> start = () => client.StartCommandExecutionAsync(request); await start();")]
    [InlineData("if (flag) { request.ClientToken = text; } await client.StartCommandExecutionAsync(request);")]
    [InlineData("request.ClientToken ??= text; await client.StartCommandExecutionAsync(request);")]
    [InlineData("request.ClientToken = request.TargetArn; await client.StartCommandExecutionAsync(request);")]
    public Task A_request_that_is_used_for_more_than_one_call_stays(string statements) => TypedReplacement.AssertNoneAsync(
        "StartCommandExecutionRequest request = new() { CommandArn = RebootArn, TargetArn = Target };" + statements);

    private static Task<System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Diagnostic>> AnalyzeAsync(string entries) =>
        UntypedAnalysis.AnalyzeAsync(TypedReplacement.WithStatements(
        $"await client.StartCommandExecutionAsync(new() {{ CommandArn = Arn, TargetArn = Target, Parameters = new() {{ {entries} }} }});"));
}
