using System.Text.Json.Serialization;
using BothEnds;
using IoTCommands;
using IoTCommands.Client;
using IoTCommands.Testing;
using WebApi;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
bool isTry = args.Contains("--try");
await using LocalIoTCommands? local = isTry ? await Try.StartServiceAsync() : null;

// The Region and credentials come from the environment, or from the section AWS of appsettings.json.
builder.Services.AddIoTCommands(local is null ? null : options => options.UseLocalService(local.Endpoint));
builder.Logging.SetMinimumLevel(isTry ? LogLevel.Warning : LogLevel.Information);
// JSON has zones by name.
builder.Services.ConfigureHttpJsonOptions(static options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
WebApplication app = builder.Build();

// Users do not wait for a page as long as AWS IoT waits for a device.
StartCommandOptions start = new() { ExecutionTimeout = TimeSpan.FromSeconds(5) };

app.MapPut("/ovens/{thing}/temperature", async (string thing, HeatRequest heat, IIoTCommandsClient commands, CancellationToken cancellationToken) =>
{
    CommandTarget target = CommandTarget.ForThing(await commands.GetAccountAsync(cancellationToken), thing);
    try
    {
        CommandEnd<OvenResult> end = await commands.RunSetOvenTemperatureAsync(
            target, new(heat.Celsius) { Zone = heat.Zone }, start, cancellationToken: cancellationToken);
        return end.Status switch
        {
            CommandEndStatus.Succeeded => Results.Ok(end.Result),
            CommandEndStatus.TimedOut => Results.Problem($"{thing} did not answer in time.", statusCode: StatusCodes.Status504GatewayTimeout),
            _ => Results.Problem(end.StatusReason?.Description, title: end.StatusReason?.Code, statusCode: StatusCodes.Status409Conflict),
        };
    }
    catch (CommandArgumentException exception)
    {
        // The request does not meet a condition of the definition, or has a number for a zone that does not exist. Nothing was sent.
        return Results.Problem(exception.Message, statusCode: StatusCodes.Status400BadRequest);
    }
});

if (isTry)
{
    return await Try.CallAsync(app);
}

await app.RunAsync();
return 0;

internal sealed record HeatRequest(int Celsius, SetOvenTemperatureZone? Zone);
