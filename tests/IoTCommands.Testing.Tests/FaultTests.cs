using IoTCommands.Testing.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests failures of the service that a test requests.</summary>
public sealed class FaultTests
{
    private static readonly CommandDefinition Command = TestCommand.Static("c");

    public static TheoryData<ServiceFault, int, string> Errors => new()
    {
        { ServiceFault.Throttling, 429, "ThrottlingException" },
        { ServiceFault.ServiceQuotaExceeded, 402, "ServiceQuotaExceededException" },
        { ServiceFault.InternalServerError, 500, "InternalServerException" },
        { ServiceFault.Error(403, "AccessDeniedException"), 403, "AccessDeniedException" },
        { ServiceFault.Error(503, "ServiceUnavailable", "Injected by me."), 503, "ServiceUnavailable" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
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
    public async Task A_lost_request_breaks_the_connection_before_the_start()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(Command);
        local.AddThing("t");
        local.Faults.Inject(ServiceFault.RequestLost);

        await Assert.ThrowsAsync<HttpRequestException>(() => local.StartAsync("c", "t", ""));

        Assert.Empty(local.Executions.List());
    }

    [Fact]
    public async Task A_delayed_request_does_its_work_when_the_clock_has_moved()
    {
        FakeTimeProvider time = new();
        await using LocalIoTCommands local = await Endpoints.StartAsync(options => options.TimeProvider = time, Command);
        local.AddThing("t");
        local.Faults.InjectFor("StartCommandExecution", ServiceFault.Delay(TimeSpan.FromSeconds(30)));

        Task<RawAnswer> delayed = local.StartAsync("c", "t", "");
        RawAnswer other = await local.CallAsync("GET", "/commands");
        while (local.Faults.PendingCount > 0)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        Assert.Empty(local.Executions.List());
        while (!delayed.IsCompleted)
        {
            // The delay may begin a moment after the fault was taken from the pending ones.
            time.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        Assert.Null(other.ErrorType);
        Assert.Equal((await delayed).ExecutionId, Assert.Single(local.Executions.List()).ExecutionId);
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
        Assert.Throws<ArgumentNullException>(() => local.Faults.Inject(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => ServiceFault.Error(200, "AccessDeniedException"));
        Assert.Throws<ArgumentException>("errorCode", () => ServiceFault.Error(400, "two words"));
        Assert.Throws<ArgumentOutOfRangeException>(() => ServiceFault.Delay(TimeSpan.Zero));
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
