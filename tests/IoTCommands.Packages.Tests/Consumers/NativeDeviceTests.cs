using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>
/// Tests a device as a native program: it is published from the packages without a warning, and runs on the local service over MQTT. The test is explicit,
/// because it takes a minute and requires a linker: <c>.ci/aot</c> runs it.
/// </summary>
public sealed class NativeDeviceTests(PackedPackages packages)
{
    /// <summary>The whole program, as in docs/devices.md. It prints when it has connected.</summary>
    private const string Device = """
        using Device;
        using IoTCommands.Devices;
        using Shared;

        CommandDispatcher dispatcher = new();
        dispatcher.OnSetFanSpeed(async (args, execution, cancellationToken) =>
        {
            await execution.ReportProgressAsync("SPINNING_UP", cancellationToken: cancellationToken);
            return CommandOutcome.Succeeded(new FanResult { Percent = args.SpeedPercent, Mode = FanMode.Quiet });
        });
        MqttTransport transport = new(new() { Endpoint = "127.0.0.1", Port = int.Parse(args[0]), ClientId = "fan-3", UseTls = false });
        await dispatcher.RunAsync(transport, DeviceTarget.ForThing("fan-3"), CancellationToken.None);
        """;

    /// <summary>The code that both programs share.</summary>
    private const string Result = """
        using IoTCommands;

        namespace Shared;

        [IoTCommandResult("SetFanSpeed")]
        public sealed partial record FanResult
        {
            [ResultValue("percent")] public required int Percent { get; init; }
            [ResultValue("mode")] public FanMode? Mode { get; init; }
        }

        public enum FanMode { Loud, [CommandValue("quiet")] Quiet }
        """;

    /// <summary>
    /// The service. It starts the device, and then the command repeatedly, until the device has subscribed and answers. It prints how long that took.
    /// </summary>
    private const string Cloud = """"
        using System.Diagnostics;
        using Cloud;
        using IoTCommands;
        using IoTCommands.Client;
        using IoTCommands.Testing;
        using Shared;

        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(new() { Commands = IoTCommandCatalog.All, MqttPort = 0 });
        CommandTarget fan = local.AddThing("fan-3");
        IoTCommandsClientOptions options = new() { InitialPollDelay = TimeSpan.FromMilliseconds(50) };
        options.UseLocalService(local.Endpoint);
        using IoTCommandsClient commands = new(options);
        Stopwatch watch = Stopwatch.StartNew();
        using Process device = Process.Start(args[0], local.MqttPort!.Value.ToString());
        try
        {
            while (!local.Journal.Entries.Any(entry => entry.ToString().Contains("'fan-3' is connected")))
            {
                await Task.Delay(1);
            }

            double connected = watch.Elapsed.TotalMilliseconds;
            CommandEnd<FanResult>? end = null;
            for (int i = 0; end?.IsSuccess != true && i < 60; i++)
            {
                StartCommandOptions second = new() { ExecutionTimeout = TimeSpan.FromSeconds(1) };
                end = await commands.RunSetFanSpeedAsync(fan, new() { SpeedPercent = 40 }, second);
            }

            device.Refresh();
            Console.WriteLine($$"""{"end":"{{end!.Status}} {{end.Result}}","connectedMs":{{(int)connected}},"memory":{{device.WorkingSet64}} }""");
        }
        finally
        {
            device.Kill();
        }
        """";

    [Fact(Explicit = true)]
    public async Task A_device_is_published_without_a_warning_and_answers_commands()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64, "The device is published for linux-x64.");
        Assert.SkipUnless(HasLinker(), "Not installed: clang or gcc, which links native programs.");
        using ConsumerWorkspace workspace = new(packages);
        workspace.Write("Device/commands/SetFanSpeed.json", FanDefinition.Before);
        workspace.Write("Cloud/commands/SetFanSpeed.json", FanDefinition.Before);
        workspace.Write("FanResult.cs", Result);
        const string Shared = """<ItemGroup><Compile Include="../FanResult.cs" /></ItemGroup>""";
        workspace.WriteProject(
            "Device",
            Device,
            "<PropertyGroup><PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>" + Shared,
            "IoTCommands.Generators",
            "IoTCommands.Devices");
        workspace.WriteProject("Cloud", Cloud, Shared, "IoTCommands.Generators", "IoTCommands.Client", "IoTCommands.Testing");

        DotNetResult published = (await workspace.PublishAsync("Device", "linux-x64")).Succeeded();
        (await workspace.BuildAsync(restore: true, "Cloud")).Succeeded();
        string program = workspace.Published("Device");
        using JsonDocument figures = JsonDocument.Parse(await workspace.RunAsync("Cloud", program));

        Assert.DoesNotContain("warning", published.Output, StringComparison.OrdinalIgnoreCase);
        JsonElement root = figures.RootElement;
        Assert.Equal("Succeeded FanResult { Percent = 40, Mode = Quiet }", root.GetProperty("end").GetString());
        double megabytes = new FileInfo(program).Length / 1e6;
        double memory = root.GetProperty("memory").GetInt64() / 1e6;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"program {megabytes:F1} MB, connected after {root.GetProperty("connectedMs").GetInt32()} ms, {memory:F0} MB of memory"));

        // docs/performance.md has the exact figures. These limits detect large changes.
        Assert.InRange(megabytes, 1, 20);
        Assert.InRange(memory, 1, 60);
    }

    private static bool HasLinker() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Any(static directory => File.Exists(Path.Combine(directory, "clang")) || File.Exists(Path.Combine(directory, "gcc")));
}
