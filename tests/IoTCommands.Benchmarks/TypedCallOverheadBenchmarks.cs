using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using BenchmarkDotNet.Attributes;

namespace IoTCommands.Benchmarks;

/// <summary>Measures only the overhead of a typed call: the client returns the answer at once, and does not marshal, sign or send.</summary>
[MemoryDiagnoser]
public class TypedCallOverheadBenchmarks
{
    private readonly AnsweringClient _client = new();
    private readonly CommandTarget _oven = CommandTarget.ForThing(new IoTRegionalAccount("eu-central-1", "123456789012"), "oven-17");

    [GlobalCleanup]
    public void Cleanup() => _client.Dispose();

    [Benchmark(Baseline = true)]
    public Task<StartCommandExecutionResponse> ByHand() => _client.StartCommandExecutionAsync(new StartCommandExecutionRequest
    {
        // The client would create the token, but this client does not.
        ClientToken = Guid.NewGuid().ToString(),
        CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature",
        TargetArn = _oven.Arn,
        Parameters = new Dictionary<string, CommandParameterValue>
        {
            ["targetC"] = new() { I = 180 },
            ["preheat"] = new() { B = true },
        },
    });

    [Benchmark]
    public Task<CommandExecution> Typed() => _client.StartSetOvenTemperatureAsync(_oven, new(targetC: 180) { Preheat = true });

    private sealed class AnsweringClient() : AmazonIoTJobsDataPlaneClient("key", "secret", "https://localhost")
    {
        private readonly Task<StartCommandExecutionResponse> _answer = Task.FromResult(
            new StartCommandExecutionResponse { ExecutionId = "2c1b0f9e-51c4-4d2c-9d57-0c7a3ad0a1b2" });

        public StartCommandExecutionRequest? Last { get; private set; }

        // Stores the request, as a real client does for a while. Otherwise, the compiler might remove the request.
        public override Task<StartCommandExecutionResponse> StartCommandExecutionAsync(
            StartCommandExecutionRequest request,
            CancellationToken cancellationToken = default)
        {
            Last = request;
            return _answer;
        }
    }
}
