using IoTCommands.Generators.Analyzers.Untyped;

namespace IoTCommands.Generators.Tests.Analyzers.Untyped;

/// <summary>IOTC3002 to 3004 for requests of the SDK.</summary>
public sealed class RequestConstantTests
{
    [Theory]
    [InlineData("ExecutionTimeoutSeconds = {|IOTC3003:0|}")]
    [InlineData("ExecutionTimeoutSeconds = flag ? {|IOTC3003:-5|} : 60")]
    [InlineData("ExecutionTimeoutSeconds = {|IOTC3003:long.MinValue|}")]
    [InlineData("ClientToken = {|IOTC3004:\"a b\"|}")]
    [InlineData("ClientToken = {|IOTC3004:\"\"|}")]
    [InlineData("TargetArn = {|IOTC3002:\"oven\"|}")]
    [InlineData("TargetArn = {|IOTC3002:\"arn:aws:iot:eu-central-1:123456789012:thinggroup/ovens\"|}")]
    [InlineData("TargetArn = {|IOTC3002:Arn|}")]
    public Task A_constant_that_is_not_valid_is_an_error_in_a_request_that_is_started(string member) =>
        UntypedTest.VerifyAsync<UntypedCallAnalyzer>($"await client.StartCommandExecutionAsync(new() {{ CommandArn = text, {member} }});");

    [Fact]
    public Task A_timeout_that_is_too_long_is_a_warning() => UntypedTest.VerifyAsync<UntypedCallAnalyzer>(
        "StartCommandExecutionRequest request = new(); request.ExecutionTimeoutSeconds = {|#0:long.MaxValue|}; await "
            + "client.StartCommandExecutionAsync(request);",
        new Microsoft.CodeAnalysis.Testing.DiagnosticResult("IOTC3003", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .WithLocation(0)
            .WithArguments("2147483647 seconds", "AWS IoT accepts at most 12 hours (43200 seconds) unless the quota of the account is higher"));

    [Theory]
    [InlineData("ExecutionTimeoutSeconds = {|IOTC3003:-1|}")]
    [InlineData("ClientToken = {|IOTC3004:\"a b\"|}")]
    [InlineData("TargetArn = {|IOTC3002:\"arn:aws:iot:eu-central-1:123456789012:thinggroup/ovens\"|}")]
    public Task Some_are_an_error_wherever_the_request_goes(string member)
        => UntypedTest.VerifyAsync<UntypedCallAnalyzer>($"Fill(new StartCommandExecutionRequest {{ {member} }});");

    [Theory]
    [InlineData("Fill(new StartCommandExecutionRequest { ExecutionTimeoutSeconds = 0, ClientToken = \"\", TargetArn = \"oven-17\" });")]
    [InlineData("await client.StartCommandExecutionAsync(new() { ExecutionTimeoutSeconds = 1, ClientToken = \"a-b\", TargetArn = Target });")]
    [InlineData("await client.StartCommandExecutionAsync(new() { ExecutionTimeoutSeconds = number, ClientToken = text + \" \", TargetArn = text });")]
    [InlineData("await client.StartCommandExecutionAsync(new() { ExecutionTimeoutSeconds = null, ClientToken = null, TargetArn = null });")]
    [InlineData("StartCommandExecutionRequest request = new() { TargetArn = \"\" }; request.TargetArn = text; await client.StartCommandExecutionAsync(request);")]
    public Task Others_are_none(string statements) => UntypedTest.VerifyAsync<UntypedCallAnalyzer>(statements);
}
