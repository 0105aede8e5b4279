using System.Diagnostics;
using System.Globalization;
using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests that take too long for CI. <c>.ci/soak</c> runs them and sets the number of starts.</summary>
public sealed class SoakTests
{
    private const int Clients = 64;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory(Explicit = true)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Memory_stays_flat_with_a_limit_of_executions(bool hasStateFile)
    {
        int starts = int.Parse(Environment.GetEnvironmentVariable("SOAK_STARTS") ?? "200000", CultureInfo.InvariantCulture);
        int quarter = starts / 4;
        DirectoryInfo directory = Directory.CreateTempSubdirectory("iotcommands");
        try
        {
            string? file = hasStateFile ? Path.Combine(directory.FullName, "state.db") : null;
            await using LocalIoTCommands local = await Endpoints.StartAsync(
                options => (options.MaxKeptExecutions, options.StateFile, options.MqttPort) = (quarter / 5, file, 0), TestCommand.Static("c"));
            CommandTarget target = local.AddDevice("t", static async execution =>
            {
                await execution.AcceptAsync();
                await execution.SucceedAsync(new Dictionary<string, CommandResultValue> { ["answer"] = "done" });
            }).Target;

            await RunAsync(local, target, quarter);
            Measure("a quarter", out long heapBefore, out long fileBefore);
            TimeSpan elapsed = await RunAsync(local, target, starts - quarter);
            Measure("all", out long heap, out long fileLength);

            TestContext.Current.TestOutputHelper?.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{(starts - quarter) / elapsed.TotalSeconds:N0} starts a second with {Clients} clients"));
            Assert.Equal(quarter / 5, local.Executions.List().Count);
            Assert.True(heap < heapBefore * 1.2 + 5_000_000, $"The heap grew from {heapBefore:N0} to {heap:N0} bytes.");
            Assert.True(fileLength <= fileBefore * 1.5, $"The state file grew from {fileBefore:N0} to {fileLength:N0} bytes.");

            void Measure(string when, out long heap, out long fileLength)
            {
                heap = GC.GetTotalMemory(forceFullCollection: true);
                fileLength = file is null ? 0 : directory.GetFiles().Sum(static part => part.Length);
                TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"after {when} of {starts:N0} starts: heap {heap:N0} bytes, state file {fileLength:N0} bytes"));
            }
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<TimeSpan> RunAsync(LocalIoTCommands local, CommandTarget target, int starts)
    {
        Stopwatch watch = Stopwatch.StartNew();
        int left = starts;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(
            async () =>
            {
                while (Interlocked.Decrement(ref left) >= 0)
                {
                    await local.StartCommandAsync("c", target, $"\"clientToken\":\"{Guid.NewGuid()}\"");
                }
            },
            Cancellation)));
        TimeSpan elapsed = watch.Elapsed;
        while (local.Executions.List().Any(static execution => !execution.IsTerminal))
        {
            await Task.Delay(10, Cancellation);
        }

        return elapsed;
    }
}
