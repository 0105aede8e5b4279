using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Analyzers.Untyped.Correct;

/// <summary>Programs that require C# 14, which the oldest compiler in the tests does not support.</summary>
internal static class CorrectNewLanguage
{
    private const int CSharp14 = 1400;

    public static IReadOnlyDictionary<string, string> All { get; } =
        (int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() < CSharp14 ? new Dictionary<string, string>() : new Dictionary<string, string>
        {
            ["primary constructors, field keyword and collection expressions"] = """
                class Oven(IAmazonIoTJobsDataPlane client, string thing)
                {
                    public int Temperature { get => field; set => field = Math.Clamp(value, 30, 275); } = 180;
                    private Dictionary<string, CommandParameterValue> Map { get => field ??= new() { ["targetC"] = new() { I = Temperature } }; set; }
                    public Task A() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = thing, Parameters = Map });
                    public Task B(params ReadOnlySpan<int> temperatures) { Task[] all = [.. temperatures.ToArray().Select(t => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = thing, Parameters = new() { ["targetC"] = new() { I = t } } }))]; return Task.WhenAll(all); }
                }
                """,
            ["null-conditional assignment and extension members"] = """
                static class Extensions { extension(StartCommandExecutionRequest request) { public string? Zone { set => (request.Parameters ??= new())["zone"] = new() { S = value }; } public void Preheat() => request.Parameters["preheat"] = new() { B = true }; } }
                class P(IAmazonIoTJobsDataPlane client)
                {
                    async Task A(StartCommandExecutionRequest? given)
                    {
                        given?.Parameters = new() { ["targetC"] = new() { I = 180 } };
                        StartCommandExecutionRequest request = new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                        request.Zone = "TOP";
                        request.Parameters["targetC"] = new() { I = 180 };
                        request.Preheat();
                        await client.StartCommandExecutionAsync(request);
                    }
                }
                """,
            ["partial members, locks and spans"] = """
                partial class P(IAmazonIoTJobsDataPlane client)
                {
                    private readonly Lock _lock = new();
                    private partial StartCommandExecutionRequest Request { get; set; }
                    private partial StartCommandExecutionRequest Request { get => field ??= new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing }; set; }
                    async Task A(ReadOnlyMemory<int> temperatures)
                    {
                        foreach (int t in temperatures.ToArray()) { lock (_lock) { Request.Parameters = new() { ["targetC"] = new() { I = t } }; } await client.StartCommandExecutionAsync(Request); }
                    }
                }
                """,
            ["implicit spans and unbound nameof"] = """
                class P(IAmazonIoTJobsDataPlane client)
                {
                    static int Sum(ReadOnlySpan<int> values) { int sum = 0; foreach (int value in values) { sum += value; } return sum; }
                    Task A(int[] values) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, ClientToken = nameof(List<>), Parameters = new() { ["targetC"] = new() { I = Sum(values) } } });
                }
                """,
        };
}
