using System.Diagnostics;
using IoTCommands.Generators.Analyzers.Handlers;
using IoTCommands.Generators.Tests.Handlers;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Analyzers.Handlers;

/// <summary>Tests long chains of calls. Each pair of handlers is compared, so this must be cheap.</summary>
[CollectionDefinition(nameof(ManyHandlersTests), DisableParallelization = true)]
[Collection(nameof(ManyHandlersTests))]
public sealed class ManyHandlersTests
{
    private const int Few = 50;

    private const int Many = 200;

    /// <summary>
    /// Verifies that four times as many calls take less than 50 times as long. Quadratic time would be 16 times as long, cubic time 64 times. The best of three
    /// tries counts, because other test projects run at the same time.
    /// </summary>
    [Fact]
    public async Task The_time_for_a_chain_of_handlers_is_not_cubic()
    {
        TestProject commands = TestProject.Kitchen.WithReference("IoTCommands.Devices", DevicesCode.Text);
        for (int i = 0; i < Many; i++)
        {
            commands = commands.WithDefinition($"commands/{i}.json", TestDefinition.Of($"Command{i}", $"p{i}"));
        }

        GeneratorRun.CreateDriver(commands).RunGeneratorsAndUpdateCompilation(
            commands.Compile(), out Compilation generated, out _, TestContext.Current.CancellationToken);
        using MemoryStream assembly = new();
        Assert.True(generated.WithAssemblyName("Kitchen.Commands").Emit(assembly, cancellationToken: TestContext.Current.CancellationToken).Success);
        TestProject device = TestProject.Kitchen with
        {
            References = [.. commands.References, MetadataReference.CreateFromImage(assembly.ToArray(), filePath: "Kitchen.Commands.dll")],
        };
        await MeasureAsync(device, Few);
        List<string> tries = [];
        for (int i = 0; i < 3; i++)
        {
            TimeSpan few = await MeasureAsync(device, Few);
            TimeSpan many = await MeasureAsync(device, Many);
            if (many < few * 50)
            {
                return;
            }

            tries.Add($"{Few}: {few.TotalMilliseconds} ms, {Many}: {many.TotalMilliseconds} ms");
        }

        Assert.Fail(string.Join("; ", tries));
    }

    /// <summary>Measures the analyzer's time, without the compiler's.</summary>
    private static async Task<TimeSpan> MeasureAsync(TestProject project, int count)
    {
        string calls = string.Concat(Enumerable.Range(0, count).Select(static i => $".OnCommand{i}(null!)"));
        Compilation compilation = project
            .WithCode("Device.cs", $"using IoTCommands.Devices; using Kitchen; class Program {{ void Add(CommandDispatcher device) => device{calls}; }}")
            .Compile();
        compilation.GetDiagnostics(TestContext.Current.CancellationToken);
        Stopwatch watch = Stopwatch.StartNew();
        await ProjectAnalysis.RunAsync(compilation, project, [new HandlerAnalyzer()], TestContext.Current.CancellationToken);
        return watch.Elapsed;
    }
}
