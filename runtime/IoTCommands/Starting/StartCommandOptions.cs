using IoTCommands.Requests;

namespace IoTCommands;

/// <summary>What a start can say beyond target and arguments.</summary>
/// <remarks>AWS: <c>executionTimeoutSeconds</c> and <c>clientToken</c> of StartCommandExecution.</remarks>
public sealed class StartCommandOptions
{
    private TimeSpan? _executionTimeout;
    private string? _clientToken;

    /// <summary>
    /// How long the device has, counted from the start, before AWS IoT gives the execution the status TIMED_OUT. At least 1 second; sent in whole seconds, rounded up.
    /// Null leaves it to the service: 10 seconds.
    /// </summary>
    /// <remarks>The longest that the service takes is a quota of the account, 12 hours unless it was changed, so it is not checked here.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is under 1 second.</exception>
    public TimeSpan? ExecutionTimeout
    {
        get => _executionTimeout;
        set
        {
            if (value is TimeSpan timeout && ExecutionTimeouts.IsTooShort(timeout))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "An execution's timeout is at least 1 second. Null leaves it to the service, which takes 10 seconds.");
            }

            _executionTimeout = value;
        }
    }

    /// <summary>
    /// Makes a start idempotent: a second start of the same token and arguments starts nothing, so the device acts once. 1 to 64 characters of printable ASCII without the space
    /// (<c>!</c> to <c>~</c>). Null makes a new one, a GUID, with every start.
    /// </summary>
    /// <remarks>
    /// The SDK's own retries of one call use one token. Whoever calls again after a failure passes the token of the first call, for which it must be made before that call.
    /// How long AWS remembers a token is not documented.
    /// </remarks>
    /// <exception cref="ArgumentException">The value is empty, has more than 64 characters, or holds another character.</exception>
    public string? ClientToken
    {
        get => _clientToken;
        set
        {
            if (value is not null && ClientTokens.FindProblem(value) is string problem)
            {
                throw new ArgumentException(problem, nameof(value));
            }

            _clientToken = value;
        }
    }

    /// <summary>The timeout as it is sent.</summary>
    internal long? ExecutionTimeoutSeconds => _executionTimeout is TimeSpan timeout ? ExecutionTimeouts.ToSeconds(timeout) : null;
}
