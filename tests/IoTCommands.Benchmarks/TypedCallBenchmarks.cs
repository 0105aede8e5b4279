using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace IoTCommands.Benchmarks;

/// <summary>Compares the generated method with the request that a caller would write by hand, both through the SDK's client.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class TypedCallBenchmarks
{
    private const string CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/";

    private readonly AmazonIoTJobsDataPlaneClient _client = InstantClient.Create();
    private readonly CommandTarget _oven = CommandTarget.ForThing(new IoTRegionalAccount("eu-central-1", "123456789012"), "oven-17");

    [GlobalCleanup]
    public void Cleanup() => _client.Dispose();

    [Benchmark(Baseline = true), BenchmarkCategory("no value")]
    public Task<StartCommandExecutionResponse> NoValueByHand() => _client.StartCommandExecutionAsync(new StartCommandExecutionRequest
    {
        CommandArn = CommandArn + "RebootDevice",
        TargetArn = _oven.Arn,
    });

    [Benchmark, BenchmarkCategory("no value")]
    public Task<CommandExecution> NoValueTyped() => _client.StartRebootDeviceAsync(_oven);

    [Benchmark(Baseline = true), BenchmarkCategory("2 of 4 values")]
    public Task<StartCommandExecutionResponse> TwoValuesByHand() => _client.StartCommandExecutionAsync(new StartCommandExecutionRequest
    {
        CommandArn = CommandArn + "SetOvenTemperature",
        TargetArn = _oven.Arn,
        Parameters = new Dictionary<string, CommandParameterValue>
        {
            ["targetC"] = new() { I = 180 },
            ["preheat"] = new() { B = true },
        },
    });

    [Benchmark, BenchmarkCategory("2 of 4 values")]
    public Task<CommandExecution> TwoValuesTyped() => _client.StartSetOvenTemperatureAsync(_oven, new(targetC: 180) { Preheat = true });

    [Benchmark(Baseline = true), BenchmarkCategory("4 of 4 values")]
    public Task<StartCommandExecutionResponse> FourValuesByHand() => _client.StartCommandExecutionAsync(new StartCommandExecutionRequest
    {
        CommandArn = CommandArn + "SetOvenTemperature",
        TargetArn = _oven.Arn,
        Parameters = new Dictionary<string, CommandParameterValue>
        {
            ["zone"] = new() { S = "TOP" },
            ["targetC"] = new() { I = 180 },
            ["rampCPerMin"] = new() { D = 4.5 },
            ["preheat"] = new() { B = true },
        },
    });

    [Benchmark, BenchmarkCategory("4 of 4 values")]
    public Task<CommandExecution> FourValuesTyped() =>
        _client.StartSetOvenTemperatureAsync(_oven, new(targetC: 180) { Zone = SetOvenTemperatureZone.Top, RampCPerMin = 4.5, Preheat = true });
}
