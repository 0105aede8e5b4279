using IoTCommands.Devices.Payloads;

namespace IoTCommands.Devices.Dispatching;

/// <summary>The handler of a command.</summary>
internal sealed record CommandHandlerEntry(
    CommandDefinition Command, Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome>> Handler, CommandHandlerOptions Options);

/// <summary>A message with a command.</summary>
internal sealed record ReceivedRequest(string ExecutionId, string Format, CommandTransportMessage Message, DateTimeOffset ReceivedAt);

/// <summary>Finds how much time an execution has.</summary>
internal static class ExecutionTimes
{
    /// <summary>The longest time that a timer supports.</summary>
    private static readonly TimeSpan LongestLimit = TimeSpan.FromDays(30);

    /// <returns>Null if it cannot be known.</returns>
    public static DateTimeOffset? FindDeadline(
        ReceivedRequest request, ParsedPayload parsed, CommandArguments arguments, CommandDispatcherOptions options, out CommandOutcome? stale)
    {
        stale = null;
        // Nobody's timeout is longer, and the sums stay in range.
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
