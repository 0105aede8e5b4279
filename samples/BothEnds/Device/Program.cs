using System.Diagnostics;
using BothEnds;
using BothEnds.Device;
using IoTCommands.Devices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// An oven. On AWS, it connects to the account's endpoint, with Authentication = MqttAuthentication.FromPemFiles(...).
HostApplicationBuilder host = Host.CreateApplicationBuilder(args);
host.Services.AddIoTCommandDevice(
    DeviceTarget.ForThing("oven-17"),
    services => new MqttTransport(new()
    {
        Endpoint = "127.0.0.1",
        Port = services.GetRequiredService<IConfiguration>().GetValue("port", 1883),
        ClientId = "oven-17",
        UseTls = false,
    }))
    .OnSetOvenTemperature(async (args, execution, cancellationToken) =>
    {
        if (args.TargetC > 250)
        {
            return CommandOutcome.Rejected("TOO_HOT", $"This oven goes up to 250 °C, not {args.TargetC}");
        }

        Stopwatch time = Stopwatch.StartNew();
        await execution.ReportProgressAsync("HEATING", $"{args.Zone} to {args.TargetC} °C", cancellationToken);
        await Task.Delay(50, cancellationToken);
        return CommandOutcome.Succeeded(new OvenResult { ReachedC = args.TargetC, Took = time.Elapsed });
    });
await host.Build().RunAsync();
