namespace IoTCommands.Generators.Tests.Analyzers.Untyped;

/// <summary>Tests requests that are printed, returned or completed elsewhere before they are sent.</summary>
public sealed class LeavingRequestTests
{
    private const string Oven = "new StartCommandExecutionRequest { CommandArn = Arn, TargetArn = Target, Parameters = new() { [\"zone\"] = new() { S = "
        + "\"TOP\" } } }";
    private const string Incomplete = "new StartCommandExecutionRequest { CommandArn = Arn, TargetArn = Target, Parameters = {|IOTC4004:new() { [\"zone\"] "
        + "= new() { S = \"TOP\" } }|} }";

    [Theory]
    [InlineData("Console.WriteLine(request);")]
    [InlineData("Console.WriteLine(\"{0} {1}\", text, request);")]
    [InlineData("Console.WriteLine(\"{0} {1} {2} {3}\", text, text, text, request);")]
    [InlineData("Console.WriteLine($\"start {request}\");")]
    [InlineData("Console.WriteLine(request.ToString());")]
    [InlineData("Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(request));")]
    [InlineData("Console.WriteLine(object.ReferenceEquals(request, null));")]
    public Task A_parameter_is_missing_past_what_shows_the_request(string use) =>
        UntypedTest.VerifyAsync($"var request = {Incomplete}; {use} await client.StartCommandExecutionAsync(request);");

    [Theory]
    [InlineData("Fill(request);")]
    [InlineData("new List<object>().Add(request);")]
    [InlineData("object copy = request; Fill((StartCommandExecutionRequest)copy);")]
    [InlineData("Console.WriteLine(new[] { request }.Length);")]
    [InlineData("Task<object> later = Task.FromResult<object>(request); Fill((StartCommandExecutionRequest)await later);")]
    public Task Other_code_may_add_it(string use) => UntypedTest.VerifyAsync($"var request = {Oven}; {use} await client.StartCommandExecutionAsync(request);");

    [Theory]
    [InlineData("private StartCommandExecutionRequest Build() => REQUEST;", "await client.StartCommandExecutionAsync(Build());")]
    [InlineData("private static StartCommandExecutionRequest Build() { var request = REQUEST; Console.WriteLine(request); return request; }",
        "await client.StartCommandExecutionAsync(C.Build());")]
    [InlineData("private StartCommandExecutionRequest Build() => REQUEST;",
        "var request = Build(); Console.WriteLine(request); await client.StartCommandExecutionAsync(request);")]
    [InlineData("", "await client.StartCommandExecutionAsync(Build()); StartCommandExecutionRequest Build() => REQUEST;")]
    public Task A_parameter_is_missing_in_what_a_builder_returns_to_starts(string builder, string start) => VerifyBuilderAsync(builder, start, Incomplete);

    [Theory]
    [InlineData("private StartCommandExecutionRequest Build() => REQUEST;",
        "var request = Build(); request.Parameters[\"targetC\"] = new() { I = 90 }; await client.StartCommandExecutionAsync(request);")]
    [InlineData("private StartCommandExecutionRequest Build() => REQUEST;",
        "var request = Build(); Fill(request); await client.StartCommandExecutionAsync(request);")]
    [InlineData("private StartCommandExecutionRequest Build() => REQUEST;", "await client.StartCommandExecutionAsync(Build()); Fill(Build());")]
    [InlineData("private StartCommandExecutionRequest Build() => REQUEST;",
        "Func<StartCommandExecutionRequest> build = Build; Fill(build()); await client.StartCommandExecutionAsync(Build());")]
    [InlineData("private StartCommandExecutionRequest Build() => REQUEST;", "")]
    [InlineData("internal StartCommandExecutionRequest Build() => REQUEST;", "await client.StartCommandExecutionAsync(Build());")]
    [InlineData("private StartCommandExecutionRequest Build() { var request = REQUEST; Fill(request); return request; }",
        "await client.StartCommandExecutionAsync(Build());")]
    public Task The_caller_of_a_builder_may_add_it(string builder, string start) => VerifyBuilderAsync(builder, start, Oven);

    [Theory]
    [InlineData("return new[] { request };")]
    [InlineData("Fill(request); await client.StartCommandExecutionAsync(request); return [];")]
    [InlineData("Kept = request; return [];")]
    public Task A_constant_that_breaks_a_condition_is_wrong_wherever_the_request_goes(string use) => UntypedTest.VerifyCodeAsync($$"""
        class C
        {
            StartCommandExecutionRequest? Kept;
            static void Fill(StartCommandExecutionRequest request) { }

            async Task<StartCommandExecutionRequest[]> M(IAmazonIoTJobsDataPlane client)
            {
                await Task.Yield();
                var request = new StartCommandExecutionRequest { CommandArn = "{{UntypedTest.Arn}}", Parameters = new() { ["targetC"] = new() { I = {|IOTC4005:500|} }, ["zone"] = new() { S = "" } } };
                {{use}}
            }
        }
        """);

    [Theory]
    [InlineData("{|IOTC4008:request.Parameters|}.Add(\"targetC\", new() { I = 90 }); Fill(request); await client.StartCommandExecutionAsync(request);")]
    [InlineData("{|IOTC4008:request.Parameters|}[\"targetC\"] = new() { I = 90 }; Kept.Add(request);")]
    public Task A_map_that_is_used_before_it_is_set_throws_wherever_the_request_goes(string use) =>
        UntypedTest.VerifyAsync($"List<object> Kept = []; var request = new StartCommandExecutionRequest {{ CommandArn = Arn }}; {use}");

    [Theory]
    [InlineData("Fill(request); request.Parameters.Add(\"targetC\", new() { I = 90 });")]
    [InlineData("for (int i = 0; i < 2; i++) { if (i > 0) { request.Parameters.Add(\"targetC\", new() { I = 90 }); } Fill(request); }")]
    [InlineData("Action add = () => request.Parameters.Add(\"targetC\", new() { I = 90 }); Fill(request); add();")]
    public Task Other_code_may_have_set_it(string use)
        => UntypedTest.VerifyAsync($"var request = new StartCommandExecutionRequest {{ CommandArn = Arn }}; {use}");

    private static Task VerifyBuilderAsync(string builder, string start, string request) => UntypedTest.VerifyCodeAsync($$"""
        class C
        {
            const string Arn = "{{UntypedTest.Arn}}";
            const string Target = "arn:aws:iot:eu-central-1:123456789012:thing/oven-17";
            static void Fill(StartCommandExecutionRequest request) { }

            {{builder.Replace("REQUEST", request, StringComparison.Ordinal)}}

            async Task M(IAmazonIoTJobsDataPlane client)
            {
                await Task.Yield();
                {{start.Replace("REQUEST", request, StringComparison.Ordinal)}}
            }
        }
        """);
}
