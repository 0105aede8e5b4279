using System.Diagnostics;
using System.Globalization;

namespace IoTCommands.Benchmarks;

/// <summary>
/// Measures the first use of a definition in a process: its JSON is read from the attribute and parsed. Measured once, because it happens only once.
/// </summary>
internal static class FirstUse
{
    public static void Run()
    {
        Measure("first definition of the process", static () => IoTCommandCatalog.SetOvenTemperature);
        Measure("another definition", static () => IoTCommandCatalog.ConfigureReporting);
        Measure("a definition that was used before", static () => IoTCommandCatalog.SetOvenTemperature);
    }

    private static void Measure(string what, Func<CommandDefinition> use)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        CommandDefinition definition = use();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}, {definition.CommandId}: {elapsed.TotalMilliseconds:F3} ms, {bytes:N0} bytes"));
    }
}
