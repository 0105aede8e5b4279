using System.Diagnostics;
using System.Diagnostics.Metrics;
using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime;

namespace IoTCommands;

/// <summary>The span and the measurement of one start, for whoever listens to the source and the meter <c>IoTCommands</c>.</summary>
/// <remarks>
/// <para>Names follow OpenTelemetry's semantic conventions for AWS SDK client spans (rpc.system, rpc.service, rpc.method, cloud.region, aws.request_id), for recording errors
/// (error.type, the span's status) and for the durations of calls (seconds, and the buckets of <c>rpc.client.call.duration</c>). What they lack is named <c>aws.iot.command.*</c>.</para>
/// <para>The values of parameters never get here; and because a service's message may quote them, neither do the messages of exceptions.</para>
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

    private readonly CommandDefinition _command;
    private readonly CommandTarget _target;
    private readonly Activity? _activity;
    private readonly long _started;

    private StartTelemetry(CommandDefinition command, CommandTarget target)
    {
        _command = command;
        _target = target;
        _started = Stopwatch.GetTimestamp();
        _activity = Source.HasListeners() ? StartActivity(command, target) : null;
    }

    /// <summary>False where nobody listens: then nothing of this type is touched any more.</summary>
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
        // The error codes of AWS are few, and tell more than the types that the SDK has for them.
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

        // The target is no tag here: every device would be a time series of its own.
        var tags = new TagList { { CommandId, _command.CommandId }, { Region, _target.Region } };
        if (errorType is not null)
        {
            tags.Add(ErrorType, errorType);
        }

        Duration.Record((Stopwatch.GetTimestamp() - _started) / (double)Stopwatch.Frequency, tags);
    }

    /// <remarks>
    /// Internal, not Client: the SDK's span (of OpenTelemetry.Instrumentation.AWS) and HttpClient's are the Client spans of the same call, inside this one, and a second one would
    /// count the dependency twice. The tags are given at the start, so that samplers can see them.
    /// </remarks>
    private static Activity? StartActivity(CommandDefinition command, CommandTarget target) => Source.StartActivity(
        "start " + command.CommandId,
        ActivityKind.Internal,
        default(ActivityContext),
        [
            new("rpc.system", "aws-api"),
            new("rpc.service", "IoT Jobs Data Plane"),
            new("rpc.method", "StartCommandExecution"),
            new(Region, target.Region),
            new(CommandId, command.CommandId),
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
        // Before .NET 9 an instrument cannot advise buckets; a view has to.
        return Meter.CreateHistogram<double>(InstrumentName, Unit, Description);
#endif
    }
}
