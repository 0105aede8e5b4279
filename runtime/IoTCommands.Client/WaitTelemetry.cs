using System.Diagnostics;
using System.Diagnostics.Metrics;
using Amazon.Runtime;

namespace IoTCommands.Client;

/// <summary>The activity of one wait or run, and the measurement of its execution. Source and meter are named <c>IoTCommands</c>.</summary>
/// <remarks>
/// The names are the same as in the activity of a start. Results and descriptions of reasons are not recorded, because they are the application's data.
/// </remarks>
internal readonly struct WaitTelemetry : IDisposable
{
    private const string Name = "IoTCommands";
    private const string CommandId = "aws.iot.command.id";
    private const string Region = "cloud.region";
    private const string Status = "aws.iot.command.execution.status";
    private const string ErrorType = "error.type";

    private static readonly string Version = typeof(WaitTelemetry).Assembly.GetName().Version!.ToString(3);
    private static readonly ActivitySource Source = new(Name, Version);
    private static readonly Meter Meter = new(Name, Version);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "aws.iot.command.execution.duration", "s", "Duration of executions that were waited for, from their creation to their end, as AWS IoT has it.");

    private readonly Activity? _activity;
    private readonly string _verb;

    private WaitTelemetry(string verb)
    {
        _verb = verb;
        _activity = Source.StartActivity(verb);
    }

    public static WaitTelemetry BeginRun() => new("run");

    public static WaitTelemetry BeginWait(string? commandArn, string targetArn, string executionId)
    {
        WaitTelemetry telemetry = new("wait");
        telemetry.Started(commandArn, targetArn, executionId);
        return telemetry;
    }

    /// <summary>Records the command, the target and the execution id.</summary>
    public void Started(string? commandArn, string targetArn, string executionId)
    {
        if (_activity is null)
        {
            return;
        }

        if (commandArn is not null)
        {
            SetCommand(commandArn);
        }

        if (CommandTarget.TryParse(targetArn, out CommandTarget? target))
        {
            _activity.SetTag(Region, target.Region);
            _activity.SetTag("aws.iot.command.target.kind", target.Kind == CommandTargetKind.Thing ? "thing" : "client");
            _activity.SetTag("aws.iot.command.target.name", target.Name);
        }

        _activity.SetTag("aws.iot.command.execution.id", executionId);
    }

    public void Ended(CommandEnd end)
    {
        string status = NameOf(end.Status);
        if (_activity is not null)
        {
            SetCommand(end.CommandArn);
            _activity.SetTag(Status, status);
            if (!end.IsSuccess)
            {
                _activity.SetTag(ErrorType, end.StatusReason?.Code ?? status);
                _activity.SetStatus(ActivityStatusCode.Error);
            }
        }

        if (Duration.Enabled)
        {
            TimeSpan duration = (end.CompletedAt ?? end.LastUpdatedAt) - end.CreatedAt;
            // The target is not a tag, because each device would become a time series of its own.
            TagList tags = new() { { CommandId, IdOf(end.CommandArn) }, { Status, status } };
            if (CommandTarget.TryParse(end.TargetArn, out CommandTarget? target))
            {
                tags.Add(Region, target.Region);
            }

            Duration.Record(duration.TotalSeconds, tags);
        }
    }

    public void Failed(Exception exception)
    {
        string? code = (exception as AmazonServiceException)?.ErrorCode;
        _activity?.SetTag(ErrorType, string.IsNullOrEmpty(code) ? exception.GetType().FullName : code);
        _activity?.SetStatus(ActivityStatusCode.Error);
    }

    public void Dispose() => _activity?.Dispose();

    private static string NameOf(CommandEndStatus status) => status switch
    {
        CommandEndStatus.Succeeded => "SUCCEEDED",
        CommandEndStatus.Failed => "FAILED",
        CommandEndStatus.Rejected => "REJECTED",
        _ => "TIMED_OUT",
    };

    private static string IdOf(string commandArn) => commandArn[(commandArn.LastIndexOf('/') + 1)..];

    private void SetCommand(string commandArn)
    {
        string id = IdOf(commandArn);
        _activity!.DisplayName = $"{_verb} {id}";
        _activity.SetTag(CommandId, id);
    }
}
