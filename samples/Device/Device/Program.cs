using IoTCommands.Devices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Oven;

// A device as a service: handlers are classes, and their dependencies are injected. On a Raspberry Pi, systemd starts the service.
HostApplicationBuilder host = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
IConfiguration mqtt = host.Configuration.GetSection("Mqtt");
string thing = mqtt["Thing"] ?? throw new InvalidOperationException("Mqtt:Thing is missing; it is the name of the thing in AWS IoT.");

host.Services.AddSingleton(TimeProvider.System).AddSingleton<Heater>();
host.Services
    .AddIoTCommandDevice(
        DeviceTarget.ForThing(thing),
        _ => new MqttTransport(CreateOptions(mqtt, thing)),
        options => options.JournalFile = host.Configuration["Journal"]) // after a restart, the device still knows which executions it handled
    .OnSetOvenTemperature<HeatHandler>(new CommandHandlerOptions { RunsInOrder = true })
    .OnRestartOven<RestartHandler>();
await host.Build().RunAsync();

static MqttTransportOptions CreateOptions(IConfiguration mqtt, string thing)
{
    MqttTransportOptions options = new() { Endpoint = mqtt["Endpoint"], ClientId = thing };
    if (mqtt["LocalPort"] is { } port)
    {
        // The local service has no TLS.
        (options.Endpoint, options.Port, options.UseTls) = ("127.0.0.1", int.Parse(port), false);
        return options;
    }

    options.Authentication = MqttAuthentication.FromPemFiles(Required(mqtt, "Certificate"), Required(mqtt, "PrivateKey"));
    return options;
}

static string Required(IConfiguration mqtt, string name) =>
    mqtt[name] ?? throw new InvalidOperationException($"Mqtt:{name} is missing; it is the path of a PEM file from AWS IoT.");
