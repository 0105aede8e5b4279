using IoTCommands.Requests;

namespace IoTCommands;

/// <summary>Provides options for starting a command.</summary>
/// <remarks>AWS IoT API reference, <c>executionTimeoutSeconds</c> and <c>clientToken</c> of StartCommandExecution.</remarks>
public sealed class StartCommandOptions
{
    private TimeSpan? _executionTimeout;
    private string? _clientToken;

    /// <summary>
    /// Gets or sets how long the device has, counted from the start, until AWS IoT sets the status of the execution to TIMED_OUT. At least 1 second. It is
    /// sent in whole seconds, rounded up. If it is null, the service uses 10 seconds. The default is null.
    /// </summary>
    /// <remarks>The longest timeout is a quota of the account, 12 hours by default. It is not checked here.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 second.</exception>
    public TimeSpan? ExecutionTimeout
    {
        get => _executionTimeout;
        set
        {
            if (value is TimeSpan timeout && ExecutionTimeouts.IsTooShort(timeout))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value),
                    value,
                    "An execution timeout is at least 1 second. With null, the service uses 10 seconds.");
            }

            _executionTimeout = value;
        }
    }

    /// <summary>
    /// Gets or sets the token that makes a start idempotent: a second start with the same token and arguments starts nothing, so the device acts once. 1 to 64
    /// printable ASCII characters without the space (<c>!</c> to <c>~</c>). If it is null, each start gets a new GUID. The default is null.
    /// </summary>
    /// <remarks>
    /// The SDK's own retries of a call use the same token. To retry a failed call yourself, create a token before the first call and pass it to each call.
    /// AWS does not document how long it remembers a token.
    /// </remarks>
    /// <exception cref="ArgumentException">The value is empty, has more than 64 characters, or has another character.</exception>
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

    /// <summary>Gets the timeout as it is sent; null if it is not sent.</summary>
    internal long? ExecutionTimeoutSeconds => _executionTimeout is TimeSpan timeout ? ExecutionTimeouts.ToSeconds(timeout) : null;
}
