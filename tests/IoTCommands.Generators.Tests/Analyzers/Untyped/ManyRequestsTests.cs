using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Analyzers.Untyped;

/// <summary>Tests long methods: the analyzers' time is proportional to the number of calls.</summary>
[CollectionDefinition(nameof(ManyRequestsTests), DisableParallelization = true)]
[Collection(nameof(ManyRequestsTests))]
public sealed class ManyRequestsTests
{
    [Fact]
    public Task The_time_for_requests_in_locals_of_one_method_is_linear() => AssertLinearAsync(Request);

    [Fact]
    public Task The_time_for_typed_calls_in_one_loop_is_linear() => AssertLinearAsync(Typed, "while (n > 0)");

    [Fact]
    public Task The_time_for_starts_with_one_map_is_linear() => AssertLinearAsync(OneMap);

    [Fact]
    public Task The_time_for_ARNs_out_of_one_StringBuilder_is_linear() => AssertLinearAsync(OneBuilder);

    [Fact]
    public Task The_time_for_ARNs_that_one_string_collects_is_linear() => AssertLinearAsync(OneString);

    /// <summary>
    /// Verifies that four times as many statements take less than 10 times as long. Quadratic time would be 16 times as long. The best of three tries counts,
    /// because other test projects run at the same time.
    /// </summary>
    private static async Task AssertLinearAsync(Func<int, string> statement, string around = "")
    {
        await MeasureAsync(20, statement, around);
        List<string> tries = [];
        for (int i = 0; i < 3; i++)
        {
            TimeSpan few = await MeasureAsync(200, statement, around);
            TimeSpan many = await MeasureAsync(800, statement, around);
            if (many < few * 10)
            {
                return;
            }

            tries.Add($"200: {few.TotalMilliseconds} ms, 800: {many.TotalMilliseconds} ms");
        }

        Assert.Fail(string.Join("; ", tries));
    }

    private static string Request(int i) => $$"""
        var r{{i}} = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
        r{{i}}.Parameters = new() { ["targetC"] = new() { I = n } };
        await client.StartCommandExecutionAsync(r{{i}});
        """;

    private static string Typed(int i) => $$"""try { await client.StartRebootDeviceAsync(target); break; } catch (Exception) { n += {{i}}; }""";

    private static string OneMap(int i) => $$"""
        map["p{{i}}"] = new() { I = n };
        await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
        """;

    private static string OneBuilder(int i) => $$"""
        builder.Append("a{{i}}");
        await client.StartCommandExecutionAsync(new() { CommandArn = builder.ToString(), TargetArn = Arns.Thing });
        """;

    private static string OneString(int i) => $$"""
        text += "a{{i}}";
        await client.StartCommandExecutionAsync(new() { CommandArn = text, TargetArn = Arns.Thing });
        """;

    /// <summary>Measures the analyzers' time, without the compiler's.</summary>
    private static async Task<TimeSpan> MeasureAsync(int count, Func<int, string> statement, string around)
    {
        StringBuilder statements = new();
        for (int i = 0; i < count; i++)
        {
            statements.AppendLine(statement(i));
        }

        CSharpCompilation compilation = UntypedAnalysis.Compile(
            $$"""
            using Kitchen;
            class P
            {
                async Task M(IAmazonIoTJobsDataPlane client, CommandTarget target, int n)
                {
                    var map = new Dictionary<string, CommandParameterValue>();
                    var builder = new System.Text.StringBuilder();
                    string text = "";
                    {{around}} { {{statements}} }
                }
            }
            """,
            Correct.CorrectPrograms.Commands);
        compilation.GetDiagnostics(TestContext.Current.CancellationToken);
        Stopwatch watch = Stopwatch.StartNew();
        await UntypedAnalysis.AnalyzeWithAllAsync(compilation);
        return watch.Elapsed;
    }
}
