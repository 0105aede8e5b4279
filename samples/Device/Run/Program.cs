using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Amazon.IoTJobsDataPlane;
using IoTCommands;
using IoTCommands.Testing;
using Oven.Run;

// Runs the local service and the device, each in a process of its own, and starts two commands.
await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(new() { Commands = IoTCommandCatalog.All, MqttPort = 0 });
CommandTarget oven = local.AddThing("oven-17");
string journal = Path.GetTempFileName();
TaskCompletionSource connected = new();
using Process device = StartDevice("--Mqtt:LocalPort", local.MqttPort.GetValueOrDefault().ToString(CultureInfo.InvariantCulture), "--Journal", journal);
try
{
    await Task.WhenAny(connected.Task, device.WaitForExitAsync());
    using AmazonIoTJobsDataPlaneClient client = local.CreateClient();
    bool isHot = await WaitAsync(await client.StartSetOvenTemperatureAsync(oven, new(targetC: 180)));
    bool hasRestarted = await WaitAsync(await client.StartRestartOvenAsync(oven));
    await device.WaitForExitAsync();
    Console.WriteLine($"The device has ended with {device.ExitCode}");
    return isHot && hasRestarted ? device.ExitCode : 1;
}
finally
{
    device.Kill(entireProcessTree: true);
    File.Delete(journal);
}

async Task<bool> WaitAsync(CommandExecution execution)
{
    CommandExecutionSnapshot end = await local.Executions.WaitForEndAsync(execution.ExecutionId);
    string result = string.Join(", ", end.Result?.Select(static value => $"{value.Key} = {value.Value}") ?? ["no result"]);
    Console.WriteLine($"{end.CommandId} on {end.Target.Name}: {end.Status}, {result}");
    return end.Status == IoTCommandExecutionStatus.Succeeded;
}

Process StartDevice(params string[] arguments)
{
    string program = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(static item => item.Key == "Device").Value!;
    Process process = new() { StartInfo = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true } };
    process.OutputDataReceived += (_, received) =>
    {
        Console.WriteLine($"device | {received.Data}");
        if (received.Data?.Contains("Connected to", StringComparison.Ordinal) == true)
        {
            connected.TrySetResult();
        }
    };
    process.Start();
    process.BeginOutputReadLine();
    return process;
}
