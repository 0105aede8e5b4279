using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>IOTC3006</summary>
public sealed class RedeliveryTests
{
    [Theory]
    [InlineData("async Task Handle(SQSEvent input) { START }")]
    [InlineData("async Task Handle(SQSEvent.SQSMessage message, CancellationToken stop) { START }")]
    [InlineData("async Task Handle(SQSEvent input) { foreach (var message in input.Records) { START } }")]
    [InlineData("Task Handle(SQSEvent input) => Task.WhenAll(input.Records.Select(message => {|IOTC3006:client.StartRebootDeviceAsync(target)|}));")]
    [InlineData("async Task Handle(Amazon.SQS.Model.Message message) { START }")]
    [InlineData("async Task Poll(List<Amazon.SQS.Model.Message> messages) { foreach (var message in messages) { START } }")]
    [InlineData("async Task Poll(List<Amazon.SQS.Model.Message> messages) { foreach (var message in messages) { for (int i = 0; i < 2; i++) { START } } }")]
    [InlineData("async Task Handle(SNSEvent input) { START }")]
    [InlineData("async Task Handle(SNSEvent.SNSRecord record) { START }")]
    [InlineData("async Task Handle(KinesisEvent input) { START }")]
    [InlineData("async Task Handle(DynamoDBEvent input) { START }")]
    [InlineData("async Task Handle(IDurableContext context) { START }")]
    [InlineData("async Task Handle(IDurableContext context) => await context.StepAsync(async step => { START });")]
    [InlineData("async Task Handle(TaskActivityContext context, int input) { START }")]
    [InlineData("[Activity] async Task Handle(int input) { START }")]
    [InlineData("async Task HandleAsync(MessageEnvelope<string> envelope, CancellationToken stop) { START }")]
    [InlineData("async Task Consume(ConsumeContext<string> context) { START }")]
    [InlineData("async Task Handle(string message, IMessageHandlerContext context) { START }")]
    [InlineData("async Task Handle(SQSEvent input) { await Local(); async Task Local() { START } }")]
    [InlineData("void Add() { _ = new Func<SQSEvent, Task>(async input => { START }); }")]
    [InlineData("void Add() { async Task Local(SQSEvent input) { START } }")]
    public Task A_start_without_a_token_is_reported_in_code_that_runs_again(string member) => VerifyAsync(member.Replace(
        "START", "await {|IOTC3006:client.StartRebootDeviceAsync(target)|};", StringComparison.Ordinal));

    [Theory]
    [InlineData("target, null, stop")]
    [InlineData("target, new() { ExecutionTimeout = TimeSpan.FromMinutes(1) }")]
    [InlineData("target, new() { ClientToken = null }")]
    [InlineData("target, new() { ClientToken = Guid.NewGuid().ToString() }")]
    [InlineData("target, options: new StartCommandOptions { ClientToken = $\"reboot-{Guid.NewGuid():N}\" }")]
    public Task A_token_that_is_new_each_time_is_none(string arguments) => VerifyAsync(
        $$"""async Task Handle(SQSEvent input, CancellationToken stop) { await {|IOTC3006:client.StartRebootDeviceAsync({{arguments}})|}; }""");

    [Fact]
    public Task A_run_starts_too() => VerifyAsync(
        "async Task Handle(SQSEvent input) { Console.Write(await {|IOTC3006:commands.RunRebootDeviceAsync(target)|}); }");

    [Fact]
    public Task A_handler_of_Rebus_is_known_by_its_interface() => VerifyAsync(
        "", "async Task Rebus.Handlers.IHandleMessages<string>.Handle(string message) { await {|IOTC3006:client.StartRebootDeviceAsync(target)|}; }");

    [Theory]
    [InlineData("SQSEvent input", "A message may be delivered again", "the id of the message")]
    [InlineData("KinesisEvent input", "A record may be delivered again", "the sequence number of the record")]
    [InlineData("IDurableContext input", "A durable step may run again", "the execution and the name of the step")]
    [InlineData("TaskActivityContext input", "An activity may run again", "the workflow and the input of the activity")]
    public Task The_message_says_what_stays_the_same(string parameter, string what, string identity) => VerifyAsync(
        $$"""async Task Handle({{parameter}}) { await {|#0:client.StartRebootDeviceAsync(target)|}; }""",
        expected: TypedTest.WithArguments("IOTC3006", DiagnosticSeverity.Warning, what, identity));

    [Theory]
    [InlineData("async Task Handle(SQSEvent input) { foreach (var message in input.Records) { await client.StartRebootDeviceAsync(target, new() { "
        + "ClientToken = message.MessageId }); } }")]
    [InlineData("async Task Handle(SQSEvent input, StartCommandOptions options) { await client.StartRebootDeviceAsync(target, options); }")]
    [InlineData("async Task Handle(SQSEvent input) { await client.StartRebootDeviceAsync(target, new() { ClientToken = TokenOf(input) }); } string "
        + "TokenOf(SQSEvent input) => input.Records[0].MessageId;")]
    [InlineData("async Task Handle(SQSEvent input) { string token = input.Records[0].MessageId; await client.StartRebootDeviceAsync(target, new() { "
        + "ClientToken = token }); }")]
    [InlineData("async Task Handle(SQSEvent input) { StartCommandOptions options = new(); options.ClientToken = input.Records[0].MessageId; await "
        + "client.StartRebootDeviceAsync(target, options); }")]
    [InlineData("async Task Poll(List<Amazon.SQS.Model.Message> messages) { foreach (var message in messages) { await client.StartRebootDeviceAsync(target, "
        + "new() { ClientToken = message.MessageId }); } }")]
    public Task A_token_of_the_message_is_right(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("async Task Handle(string input) { START }")]
    [InlineData("async Task Handle(List<SQSEvent> inputs) { START }")]
    [InlineData("async Task Poll(List<Amazon.SQS.Model.Message> messages) { Console.Write(messages); START }")]
    [InlineData("async Task Poll(List<Amazon.SQS.Model.Message> messages) { foreach (var message in messages) { Console.Write(message); } START }")]
    [InlineData("async Task Handle(Own.SQSEvent input) { START }")]
    [InlineData("async Task Handle(SQSEvent.MessageAttribute input) { START }")]
    [InlineData("async Task Handle() { SQSEvent input = new(); Console.Write(input); START }")]
    [InlineData("async Task Handle(SQSEvent input) => await Helper(); async Task Helper() { START }")]
    [InlineData("async Task<SQSEvent> Handle() { START return new(); }")]
    [InlineData("[Obsolete] async Task Handle() { START }")]
    public Task Other_code_is_not_known_to_run_again(string member) => VerifyAsync(member.Replace(
        "START", "await client.StartRebootDeviceAsync(target);", StringComparison.Ordinal));

    [Fact]
    public Task Another_method_of_a_handler_is_not_the_handler() => VerifyAsync(
        "",
        """
        Task Rebus.Handlers.IHandleMessages<string>.Handle(string message) => Task.CompletedTask;
        public async Task Handle(string message) { await client.StartRebootDeviceAsync(target); }
        """);

    [Fact]
    public Task A_retry_inside_of_a_handler_is_reported_once() => VerifyAsync("""
        async Task Handle(SQSEvent input)
        {
            while (true)
            {
                try { await {|IOTC3005:client.StartRebootDeviceAsync(target)|}; return; }
                catch (Exception) { await Task.Delay(1000); }
            }
        }
        """);

    private static Task VerifyAsync(string member, string? rebus = null, params Microsoft.CodeAnalysis.Testing.DiagnosticResult[] expected) =>
        TypedTest.VerifyAsync(QueueCode.Usings + TypedCode.WithMembers($$"""

                private readonly IoTCommands.Client.IIoTCommandsClient commands = null!;
            {{member}}
            """) + (rebus is null ? "" : $$"""

            internal sealed class Handler(IAmazonIoTJobsDataPlane client, CommandTarget target) : Rebus.Handlers.IHandleMessages<string>
            {
                {{rebus}}
            }
            """) + QueueCode.Libraries, expected);
}
