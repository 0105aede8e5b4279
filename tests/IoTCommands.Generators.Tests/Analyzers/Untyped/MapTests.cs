namespace IoTCommands.Generators.Tests.Analyzers.Untyped;

public sealed class MapTests
{
    [Theory]
    [InlineData("""_ = new StartCommandExecutionRequest { {|IOTC4008:Parameters|} = { ["targetC"] = new() { I = 180 } } };""")]
    [InlineData("""_ = new StartCommandExecutionRequest { {|IOTC4008:Parameters|} = { { "targetC", new() { I = 180 } } } };""")]
    [InlineData("""var request = new StartCommandExecutionRequest(); {|IOTC4008:request.Parameters|}["targetC"] = new() { I = 180 };""")]
    [InlineData("""var request = new StartCommandExecutionRequest(); {|IOTC4008:request.Parameters|}.Add("targetC", new() { I = 180 });""")]
    public Task A_map_that_is_filled_before_it_is_made_is_an_error(string statement) => UntypedTest.VerifyAsync(statement);

    [Theory]
    [InlineData("""request.Parameters = new(); request.Parameters["targetC"] = new() { I = 180 };""")]
    [InlineData("""Fill(request); request.Parameters["targetC"] = new() { I = 180 };""")]
    [InlineData("""if (flag) { request.Parameters = map; } request.Parameters?.Clear();""")]
    [InlineData("""request.Parameters = map; request.Parameters.Add("targetC", new() { I = 180 });""")]
    public Task A_map_that_somebody_may_have_made_is_none(string statements)
        => UntypedTest.VerifyAsync("var request = new StartCommandExecutionRequest(); " + statements);

    [Fact]
    public Task An_empty_map_is_a_warning() => UntypedTest.VerifyAsync(
        """
        await client.StartCommandExecutionAsync(new()
        {
            CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/RebootDevice",
            TargetArn = Target,
            Parameters = {|IOTC4009:new()|},
        });
        """);

    [Fact]
    public Task An_empty_map_that_lacks_a_parameter_is_not_to_be_left_out() => UntypedTest.VerifyMapAsync("{|IOTC4004:new()|}");

    [Theory]
    [InlineData("Add(parameters);")]
    [InlineData("parameters.Add(text, new() { I = 1 });")]
    public Task A_map_that_is_filled_is_not_empty(string statement) => UntypedTest.VerifyAsync(
        $$"""
        var parameters = new Dictionary<string, CommandParameterValue>();
        {{statement}}
        await client.StartCommandExecutionAsync(new()
        {
            CommandArn = text,
            TargetArn = Target,
            Parameters = parameters,
        });
        """);

    [Fact]
    public Task A_project_that_switches_collections_on_has_them() => UntypedTest.VerifyAsync(
        """
        Amazon.AWSConfigs.InitializeCollections = true;
        _ = new StartCommandExecutionRequest { Parameters = { ["targetC"] = new() { I = 180 } } };
        await client.StartCommandExecutionAsync(new() { CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/RebootDevice", TargetArn = Target, Parameters = new() });
        """);
}
