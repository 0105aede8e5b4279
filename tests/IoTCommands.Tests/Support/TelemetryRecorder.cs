using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace IoTCommands.Tests.Support;

/// <summary>Listens to the spans and measurements of the starts of one test. The command id distinguishes them from those of other tests.</summary>
internal sealed class TelemetryRecorder : IDisposable
{
    private readonly ActivityListener _spans;
    private readonly MeterListener _meter = new();
    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly ConcurrentQueue<(Instrument Instrument, double Value, Dictionary<string, object?> Tags)> _measurements = new();
    private readonly string _commandId;

    public TelemetryRecorder(string commandId)
    {
        _commandId = commandId;
        _spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "IoTCommands",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = _activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_spans);
        _meter.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "IoTCommands")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meter.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _measurements.Enqueue((instrument, value, new(tags.ToArray()))));
        _meter.Start();
    }

    public IEnumerable<Activity> Spans => _activities.Where(activity => Equals(activity.GetTagItem("aws.iot.command.id"), _commandId));

    public IEnumerable<(Instrument Instrument, double Value, Dictionary<string, object?> Tags)> Measurements =>
        _measurements.Where(measurement => Equals(measurement.Tags["aws.iot.command.id"], _commandId));

    public void Dispose()
    {
        _spans.Dispose();
        _meter.Dispose();
    }
}
