using Amazon.IoTJobsDataPlane;
using IoTCommands;
using IoTCommands.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Kitchen.Tests;

/// <summary>Tests without AWS: the service runs in the test's process, and AWS's client calls it.</summary>
public sealed class PreheaterTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private LocalIoTCommands _local = null!;
    private AmazonIoTJobsDataPlaneClient _client = null!;

    private Preheater Preheater => new(_client, _local.Account);

    public async ValueTask InitializeAsync()
    {
        _local = await LocalIoTCommands.StartAsync(new() { Commands = IoTCommandCatalog.All, TimeProvider = _time });
        _client = _local.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _local.DisposeAsync();
    }

    [Fact]
    public async Task Each_zone_is_heated_to_the_temperature()
    {
        LocalDevice oven = _local.AddDevice("oven-17", static execution => execution.SucceedAsync());

        await Preheater.PreheatAsync("oven-17", 180, SetOvenTemperatureZone.Top, SetOvenTemperatureZone.Bottom);

        SetOvenTemperatureArgs[] received = [.. oven.Received.Select(static execution => execution.GetArguments<SetOvenTemperatureArgs>())];
        Assert.Equal([SetOvenTemperatureZone.Top, SetOvenTemperatureZone.Bottom], received.Select(static args => args.Zone));
        Assert.All(received, static args => Assert.Equal(180, args.TargetC));
    }

    [Fact]
    public async Task A_temperature_that_the_definition_forbids_is_not_sent()
    {
        CommandArgumentException exception = await Assert.ThrowsAsync<CommandArgumentException>(
            () => Preheater.PreheatAsync("oven-17", 400, SetOvenTemperatureZone.Top));

        Assert.Equal("targetC", Assert.Single(exception.Violations).ParameterName);
        Assert.Empty(_local.Executions.List());
    }

    [Fact]
    public async Task An_oven_acts_once_if_the_response_of_the_service_is_lost()
    {
        LocalDevice oven = _local.AddDevice("oven-17", static execution => execution.SucceedAsync());
        _local.Faults.Inject(ServiceFault.ResponseLost);

        await Preheater.PreheatAsync("oven-17", 180, SetOvenTemperatureZone.Top);

        Assert.Single(oven.Received);
    }

    [Fact]
    public async Task An_oven_that_does_not_answer_times_out_without_a_wait_of_the_test()
    {
        _local.AddDevice("oven-17");

        await Preheater.PreheatAsync("oven-17", 180, SetOvenTemperatureZone.Top);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(IoTCommandExecutionStatus.TimedOut, Assert.Single(_local.Executions.List()).Status);
    }
}
