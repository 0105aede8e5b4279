using System.Text;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;
using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

/// <summary>
/// Tests AWS's .NET client of the control plane with the endpoint: every operation, every exception that the endpoint returns, and the paginators.
/// </summary>
public sealed class ControlPlaneClientTests : IAsyncLifetime
{
    private LocalIoTCommands _local = null!;
    private AmazonIoTClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _local = await Endpoints.StartAsync(TestCommand.WithOne("INTEGER", "INTEGER"));
        AmazonIoTConfig config = new() { ServiceURL = _local.Endpoint.AbsoluteUri, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 };
        _client = new("AKIDEXAMPLE", "secret", config);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _local.DisposeAsync();
    }

    [Fact]
    public async Task A_dynamic_command_comes_back_as_it_was_created()
    {
        CreateCommandRequest request = new()
        {
            CommandId = "SetFan",
            DisplayName = "Set fan",
            Description = "Sets the speed.",
            PayloadTemplate = $$"""{"speed":"{{TestCommand.Of("speed")}}","mode":"{{TestCommand.Of("mode")}}"}""",
            Preprocessor = new() { AwsJsonSubstitution = new() { OutputFormat = OutputFormat.CBOR } },
            MandatoryParameters =
            [
                new()
                {
                    Name = "speed",
                    Type = CommandParameterType.INTEGER,
                    Description = "In percent.",
                    ValueConditions =
                    [
                        new()
                        {
                            ComparisonOperator = CommandParameterValueComparisonOperator.IN_RANGE,
                            Operand = new() { NumberRange = new() { Min = "0", Max = "100" } },
                        },
                    ],
                },
                new()
                {
                    Name = "mode",
                    Type = CommandParameterType.STRING,
                    DefaultValue = new() { S = "AUTO" },
                    ValueConditions =
                    [
                        new() { ComparisonOperator = CommandParameterValueComparisonOperator.IN_SET, Operand = new() { Strings = ["AUTO", "OFF"] } },
                    ],
                },
            ],
        };

        CreateCommandResponse created = await _client.CreateCommandAsync(request, Cancellation);
        GetCommandResponse command = await _client.GetCommandAsync(new() { CommandId = "SetFan" }, Cancellation);

        Assert.Equal(($"{_local.Account}:command/SetFan", "SetFan"), (created.CommandArn, created.CommandId));
        Assert.Equal(
            (created.CommandArn, "Set fan", "Sets the speed.", request.PayloadTemplate, OutputFormat.CBOR, CommandNamespace.AWSIoT, false, false),
            (command.CommandArn, command.DisplayName, command.Description, command.PayloadTemplate, command.Preprocessor.AwsJsonSubstitution.OutputFormat,
                command.Namespace, command.Deprecated ?? false, command.PendingDeletion ?? false));
        Assert.Equal(["speed INTEGER", "mode STRING"], command.MandatoryParameters.Select(parameter => $"{parameter.Name} {parameter.Type}"));
        CommandParameterValueCondition range = Assert.Single(command.MandatoryParameters[0].ValueConditions);
        Assert.Equal(("IN_RANGE", "0", "100"), (range.ComparisonOperator.Value, range.Operand.NumberRange.Min, range.Operand.NumberRange.Max));
        Assert.Equal("AUTO", command.MandatoryParameters[1].DefaultValue.S);
        Assert.Equal(["AUTO", "OFF"], Assert.Single(command.MandatoryParameters[1].ValueConditions).Operand.Strings);
        Assert.Null(command.Payload);
        Assert.Equal(DateTimeKind.Utc, command.CreatedAt!.Value.Kind);
    }

    [Fact]
    public async Task A_static_command_is_created_changed_and_deleted()
    {
        using MemoryStream content = new("on"u8.ToArray());
        await _client.CreateCommandAsync(new() { CommandId = "Blink", Payload = new() { Content = content, ContentType = "text/plain" } }, Cancellation);

        UpdateCommandResponse updated = await _client.UpdateCommandAsync(
            new() { CommandId = "Blink", DisplayName = "Blink!", Deprecated = true }, Cancellation);
        GetCommandResponse command = await _client.GetCommandAsync(new() { CommandId = "Blink" }, Cancellation);
        DeleteCommandResponse deleted = await _client.DeleteCommandAsync(new() { CommandId = "Blink" }, Cancellation);
        DeleteCommandResponse none = await _client.DeleteCommandAsync(new() { CommandId = "none" }, Cancellation);

        Assert.Equal(("Blink", "Blink!", true), (updated.CommandId, updated.DisplayName, updated.Deprecated));
        Assert.Equal(("on", "text/plain"), (Encoding.UTF8.GetString(command.Payload.Content.ToArray()), command.Payload.ContentType));
        Assert.Equal((202, 204), (deleted.StatusCode, none.StatusCode));
        Assert.True((await _client.GetCommandAsync(new() { CommandId = "Blink" }, Cancellation)).PendingDeletion);
    }

    [Fact]
    public async Task Paginators_go_over_all_pages()
    {
        using MemoryStream content = new([1]);
        foreach (int number in Enumerable.Range(1, 4))
        {
            await _client.CreateCommandAsync(new() { CommandId = $"c{number}", Payload = new() { Content = content } }, Cancellation);
        }

        CommandTarget target = _local.AddThing("t");
        List<string> started = [];
        for (int number = 0; number < 5; number++)
        {
            started.Add(await _local.StartCommandAsync("c1", target));
        }

        List<string> commands = [];
        await foreach (CommandSummary command in _client.Paginators.ListCommands(new() { MaxResults = 2, SortOrder = SortOrder.ASCENDING })
            .Commands.WithCancellation(Cancellation))
        {
            commands.Add(command.CommandId);
        }

        List<string> executions = [];
        ListCommandExecutionsRequest request = new() { TargetArn = target.Arn, MaxResults = 2, SortOrder = SortOrder.ASCENDING };
        await foreach (ListCommandExecutionsResponse page in _client.Paginators.ListCommandExecutions(request).Responses.WithCancellation(Cancellation))
        {
            executions.AddRange(page.CommandExecutions.Select(execution => $"{execution.ExecutionId} {execution.Status} {execution.CompletedAt}"));
        }

        Assert.Equal(["INTEGER", "c1", "c2", "c3", "c4"], commands);
        Assert.Equal(started.Select(id => $"{id} CREATED "), executions);
    }

    [Fact]
    public async Task An_execution_has_its_result_only_if_it_is_asked_for()
    {
        LocalDevice device = _local.AddDevice(
            "t",
            execution => execution.UpdateAsync(
                IoTCommandExecutionStatus.Succeeded,
                new CommandStatusReason("OK", "done"),
                new Dictionary<string, CommandResultValue> { ["text"] = "hot"!, ["ok"] = false, ["bytes"] = new byte[] { 1, 2, 255 }! }));
        string id = await _local.StartCommandAsync("INTEGER", device.Target, "\"parameters\":{\"p\":{\"I\":7}}");
        await _local.WaitForEndAsync(id);

        GetCommandExecutionRequest request = new() { ExecutionId = id, TargetArn = device.Target.Arn };
        GetCommandExecutionResponse without = await _client.GetCommandExecutionAsync(request, Cancellation);
        request.IncludeResult = true;
        GetCommandExecutionResponse execution = await _client.GetCommandExecutionAsync(request, Cancellation);

        Assert.Null(without.Result);
        Assert.Equal(
            (CommandExecutionStatus.SUCCEEDED, "OK", "done", 7, 10L),
            (execution.Status, execution.StatusReason.ReasonCode, execution.StatusReason.ReasonDescription, execution.Parameters["p"].I,
                execution.ExecutionTimeoutSeconds));
        Assert.Equal(
            ("hot", false, "0102FF"),
            (execution.Result["text"].S, execution.Result["ok"].B, Convert.ToHexString(execution.Result["bytes"].BIN.ToArray())));
        Assert.True(execution.CreatedAt <= execution.CompletedAt && execution.CompletedAt < execution.TimeToLive);

        await _client.DeleteCommandExecutionAsync(new() { ExecutionId = id, TargetArn = device.Target.Arn }, Cancellation);
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => _client.GetCommandExecutionAsync(request, Cancellation));
    }

    [Fact]
    public async Task The_endpoint_of_both_planes_is_the_local_one()
    {
        DescribeEndpointResponse jobs = await _client.DescribeEndpointAsync(new() { EndpointType = "iot:Jobs" }, Cancellation);

        Assert.Equal(_local.Endpoint.Authority, jobs.EndpointAddress);
        await Assert.ThrowsAsync<InvalidRequestException>(() => _client.DescribeEndpointAsync(new() { EndpointType = "iot:CredentialProvider" }, Cancellation));
    }

    [Fact]
    public async Task Refusals_become_the_SDKs_exceptions()
    {
        CommandTarget target = _local.AddThing("t");
        string id = await _local.StartCommandAsync("INTEGER", target, "\"parameters\":{\"p\":{\"I\":7}}");
        using MemoryStream content = new([1]);

        ConflictException conflict = await Assert.ThrowsAsync<ConflictException>(
            () => _client.CreateCommandAsync(new() { CommandId = "INTEGER", Payload = new() { Content = content } }, Cancellation));
        await Assert.ThrowsAsync<ConflictException>(
            () => _client.DeleteCommandExecutionAsync(new() { ExecutionId = id, TargetArn = target.Arn }, Cancellation));
        await Assert.ThrowsAsync<ValidationException>(() => _client.CreateCommandAsync(new() { CommandId = "x", PayloadTemplate = "{}" }, Cancellation));
        await Assert.ThrowsAsync<ValidationException>(() => _client.ListCommandExecutionsAsync(new(), Cancellation));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => _client.GetCommandAsync(new() { CommandId = "none" }, Cancellation));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => _client.UpdateCommandAsync(new() { CommandId = "none", Deprecated = true }, Cancellation));

        Assert.Equal("INTEGER", conflict.ResourceId);
    }

    public static TheoryData<ServiceFault, Type> Faults => new()
    {
        { ServiceFault.Throttling, typeof(ThrottlingException) },
        { ServiceFault.ServiceQuotaExceeded, typeof(ServiceQuotaExceededException) },
        { ServiceFault.InternalServerError, typeof(InternalServerException) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_becomes_the_SDKs_exception(ServiceFault fault, Type type)
    {
        _local.Faults.InjectFor("ListCommands", fault);

        AmazonServiceException exception = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => _client.ListCommandsAsync(new(), Cancellation));

        Assert.IsType(type, exception);
    }
}
