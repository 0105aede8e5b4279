using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace IoTCommands.Benchmarks.Local;

/// <summary>A bare Kestrel that reads a request and sends the response of a start.</summary>
internal static class Floor
{
    public static async Task RunAsync()
    {
        byte[] response = Encoding.ASCII.GetBytes(HttpStarter.Response);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null).ConfigureAwait(false);
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = response.Length;
            await context.Response.Body.WriteAsync(response).ConfigureAwait(false);
        });
        await app.StartAsync().ConfigureAwait(false);
        Console.WriteLine($"{app.Urls.First()} -p 0");
        await Task.Delay(Timeout.Infinite).ConfigureAwait(false);
    }
}
