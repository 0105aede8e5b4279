using BothEnds;
using IoTCommands.Devices;
using IoTCommands.Testing;

namespace WebApi;

/// <summary>The option "try": runs the local service in place of AWS, and a client that calls the API.</summary>
internal static class Try
{
    /// <summary>Starts the service with an oven that answers and one that does not.</summary>
    public static async Task<LocalIoTCommands> StartServiceAsync()
    {
        LocalIoTCommands local = await LocalIoTCommands.StartAsync(new() { Commands = IoTCommandCatalog.All });
        CommandDispatcher oven = new();
        oven.OnSetOvenTemperature(static (args, execution, cancellationToken) => Task.FromResult<CommandOutcome<OvenResult>>(args.TargetC > 250
            ? CommandOutcome.Rejected("TOO_HOT", $"This oven goes up to 250 °C, not {args.TargetC}")
            : CommandOutcome.Succeeded(new OvenResult { ReachedC = args.TargetC, Took = TimeSpan.FromMinutes(9) })));
        local.AddDevice("oven-17", oven);
        local.AddThing("oven-18");
        return local;
    }

    /// <returns>0 if the API answered as expected; otherwise, 1.</returns>
    public static async Task<int> CallAsync(WebApplication app)
    {
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        using HttpClient client = new() { BaseAddress = new Uri(app.Urls.Single()) };
        int[] statuses =
        [
            await PutAsync(client, "oven-17", 180),
            await PutAsync(client, "oven-17", 180, zone: 9),
            await PutAsync(client, "oven-17", 260),
            await PutAsync(client, "oven-17", 400),
            await PutAsync(client, "oven-18", 180),
        ];
        await app.StopAsync();
        return statuses is [200, 400, 409, 400, 504] ? 0 : 1;
    }

    private static async Task<int> PutAsync(HttpClient client, string thing, int celsius, int? zone = null)
    {
        using HttpResponseMessage response = await client.PutAsJsonAsync($"/ovens/{thing}/temperature", new { celsius, zone });
        string request = zone is null ? $"{celsius} °C" : $"{celsius} °C, zone {zone}";
        Console.WriteLine($"PUT /ovens/{thing}/temperature {request} -> {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return (int)response.StatusCode;
    }
}
