using System.Diagnostics.Metrics;
using IoTCommands.Tests.Support;

namespace IoTCommands.Tests.Telemetry;

[Collection(nameof(ProcessWideState))]
public sealed class BucketAdviceTests
{
    [Fact]
    public async Task The_duration_advises_buckets_for_seconds()
    {
        using var listener = new TelemetryRecorder(Commands.Reset.CommandId);

        await Starts.RequestOfAsync(Commands.Reset);

        var histogram = (Histogram<double>)Assert.Single(listener.Measurements).Instrument;
        Assert.Equal([0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10], histogram.Advice!.HistogramBucketBoundaries!);
    }
}
