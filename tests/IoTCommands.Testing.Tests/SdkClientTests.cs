using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests AWS's own client with the endpoint: signing, retries and the choice of exceptions are AWS's code.</summary>
public sealed class SdkClientTests(SharedEndpoint shared) : IDisposable
{
    private readonly AmazonIoTJobsDataPlaneClient _client = shared.Local.CreateClient();

    private LocalIoTCommands Local => shared.Local;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_start_with_values_of_every_kind()
    {
        StartCommandExecutionResponse response = await StartAsync(Request(
            "SetOvenTemperature",
            new() { ["targetC"] = new() { I = 180 }, ["zone"] = new() { S = "TOP" }, ["rampCPerMin"] = new() { D = 2.5 }, ["preheat"] = new() { B = true } }));

        CommandExecutionSnapshot execution = Local.Executions.Get(response.ExecutionId);
        Assert.Equal(["zone=TOP", "targetC=180", "rampCPerMin=2.5", "preheat=true"], execution.Parameters.Values.Select(parameter => parameter.ToString()));
        Assert.True(Guid.TryParse(execution.ClientToken, out _));
        Assert.True(Guid.TryParse(response.ResponseMetadata.RequestId, out _));
    }

    [Fact]
    public async Task Every_definition_of_the_commands_folder_can_be_started()
    {
        string[] ids =
        [
            (await StartAsync(Request("RebootDevice", null))).ExecutionId,
            (await StartAsync(Request("SetOvenTemperature", new() { ["targetC"] = new() { I = 30 } }))).ExecutionId,
            (await StartAsync(Request("ConfigureReporting", new() { ["threshold-milli"] = new() { L = 6 } }))).ExecutionId,
            (await StartAsync(Request(
                "UploadLogs",
                new() { ["fromEpochMs"] = new() { L = 0 }, ["bucket"] = new() { S = "test" },
                    ["maxBytes"] = new() { UL = "18446744073709551615" } }))).ExecutionId,
        ];

        Assert.Equal(
            [
                """{"action":"reboot","delaySeconds":5}""",
                """{"cmd":"setTemp","zone":"MAIN","targetC":30,"rampCPerMin":4.5,"preheat":false,"deadlineSec":10}""",
                """{"reporting":{"intervalSec":900,"batch":20,"level":"info","thresholdMilli":6}}""",
                """{"op":"logs.upload","args":{"fromMs":0,"toMs":9007199254740993,"maxBytes":18446744073709551615,"bucket":"test"},"timeout":10}""",
            ],
            ids.Select(id => Local.Executions.Get(id).Message.Text));
    }

    [Fact]
    public async Task A_binary_value_arrives_byte_by_byte()
    {
        using MemoryStream bytes = new([0, 1, 254, 255]);

        StartCommandExecutionResponse response = await StartAsync(Request("BINARY", new() { ["p"] = new() { BIN = bytes } }));

        Assert.Equal(
            new byte[] { 0, 1, 254, 255 }, Assert.IsType<ReadOnlyMemory<byte>>(Local.Executions.Get(response.ExecutionId).Parameters["p"].Value).ToArray());
    }

    [Fact]
    public async Task Errors_become_the_SDKs_exceptions()
    {
        ValidationException validation = await Assert.ThrowsAsync<ValidationException>(
            () => StartAsync(Request("SetOvenTemperature", new() { ["targetC"] = new() { I = 900 } })));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => StartAsync(Request("NoSuchCommand", null)));
        StartCommandExecutionRequest first = Request("RebootDevice", null);
        StartCommandExecutionRequest second = Request("Static", null);
        first.ClientToken = second.ClientToken = Guid.NewGuid().ToString();
        string executionId = (await StartAsync(first)).ExecutionId;
        ConflictException conflict = await Assert.ThrowsAsync<ConflictException>(() => StartAsync(second));

        Assert.All(["targetC", "900", "275"], word => Assert.Contains(word, validation.Message, StringComparison.Ordinal));
        Assert.Equal(executionId, conflict.ResourceId);
    }

    [Fact]
    public async Task What_the_SDK_lets_through_is_refused_here()
    {
        StartCommandExecutionRequest empty = Request("SetOvenTemperature", []);
        StartCommandExecutionRequest none = Request("SetOvenTemperature", new() { ["targetC"] = new() });
        StartCommandExecutionRequest two = Request("SetOvenTemperature", new() { ["targetC"] = new() { I = 180, S = "180" } });
        StartCommandExecutionRequest nan = Request("SetOvenTemperature", new() { ["targetC"] = new() { I = 180 }, ["rampCPerMin"] = new() { D = double.NaN } });

        foreach (StartCommandExecutionRequest request in (StartCommandExecutionRequest[])[empty, none, two, nan])
        {
            await Assert.ThrowsAsync<ValidationException>(() => StartAsync(request));
        }
    }

    public static TheoryData<ServiceFault> RetriedFaults =>
        [ServiceFault.Throttling, ServiceFault.InternalServerError, ServiceFault.RequestLost, ServiceFault.ResponseLost];

    [Theory]
    [MemberData(nameof(RetriedFaults))]
    public async Task The_SDKs_retry_gets_over_a_fault_and_the_device_acts_once(ServiceFault fault)
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.Static("c"));
        LocalDevice device = local.AddDevice("t", execution => execution.SucceedAsync());
        using AmazonIoTJobsDataPlaneClient client = local.CreateClient();
        local.Faults.Inject(fault);

        StartCommandExecutionResponse response = await client.StartCommandExecutionAsync(
            new StartCommandExecutionRequest { CommandArn = $"{local.Account}:command/c", TargetArn = device.Target.Arn }, Cancellation);

        Assert.Equal(0, local.Faults.PendingCount);
        Assert.Equal(response.ExecutionId, Assert.Single(local.Executions.List()).ExecutionId);
        Assert.Single(device.Received);
    }

    [Fact]
    public async Task Faults_that_outlast_the_retries_reach_the_caller()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(TestCommand.Static("c"));
        using AmazonIoTJobsDataPlaneClient client = local.CreateClient(config => config.MaxErrorRetry = 0);
        StartCommandExecutionRequest request = new() { CommandArn = $"{local.Account}:command/c", TargetArn = local.AddThing("t").Arn };
        local.Faults.Inject(ServiceFault.Throttling);
        local.Faults.Inject(ServiceFault.ServiceQuotaExceeded);
        local.Faults.Inject(ServiceFault.InternalServerError);

        await Assert.ThrowsAsync<ThrottlingException>(() => client.StartCommandExecutionAsync(request, Cancellation));
        await Assert.ThrowsAsync<ServiceQuotaExceededException>(() => client.StartCommandExecutionAsync(request, Cancellation));
        await Assert.ThrowsAsync<InternalServerException>(() => client.StartCommandExecutionAsync(request, Cancellation));
    }

    private Task<StartCommandExecutionResponse> StartAsync(StartCommandExecutionRequest request) => _client.StartCommandExecutionAsync(request, Cancellation);

    private StartCommandExecutionRequest Request(string commandId, Dictionary<string, CommandParameterValue>? parameters) => new()
    {
        CommandArn = $"{Local.Account}:command/{commandId}",
        TargetArn = CommandTarget.ForThing(Local.Account, SharedEndpoint.Thing).Arn,
        Parameters = parameters,
    };
}
