using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace IoTCommands.Docs.Tests;

/// <summary>Tests that the code of docs/telemetry.md enables what the runtime records.</summary>
public sealed class TelemetryTests
{
    private const string Page = "docs/telemetry.md";

    private static readonly string[] Usings =
    [
        "System.Threading.Tasks",
        "Microsoft.Extensions.DependencyInjection",
        "OpenTelemetry.Metrics",
        "OpenTelemetry.Trace",
    ];

    [Fact]
    public async Task What_the_page_adds_listens_to_the_runtime()
    {
        ServiceCollection services = new();
        await BlockProgram.RunAsync(BlockProgram.Compile(CodeBlock.Get(Page, "listen"), Usings, "IServiceCollection services"), services);
        services.ConfigureOpenTelemetryMeterProvider(static metrics => metrics.AddReader(new IdleReader()));
        await using ServiceProvider provider = services.BuildServiceProvider();
        Assert.NotNull(provider.GetService<TracerProvider>());
        Assert.NotNull(provider.GetService<MeterProvider>());

        using ActivitySource source = new("IoTCommands");
        using Meter meter = new("IoTCommands");
        Assert.True(source.HasListeners());
        Assert.True(meter.CreateHistogram<double>("any").Enabled);
    }

    [Fact]
    public async Task A_view_is_added_as_the_page_shows()
        => await BlockProgram.RunAsync(
            BlockProgram.Compile(CodeBlock.Get(Page, "buckets"), Usings, "MeterProviderBuilder metrics"),
            Sdk.CreateMeterProviderBuilder());

    /// <summary>OpenTelemetry enables no instrument without a reader. In an application, the exporter has one.</summary>
    private sealed class IdleReader : MetricReader;
}
