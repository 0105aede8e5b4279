using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using IoTCommands.CompilerServices;
using IoTCommands.Tests.Support;

namespace IoTCommands.Tests.Telemetry;

[Collection(nameof(ProcessWideState))]
public sealed class StartTelemetryTests
{
    [Fact]
    public async Task A_start_is_a_span_that_names_the_command_the_target_and_the_execution()
    {
        CommandDefinition command = Named("span-of-success");
        using var listener = new TelemetryRecorder(command.CommandId);

        await StartAsync(command);

        Activity span = Assert.Single(listener.Spans);
        Assert.Equal(("start span-of-success", ActivityKind.Internal, ActivityStatusCode.Unset), (span.OperationName, span.Kind, span.Status));
        Assert.Equal(
            new SortedDictionary<string, object?>(StringComparer.Ordinal)
            {
                ["rpc.system"] = "aws-api",
                ["rpc.service"] = "IoT Jobs Data Plane",
                ["rpc.method"] = "StartCommandExecution",
                ["cloud.region"] = "eu-central-1",
                ["aws.iot.command.id"] = "span-of-success",
                ["aws.iot.command.target.kind"] = "thing",
                ["aws.iot.command.target.name"] = "oven-17",
                ["aws.iot.command.execution.id"] = "execution-1",
                ["aws.request_id"] = "request-1",
            },
            new SortedDictionary<string, object?>(span.TagObjects.ToDictionary(), StringComparer.Ordinal));
        Assert.Equal("0.1.0", span.Source.Version);
    }

    [Fact]
    public async Task A_refused_start_is_a_span_of_status_error_with_the_services_code()
    {
        CommandDefinition command = Named("span-of-refusal");
        using var listener = new TelemetryRecorder(command.CommandId);

        await Assert.ThrowsAsync<Amazon.IoTJobsDataPlane.Model.ConflictException>(
            () => StartAsync(command, (_, _) => StubHandler.Error(HttpStatusCode.Conflict, "ConflictException")));

        Activity span = Assert.Single(listener.Spans);
        Assert.Equal(
            (ActivityStatusCode.Error, "ConflictException", "request-1"),
            (span.Status, span.GetTagItem("error.type"), span.GetTagItem("aws.request_id")));
        Assert.Null(span.GetTagItem("aws.iot.command.execution.id"));
    }

    [Fact]
    public async Task Another_failure_has_the_exceptions_type_as_error_type()
    {
        CommandDefinition command = Named("span-of-failure");
        using var listener = new TelemetryRecorder(command.CommandId);

        await Assert.ThrowsAsync<TimeoutException>(() => Starts.StartAsync(FakeClient.That(_ => throw new TimeoutException()), command));

        Assert.Equal("System.TimeoutException", Assert.Single(listener.Spans).GetTagItem("error.type"));
        Assert.Equal("System.TimeoutException", Assert.Single(listener.Measurements).Tags["error.type"]);
    }

    [Fact]
    public async Task A_span_is_the_child_of_the_callers_and_the_parent_of_the_SDKs()
    {
        CommandDefinition command = Named("span-in-between");
        using var listener = new TelemetryRecorder(command.CommandId);
        using var caller = new Activity("caller").Start();
        string? inside = null;

        await StartAsync(command, (_, _) =>
        {
            inside = Activity.Current?.OperationName == "start span-in-between" ? Activity.Current.Id : Activity.Current?.ParentId;
            return StubHandler.Started();
        });

        Activity span = Assert.Single(listener.Spans);
        Assert.Equal(caller.SpanId, span.ParentSpanId);
        Assert.Equal(span.Id, inside);
        Assert.Same(caller, Activity.Current);
    }

    [Fact]
    public async Task The_duration_of_a_start_is_measured_in_seconds()
    {
        CommandDefinition command = Named("duration-of-success");
        using var listener = new TelemetryRecorder(command.CommandId);
        var answer = new TaskCompletionSource<Amazon.IoTJobsDataPlane.Model.StartCommandExecutionResponse>();
        long before = Stopwatch.GetTimestamp();
        Task<CommandExecution> start = Starts.StartAsync(FakeClient.That((_, _) => answer.Task), command);
        await Task.Delay(30, TestContext.Current.CancellationToken);
        answer.SetResult(new() { ExecutionId = "e" });
        await start;
        double longest = Stopwatch.GetElapsedTime(before).TotalSeconds;

        (Instrument instrument, double seconds, Dictionary<string, object?> tags) = Assert.Single(listener.Measurements);
        Assert.Equal(("aws.iot.command.start.duration", "s"), (instrument.Name, instrument.Unit));
        Assert.InRange(seconds, 0.02, longest);
        Assert.Equal(new() { ["aws.iot.command.id"] = "duration-of-success", ["cloud.region"] = "eu-central-1" }, tags);
    }

    [Fact]
    public async Task The_duration_of_a_refused_start_has_the_services_code()
    {
        CommandDefinition command = Named("duration-of-refusal");
        using var listener = new TelemetryRecorder(command.CommandId);

        await Assert.ThrowsAsync<Amazon.IoTJobsDataPlane.Model.ThrottlingException>(
            () => StartAsync(command, (_, _) => StubHandler.Error(HttpStatusCode.TooManyRequests, "ThrottlingException")));

        Assert.Equal("ThrottlingException", Assert.Single(listener.Measurements).Tags["error.type"]);
    }

    [Fact]
    public void A_start_that_is_not_sent_is_neither_a_span_nor_measured()
    {
        CommandDefinition command = Named("nothing-sent");
        using var listener = new TelemetryRecorder(command.CommandId);

        Starts.Refused(command, Starts.P(1));

        Assert.Empty(listener.Spans);
        Assert.Empty(listener.Measurements);
    }

    [Fact]
    public async Task No_value_and_no_message_that_may_quote_one_gets_into_telemetry()
    {
        const string Secret = "s3cr3t";
        CommandDefinition command = CommandDefinition.Parse("""
            {
              "commandId": "secret", "payloadTemplate": "{\"p\":\"${aws:iot:commandexecution::parameter:p}\"}",
              "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } }, "mandatoryParameters": [ { "name": "p", "type": "STRING" } ]
            }
            """);
        using var listener = new TelemetryRecorder(command.CommandId);

        await StartAsync(command, parameters: Starts.P(Secret));
        await Assert.ThrowsAsync<Amazon.IoTJobsDataPlane.Model.ValidationException>(
            () => StartAsync(command, (_, _) => StubHandler.Error(HttpStatusCode.BadRequest, "ValidationException", $"p is {Secret}"), Starts.P(Secret)));

        Assert.Equal(2, listener.Spans.Count());
        Assert.All(listener.Spans, span => Assert.DoesNotContain(Secret, Everything(span), StringComparison.Ordinal));
        Assert.All(
            listener.Measurements,
            measurement => Assert.DoesNotContain(measurement.Tags, tag => $"{tag.Value}".Contains(Secret, StringComparison.Ordinal)));
    }

    private static string Everything(Activity span) => string.Join(
        "\n",
        span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")
            .Concat(span.Events.SelectMany(occurrence => occurrence.Tags.Select(tag => $"{occurrence.Name}:{tag.Key}={tag.Value}")))
            .Concat(span.Baggage.Select(item => $"{item.Key}={item.Value}"))
            .Append(span.DisplayName)
            .Append(span.StatusDescription));

    private static Task StartAsync(
        CommandDefinition command,
        Func<RecordedRequest, int, HttpResponseMessage>? answer = null,
        CommandParameterMap parameters = default)
    {
        var handler = new StubHandler(answer ?? ((_, _) => StubHandler.Started()));
        var client = Clients.Over(handler);
        return StartedAsync(Starts.StartAsync(client, command, parameters));

        async Task StartedAsync(Task start)
        {
            using (handler)
            using (client)
            {
                await start;
            }
        }
    }

    private static CommandDefinition Named(string commandId)
        => CommandDefinition.Parse($$"""{ "commandId": "{{commandId}}", "payload": { "content": "AQI=" } }""");
}
