using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using BothEnds.Run;
using IoTCommands.Testing;

// Runs the local service, a device that is connected to it over MQTT, and a program in the cloud that starts commands on the device.
await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(
    new() { Commands = IoTCommandCatalog.All, MqttPort = 0, AcceptUnregisteredThings = true });
TaskCompletionSource connected = new();
string port = local.MqttPort.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);
using Process device = Start("Device", ["--port", port], line =>
{
    if (line.Contains("Connected to", StringComparison.Ordinal))
    {
        connected.TrySetResult();
    }
});
try
{
    await Task.WhenAny(connected.Task, device.WaitForExitAsync());
    using Process cloud = Start("Cloud", [local.Endpoint.AbsoluteUri]);
    await cloud.WaitForExitAsync();
    return cloud.ExitCode;
}
finally
{
    device.Kill(entireProcessTree: true);
}

static Process Start(string program, string[] arguments, Action<string>? see = null)
{
    string path = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == program).Value!;
    Process process = new() { StartInfo = new ProcessStartInfo("dotnet", [path, .. arguments]) { RedirectStandardOutput = true } };
    process.OutputDataReceived += (_, received) =>
    {
        if (received.Data is { } line)
        {
            Console.WriteLine($"{program.ToLowerInvariant(),-6} | {line}");
            see?.Invoke(line);
        }
    };
    process.Start();
    process.BeginOutputReadLine();
    return process;
}
