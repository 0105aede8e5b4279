using IoTCommands.Generators.Analyzers.Typed;
using IoTCommands.Generators.CodeFixes.Typed;
using IoTCommands.Generators.Tests.Analyzers.Typed;
using IoTCommands.Generators.Tests.CodeFixes.Harness;

namespace IoTCommands.Generators.Tests.CodeFixes.Typed;

/// <summary>IOTC3006.</summary>
public sealed class MessageTokenFixTests
{
    [Theory]
    [InlineData("target", "target, new StartCommandOptions { ClientToken = message.MessageId }")]
    [InlineData("target, null, stop", "target, new StartCommandOptions { ClientToken = message.MessageId }, stop")]
    [InlineData("target, new() { ClientToken = null }", "target, new() { ClientToken = message.MessageId }")]
    public Task The_id_of_the_message_of_a_loop_is_the_token(string before, string after) => VerifyAsync(
        "message.MessageId",
        InLoop($"await {{|IOTC3006:client.StartRebootDeviceAsync({before})|}};"),
        InLoop($"await client.StartRebootDeviceAsync({after});"));

    [Fact]
    public Task The_id_of_a_parameter_is_the_token() => VerifyAsync(
        "record.Sns.MessageId",
        "Task Handle(SNSEvent.SNSRecord record) => {|IOTC3006:client.StartRebootDeviceAsync(target)|};",
        "Task Handle(SNSEvent.SNSRecord record) => client.StartRebootDeviceAsync(target, new StartCommandOptions { ClientToken = record.Sns.MessageId });");

    [Fact]
    public Task A_name_that_is_a_keyword_is_escaped() => VerifyAsync(
        "@event.Sns.MessageId",
        "async Task Handle(SNSEvent input) { foreach (var @event in input.Records) { await {|IOTC3006:client.StartRebootDeviceAsync(target)|}; } }",
        "async Task Handle(SNSEvent input) { foreach (var @event in input.Records) { await client.StartRebootDeviceAsync(target, new StartCommandOptions { "
            + "ClientToken = @event.Sns.MessageId }); } }");

    [Theory]
    [InlineData("async Task Handle(SQSEvent input) { await {|IOTC3006:client.StartRebootDeviceAsync(target)|}; }")]
    [InlineData("async Task Handle(SQSEvent.SQSMessage message) { await {|IOTC3006:client.StartRebootDeviceAsync(target)|}; await "
        + "{|IOTC3006:client.StartRebootDeviceAsync(target)|}; }")]
    [InlineData("async Task Handle(SQSEvent.SQSMessage message) { for (int i = 0; i < 2; i++) { await {|IOTC3006:client.StartRebootDeviceAsync(target)|}; } }")]
    [InlineData("async Task Handle(SQSEvent.SQSMessage message) { await {|IOTC3006:client.StartRebootDeviceAsync(target, new() { ClientToken = "
        + "Guid.NewGuid().ToString() })|}; }")]
    [InlineData("Task Handle(SQSEvent input) => Task.WhenAll(input.Records.Select((_, _) => {|IOTC3006:client.StartRebootDeviceAsync(target)|}));")]
    [InlineData("async Task Handle(KinesisEvent input) { await {|IOTC3006:client.StartRebootDeviceAsync(target)|}; }")]
    public Task Without_one_message_for_one_start_there_is_none(string member) => Create().VerifyNoneAsync(WithMembers(member));

    private static string InLoop(string statement) =>
        $$"""async Task Handle(SQSEvent input, CancellationToken stop) { foreach (var message in input.Records) { {{statement}} } }""";

    private static Task VerifyAsync(string id, string before, string after) =>
        Create().VerifyAsync($"Use '{id}' as the client token", WithMembers(before), WithMembers(after));

    private static string WithMembers(string member) => QueueCode.Usings + TypedCode.WithMembers(member) + QueueCode.Libraries;

    private static CodeFixTest<TypedCallAnalyzer, ClientTokenFix> Create()
    {
        CodeFixTest<TypedCallAnalyzer, ClientTokenFix> test = new();
        test.TestState.AdditionalReferences.Add(KitchenCommands.Assembly);
        test.TestState.AdditionalReferences.Add(Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(Polly.Policy).Assembly.Location));
        return test;
    }
}
