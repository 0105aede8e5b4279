using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace IoTCommands.Benchmarks.Local;

/// <summary>
/// Measures the local service: 64 clients and 1,000 MQTT devices, and the tool in a process of its own, all on one machine. The floor is a bare Kestrel that
/// sends the same bytes.
/// </summary>
internal static partial class LocalServiceFigures
{
    private const int Clients = 64;
    private const int Devices = 1_000;
    private const int Executions = 100_000;

    /// <summary>The starts per second at which the latency is measured. At full speed, the latency would be the length of a queue.</summary>
    private const int Rate = 500;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    /// <param name="tool">The path of the tool's assembly.</param>
    /// <param name="state">The state file; null if there is none.</param>
    public static async Task RunAsync(string tool, string? state)
    {
        string[] arguments = [tool, "serve", "--port", "0", "--mqtt-port", "0", "--open-things", .. state is null ? (string[])[] : ["--state", state]];
        for (int i = 0; i < 5; i++)
        {
            await MeasureStartUpAsync(arguments).ConfigureAwait(false);
        }

        using (Process floor = Start([typeof(LocalServiceFigures).Assembly.Location, "floor"]))
        {
            int port = (await ReadPortsAsync(floor).ConfigureAwait(false)).Http;
            await MeasureStartsAsync("the same bytes from a bare Kestrel", floor, port).ConfigureAwait(false);
            floor.Kill();
        }

        using Process service = Start(arguments);
        (int http, int mqtt) = await ReadPortsAsync(service).ConfigureAwait(false);
        await HttpStarter.CreateCommandAsync(http).ConfigureAwait(false);
        service.Refresh();
        Report("memory, nothing started", $"{service.WorkingSet64 / 1e6:F0} MB");
        await MeasureStartsAsync("starts without devices", service, http).ConfigureAwait(false);

        StartedDevices devices = await StartedDevices.ConnectAsync(mqtt, Devices).ConfigureAwait(false);
        await MeasureExecutionsAsync("at full speed", service, http, devices, ratePerSecond: null).ConfigureAwait(false);
        await MeasureExecutionsAsync($"at {Rate} starts/s", service, http, devices, Rate).ConfigureAwait(false);

        await MeasureStartsAsync($"{Executions} starts", service, http, Executions).ConfigureAwait(false);
        service.Refresh();
        Report("memory after them", $"{service.WorkingSet64 / 1e6:F0} MB");
        devices.Dispose();
        service.Kill();
    }

    /// <summary>Measures the startup on a state file with many executions, all of which have timed out.</summary>
    public static async Task RunRestartAsync(string tool)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("iotcommands");
        string state = Path.Combine(directory.FullName, "state.db");
        string[] arguments = [tool, "serve", "--port", "0", "--mqtt-port", "0", "--open-things", "--state", state];
        using (Process service = Start(arguments))
        {
            (int http, _) = await ReadPortsAsync(service).ConfigureAwait(false);
            await HttpStarter.CreateCommandAsync(http).ConfigureAwait(false);
            await MeasureStartsAsync($"{Executions} starts", service, http, Executions, timeoutSeconds: 1).ConfigureAwait(false);
            await Task.Delay(TimeSpan.FromSeconds(5)).ConfigureAwait(false);
            service.Kill();
        }

        Report("the state file", $"{directory.EnumerateFiles().Sum(static file => file.Length) / 1e6:F0} MB");
        for (int i = 0; i < 5; i++)
        {
            await MeasureStartUpAsync(arguments).ConfigureAwait(false);
        }

        directory.Delete(recursive: true);
    }

    private static async Task MeasureStartUpAsync(string[] arguments)
    {
        long start = Stopwatch.GetTimestamp();
        using Process service = Start(arguments);
        (int http, _) = await ReadPortsAsync(service).ConfigureAwait(false);
        using (HttpStarter starter = await HttpStarter.ConnectAsync(http).ConfigureAwait(false))
        {
            await starter.ListCommandsAsync().ConfigureAwait(false);
        }

        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        service.Refresh();
        Report(
            "from the process's start to its first response",
            $"{elapsed.TotalMilliseconds:F0} ms, {service.TotalProcessorTime.TotalMilliseconds:F0} ms of processor time, {service.WorkingSet64 / 1e6:F0} MB");
        service.Kill();
        await service.WaitForExitAsync().ConfigureAwait(false);
    }

    /// <param name="what">What is measured.</param>
    /// <param name="service">The process that is measured.</param>
    /// <param name="port">The HTTP port.</param>
    /// <param name="count">The number of starts; null for as many as possible in the duration.</param>
    /// <param name="timeoutSeconds">The execution timeout.</param>
    private static async Task MeasureStartsAsync(string what, Process service, int port, int? count = null, int timeoutSeconds = 3_600)
    {
        long done = 0;
        using CancellationTokenSource end = new();
        if (count is null)
        {
            // Warms up: the first seconds include just-in-time compilation.
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => StartAsync(Duration))).ConfigureAwait(false);
            done = 0;
        }

        TimeSpan processor = ProcessorTime(service);
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => StartAsync(Duration))).ConfigureAwait(false);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Report(what, $"{done / seconds:F0}/s, {(ProcessorTime(service) - processor).TotalMicroseconds / done:F0} us of the service's processor time each");

        async Task StartAsync(TimeSpan duration)
        {
            using HttpStarter starter = await HttpStarter.ConnectAsync(port).ConfigureAwait(false);
            long begin = Stopwatch.GetTimestamp();
            while (count is null ? Stopwatch.GetElapsedTime(begin) < duration : Volatile.Read(ref done) < count)
            {
                await starter.StartAsync("none", timeoutSeconds).ConfigureAwait(false);
                Interlocked.Increment(ref done);
            }
        }
    }

    private static async Task MeasureExecutionsAsync(string what, Process service, int port, StartedDevices devices, int? ratePerSecond)
    {
        devices.Latencies.Clear();
        TimeSpan processor = ProcessorTime(service);
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(StartAsync)).ConfigureAwait(false);
        await devices.WaitUntilIdleAsync().ConfigureAwait(false);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double[] latencies = [.. devices.Latencies.Select(static latency => latency.TotalMilliseconds).Order()];
        double each = (ProcessorTime(service) - processor).TotalMicroseconds / latencies.Length;
        Report($"executions that succeed, {what}", $"{latencies.Length / seconds:F0}/s, {each:F0} us of the service's processor time each");
        Report("from start to SUCCEEDED", $"p50 {latencies[latencies.Length / 2]:F1} ms, p99 {latencies[latencies.Length * 99 / 100]:F1} ms");

        async Task StartAsync(int client)
        {
            using HttpStarter starter = await HttpStarter.ConnectAsync(port).ConfigureAwait(false);
            for (int i = 0; Stopwatch.GetElapsedTime(start) < Duration; i++)
            {
                if (ratePerSecond is { } rate)
                {
                    TimeSpan due = TimeSpan.FromSeconds((i + (client / (double)Clients)) * Clients / rate) - Stopwatch.GetElapsedTime(start);
                    await Task.Delay(due > TimeSpan.Zero ? due : TimeSpan.Zero).ConfigureAwait(false);
                }

                // Each client has devices of its own, and each device has one execution at a time.
                int device = client + (Clients * (i % (Devices / Clients)));
                await devices.BeginAsync(device).ConfigureAwait(false);
                await starter.StartAsync(StartedDevices.NameOf(device)).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Gets the processor time, which other work on the machine changes little.</summary>
    private static TimeSpan ProcessorTime(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    public static Process Start(string[] arguments)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return Process.Start(new ProcessStartInfo(dotnet, arguments) { RedirectStandardOutput = true })!;
    }

    /// <summary>Reads the output until it contains the ports.</summary>
    public static async Task<(int Http, int Mqtt)> ReadPortsAsync(Process process)
    {
        int http = 0;
        while (await process.StandardOutput.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            if (http == 0 && HttpPort().Match(line) is { Success: true } found)
            {
                http = int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            }

            if (MqttPort().Match(line) is { Success: true } mqtt)
            {
                return (http, int.Parse(mqtt.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
            }
        }

        throw new InvalidOperationException("The service has ended before it was ready.");
    }

    public static void Report(string what, FormattableString value) => Console.WriteLine($"{what,-50} {value.ToString(CultureInfo.InvariantCulture)}");

    [GeneratedRegex("http://127\\.0\\.0\\.1:([0-9]+)")]
    private static partial Regex HttpPort();

    [GeneratedRegex("-p ([0-9]+)")]
    private static partial Regex MqttPort();
}
