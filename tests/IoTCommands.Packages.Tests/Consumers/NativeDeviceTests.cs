using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>A device as a native program: published from the packages without a warning, and run on the local service over MQTT.</summary>
public sealed class NativeDeviceTests(PackedPackages packages)
{
    /// <summary>The whole program, as docs/devices.md tells; it says when it has connected.</summary>
    private const string Device = """
        using Device;
        using IoTCommands;
        using IoTCommands.Devices;

        CommandDispatcher dispatcher = new();
        dispatcher.On(IoTCommandCatalog.SetFanSpeed, async (execution, cancellationToken) =>
        {
            await execution.ReportProgressAsync("SPINNING_UP", cancellationToken: cancellationToken);
            string speed = execution.Arguments.GetInt32("speed-percent").ToString();
            return CommandOutcome.Succeeded(new Dictionary<string, CommandResultValue> { ["speed"] = speed });
        });
        MqttTransport transport = new(new() { Endpoint = "127.0.0.1", Port = int.Parse(args[0]), ClientId = "fan-3", UseTls = false });
        await dispatcher.RunAsync(transport, DeviceTarget.ForThing("fan-3"), CancellationToken.None);
        """;

    /// <summary>The service, which starts the device and then the command, until the device has subscribed and answers. It prints what that took.</summary>
    private const string Cloud = """"
        using System.Diagnostics;
        using Amazon.IoTJobsDataPlane;
        using Cloud;
        using IoTCommands;
        using IoTCommands.Testing;

        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(new() { Commands = IoTCommandCatalog.All, MqttPort = 0 });
        CommandTarget fan = local.AddThing("fan-3");
        using AmazonIoTJobsDataPlaneClient client = local.CreateClient();
        Stopwatch watch = Stopwatch.StartNew();
        using Process device = Process.Start(args[0], local.MqttPort!.Value.ToString());
        try
        {
            while (!local.Journal.Entries.Any(entry => entry.ToString().Contains("'fan-3' is connected")))
            {
                await Task.Delay(1);
            }

            double connected = watch.Elapsed.TotalMilliseconds;
            CommandExecutionSnapshot? end = null;
            for (int i = 0; end?.Status != IoTCommandExecutionStatus.Succeeded && i < 60; i++)
            {
                StartCommandOptions second = new() { ExecutionTimeout = TimeSpan.FromSeconds(1) };
                CommandExecution started = await client.StartSetFanSpeedAsync(fan, new() { SpeedPercent = 40 }, second);
                end = await local.Executions.WaitForOutcomeAsync(started.ExecutionId);
            }

            device.Refresh();
            string speed = end!.Result?["speed"].StringValue ?? "";
            Console.WriteLine($$"""{"status":"{{end.Status}}","speed":"{{speed}}","connectedMs":{{(int)connected}},"memory":{{device.WorkingSet64}} }""");
        }
        finally
        {
            device.Kill();
        }
        """";

    [Fact]
    public async Task A_device_is_published_without_a_warning_and_answers_commands()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64, "The device is published for linux-x64.");
        Assert.SkipUnless(HasLinker(), "Not installed: clang or gcc, which links native programs.");
        using ConsumerWorkspace workspace = new(packages);
        workspace.Write("Device/commands/SetFanSpeed.json", FanDefinition.Before);
        workspace.Write("Cloud/commands/SetFanSpeed.json", FanDefinition.Before);
        workspace.WriteProject(
            "Device",
            Device,
            "<PropertyGroup><PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>",
            "IoTCommands.Generators",
            "IoTCommands.Devices");
        workspace.WriteProject("Cloud", Cloud, "", "IoTCommands.Generators", "IoTCommands.Testing");

        DotNetResult published = (await workspace.PublishAsync("Device", "linux-x64")).Succeeded();
        (await workspace.BuildAsync(restore: true, "Cloud")).Succeeded();
        string program = workspace.Published("Device");
        using JsonDocument figures = JsonDocument.Parse(await workspace.RunAsync("Cloud", program));

        Assert.DoesNotContain("warning", published.Output, StringComparison.OrdinalIgnoreCase);
        JsonElement root = figures.RootElement;
        Assert.Equal(("Succeeded", "40"), (root.GetProperty("status").GetString(), root.GetProperty("speed").GetString()));
        double megabytes = new FileInfo(program).Length / 1e6;
        double memory = root.GetProperty("memory").GetInt64() / 1e6;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"program {megabytes:F1} MB, connected after {root.GetProperty("connectedMs").GetInt32()} ms, {memory:F0} MB of memory"));

        // docs/performance.md has the figures; these are the limits that nothing may pass unnoticed.
        Assert.InRange(megabytes, 1, 20);
        Assert.InRange(memory, 1, 60);
    }

    private static bool HasLinker() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Any(static directory => File.Exists(Path.Combine(directory, "clang")) || File.Exists(Path.Combine(directory, "gcc")));
}
