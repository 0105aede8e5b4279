using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

/// <summary>Failures of the service that a test asks for.</summary>
public sealed class FaultTests
{
    private static readonly CommandDefinition Command = TestCommand.Static("c");

    [Theory]
    [InlineData(ServiceFault.Throttling, 429, "ThrottlingException")]
    [InlineData(ServiceFault.ServiceQuotaExceeded, 402, "ServiceQuotaExceededException")]
    [InlineData(ServiceFault.InternalServerError, 500, "InternalServerException")]
    public async Task A_fault_has_the_services_status_and_code_and_starts_nothing(ServiceFault fault, int status, string errorType)
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        local.AddThing("t");
        local.Faults.Inject(fault);

        RawAnswer refused = await local.StartAsync("c", "t", "");
        RawAnswer started = await local.StartAsync("c", "t", "");

        refused.ShouldBe(status, errorType, "Injected");
        Assert.Equal(started.ExecutionId, Assert.Single(local.Executions.List()).ExecutionId);
    }

    [Fact]
    public async Task Faults_come_in_the_order_in_which_they_were_injected()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        local.AddThing("t");
        local.Faults.Inject(ServiceFault.Throttling, times: 2);
        local.Faults.Inject(ServiceFault.InternalServerError);
        Assert.Equal(3, local.Faults.PendingCount);

        List<string?> codes = [];
        for (int i = 0; i < 4; i++)
        {
            codes.Add((await local.StartAsync("c", "t", "")).ErrorType);
        }

        Assert.Equal(["ThrottlingException", "ThrottlingException", "InternalServerException", null], codes);
        Assert.Equal(0, local.Faults.PendingCount);
    }

    [Fact]
    public async Task A_lost_response_breaks_the_connection_after_the_start()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        LocalDevice device = local.AddDevice("t", execution => execution.SucceedAsync());
        local.Faults.Inject(ServiceFault.ResponseLost);
        const string members = "\"clientToken\":\"one\"";

        await Assert.ThrowsAsync<HttpRequestException>(() => local.StartAsync("c", "t", members));
        RawAnswer again = await local.StartAsync("c", "t", members);

        Assert.Equal(again.ExecutionId, Assert.Single(device.Received).ExecutionId);
    }

    [Fact]
    public async Task A_request_that_is_not_signed_uses_up_no_fault()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        local.Faults.Inject(ServiceFault.Throttling);

        await local.SendAsync(HttpMethod.Post, "/command-executions", "{}", null, null);

        Assert.Equal(1, local.Faults.PendingCount);
    }

    [Fact]
    public async Task Faults_can_be_taken_back()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        local.AddThing("t");
        local.Faults.Inject(ServiceFault.Throttling, times: 5);

        local.Faults.Clear();

        Assert.Null((await local.StartAsync("c", "t", "")).ErrorType);
    }

    [Fact]
    public async Task Impossible_faults_are_refused()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);

        Assert.Throws<ArgumentOutOfRangeException>(() => local.Faults.Inject(ServiceFault.Throttling, times: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => local.Faults.Inject((ServiceFault)99));
    }

    [Fact]
    public async Task A_fault_of_one_operation_waits_for_it()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync();
        local.Faults.InjectFor("GetCommand", ServiceFault.InternalServerError);
        local.Faults.InjectFor("ListCommands", ServiceFault.Throttling);

        RawAnswer listed = await local.CallAsync("GET", "/commands");
        RawAnswer again = await local.CallAsync("GET", "/commands");
        RawAnswer read = await local.CallAsync("GET", "/commands/c");

        listed.ShouldBe(400, "ThrottlingException");
        Assert.Null(again.ErrorType);
        read.ShouldBe(500, "InternalServerException");
        Assert.Equal(0, local.Faults.PendingCount);
    }

    [Fact]
    public async Task A_fault_of_an_operation_that_is_none_is_refused()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync();

        ArgumentException exception = Assert.Throws<ArgumentException>("operation", () => local.Faults.InjectFor("GetCommands", ServiceFault.Throttling));

        Assert.Contains("did you mean 'GetCommand'?", exception.Message, StringComparison.Ordinal);
    }
}
