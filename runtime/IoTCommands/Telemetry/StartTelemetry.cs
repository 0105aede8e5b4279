using System.Diagnostics;
using System.Diagnostics.Metrics;
using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime;

namespace IoTCommands;

/// <summary>The activity and the measurement of one start. Source and meter are named <c>IoTCommands</c>.</summary>
/// <remarks>
/// <para>The names are those of OpenTelemetry's semantic conventions for AWS SDK client spans (rpc.system, rpc.service, rpc.method, cloud.region,
/// aws.request_id), for recording errors (error.type, the status) and for durations of calls (seconds, the buckets of <c>rpc.client.call.duration</c>).
/// All other names begin with <c>aws.iot.command</c>.</para>
/// <para>Values of parameters are not recorded. Messages of exceptions are not recorded either, because the service may quote a value in them.</para>
/// </remarks>
internal readonly struct StartTelemetry : IDisposable
{
    private const string Name = "IoTCommands";
    private const string CommandId = "aws.iot.command.id";
    private const string Region = "cloud.region";
    private const string RequestId = "aws.request_id";
    private const string ErrorType = "error.type";

    private static readonly string Version = typeof(StartTelemetry).Assembly.GetName().Version!.ToString(3);
    private static readonly ActivitySource Source = new(Name, Version);
    private static readonly Meter Meter = new(Name, Version);
    private static readonly Histogram<double> Duration = CreateDuration();

    private readonly string _commandId;
    private readonly CommandTarget _target;
    private readonly Activity? _activity;
    private readonly long _started;

    private StartTelemetry(CommandDefinition command, CommandTarget target)
    {
        _commandId = target.Account.GetCommandId(command.CommandId);
        _target = target;
        _started = Stopwatch.GetTimestamp();
        _activity = Source.HasListeners() ? StartActivity(_commandId, target) : null;
    }

    /// <summary>Gets whether there is a listener. If there is none, nothing else of this type is used.</summary>
    public static bool IsOn => Duration.Enabled || Source.HasListeners();

    public static StartTelemetry Begin(CommandDefinition command, CommandTarget target) => new(command, target);

    public void Succeeded(StartCommandExecutionResponse response)
    {
        _activity?.SetTag("aws.iot.command.execution.id", response.ExecutionId);
        _activity?.SetTag(RequestId, response.ResponseMetadata?.RequestId);
        Record(errorType: null);
    }

    public void Failed(Exception exception)
    {
        // AWS has few error codes, and they say more than the SDK's exception types.
        var refusal = exception as AmazonServiceException;
        string errorType = string.IsNullOrEmpty(refusal?.ErrorCode) ? exception.GetType().FullName! : refusal!.ErrorCode;
        _activity?.SetTag(ErrorType, errorType);
        _activity?.SetTag(RequestId, refusal?.RequestId);
        _activity?.SetStatus(ActivityStatusCode.Error);
        Record(errorType);
    }

    public void Dispose() => _activity?.Dispose();

    private void Record(string? errorType)
    {
        if (!Duration.Enabled)
        {
            return;
        }

        // The target is not a tag, because each device would become a time series of its own.
        var tags = new TagList { { CommandId, _commandId }, { Region, _target.Region } };
        if (errorType is not null)
        {
            tags.Add(ErrorType, errorType);
        }

        Duration.Record((Stopwatch.GetTimestamp() - _started) / (double)Stopwatch.Frequency, tags);
    }

    /// <remarks>
    /// The kind is Internal, because the SDK and HttpClient have Client activities inside this one. One more Client activity would count the dependency twice.
    /// The tags are set when the activity is created, so that samplers see them.
    /// </remarks>
    private static Activity? StartActivity(string commandId, CommandTarget target) => Source.StartActivity(
        "start " + commandId,
        ActivityKind.Internal,
        default(ActivityContext),
        [
            new("rpc.system", "aws-api"),
            new("rpc.service", "IoT Jobs Data Plane"),
            new("rpc.method", "StartCommandExecution"),
            new(Region, target.Region),
            new(CommandId, commandId),
            new("aws.iot.command.target.kind", target.Kind == CommandTargetKind.Thing ? "thing" : "client"),
            new("aws.iot.command.target.name", target.Name),
        ]);

    private static Histogram<double> CreateDuration()
    {
        const string InstrumentName = "aws.iot.command.start.duration";
        const string Unit = "s";
        const string Description = "Duration of the calls that start a command, the SDK's retries included.";
#if NET9_0_OR_GREATER
        return Meter.CreateHistogram(
            InstrumentName,
            Unit,
            Description,
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] });
#else
        // Before .NET 9, an instrument cannot advise buckets, so a view must set them.
        return Meter.CreateHistogram<double>(InstrumentName, Unit, Description);
#endif
    }
}
