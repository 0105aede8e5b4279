using IoTCommands.Devices.Payloads;

namespace IoTCommands.Devices.Dispatching;

/// <summary>A command with its handler.</summary>
internal sealed record CommandHandlerEntry(
    CommandDefinition Command, Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome>> Handler, CommandHandlerOptions Options);

/// <summary>A message that starts an execution.</summary>
internal sealed record ReceivedRequest(string ExecutionId, string Format, CommandTransportMessage Message, DateTimeOffset ReceivedAt);

/// <summary>Finds how much time an execution has.</summary>
internal static class ExecutionTimes
{
    /// <summary>The longest limit. A timer supports at most about 49 days.</summary>
    private static readonly TimeSpan LongestLimit = TimeSpan.FromDays(30);

    /// <returns>The deadline; null if it is not known.</returns>
    public static DateTimeOffset? FindDeadline(
        ReceivedRequest request, MatchedPayload parsed, CommandArguments arguments, CommandDispatcherOptions options, out CommandOutcome? stale)
    {
        stale = null;
        // No real timeout is longer than the limit. The limit keeps the sums below in range.
        TimeSpan? timeout = parsed.TimeoutSeconds is { } seconds ? TimeSpan.FromSeconds(Math.Min(seconds, (long)LongestLimit.TotalSeconds)) : null;
        DateTimeOffset? deadline = (request.Message.Expiry ?? timeout) is { } left ? request.ReceivedAt + left : null;
        if (options.StartTimeSelector?.Invoke(arguments) is { } start)
        {
            TimeSpan age = request.ReceivedAt - start;
            if (age > (timeout ?? options.MaxAge))
            {
                stale = CommandOutcome.Rejected(
                    CommandReasonCodes.StaleCommand,
                    $"The command was started {(long)age.TotalSeconds} seconds before the device received it; "
                        + $"at most {(timeout ?? options.MaxAge).TotalSeconds} are allowed.");
            }
            else if (timeout is { } limit && age > TimeSpan.Zero && (deadline is null || request.ReceivedAt + limit - age < deadline))
            {
                deadline = request.ReceivedAt + limit - age;
            }
        }

        return deadline;
    }

    public static TimeSpan FindLimit(TimeSpan? timeLeft, TimeSpan? limit)
    {
        TimeSpan least = timeLeft ?? LongestLimit;
        least = limit < least ? limit.Value : least;
        return least < LongestLimit ? least : LongestLimit;
    }
}
