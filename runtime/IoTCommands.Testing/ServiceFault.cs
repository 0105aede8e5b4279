using IoTCommands.Testing.Http;

namespace IoTCommands.Testing;

/// <summary>A failure of the service or of the network, which <see cref="ServiceFaults"/> injects.</summary>
public sealed class ServiceFault
{
    private const string Injected = "(Injected by the test.)";

    private readonly string _name;

    /// <summary>Creates the error. The argument is the status of a throttling error. Null if the fault is not an error.</summary>
    private readonly Func<int, ServiceException>? _createError;

    private readonly TimeSpan _delay;

    private ServiceFault(string name, Func<int, ServiceException>? createError = null, TimeSpan delay = default)
    {
        _name = name;
        _createError = createError;
        _delay = delay;
    }

    /// <summary>
    /// Gets ThrottlingException, status 429 for StartCommandExecution (<see cref="AwsAssumptions.StartThrottlingStatusCode"/>) and 400 for other operations.
    /// AWS's SDKs retry it.
    /// </summary>
    public static ServiceFault Throttling { get; } =
        new(nameof(Throttling), static statusCode => ServiceErrors.Throttling($"Too many requests. {Injected}", statusCode));

    /// <summary>Gets ServiceQuotaExceededException, status 402. AWS's SDKs do not retry it.</summary>
    public static ServiceFault ServiceQuotaExceeded { get; } =
        new(nameof(ServiceQuotaExceeded), static _ => ServiceErrors.ServiceQuotaExceeded($"A quota is exceeded. {Injected}"));

    /// <summary>Gets InternalServerException, status 500. AWS's SDKs retry it.</summary>
    public static ServiceFault InternalServerError { get; } =
        new(nameof(InternalServerError), static _ => ServiceErrors.InternalServer($"The service failed. {Injected}"));

    /// <summary>
    /// Gets a fault that breaks the connection before the request has an effect. Callers cannot distinguish it from <see cref="ResponseLost"/>.
    /// </summary>
    public static ServiceFault RequestLost { get; } = new(nameof(RequestLost));

    /// <summary>
    /// Gets a fault that breaks the connection after the request had its effect: the command is started, and the caller cannot know. A second try with the same
    /// client token does not start it again. AWSSDK.Core 4.0.102.19 retries a reset connection ten times, regardless of <c>MaxErrorRetry</c>. To make the call
    /// fail, inject more faults than that.
    /// </summary>
    public static ServiceFault ResponseLost { get; } = new(nameof(ResponseLost));

    /// <summary>Creates any error of AWS, for example <c>ServiceFault.Error(403, "AccessDeniedException")</c>.</summary>
    /// <param name="statusCode">The HTTP status, from 400 to 599.</param>
    /// <param name="errorCode">The error code, which determines the exception of AWS's SDKs.</param>
    /// <param name="message">The message; null for one that says that a test injected the error.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="errorCode"/> is null, empty or has other characters than letters, digits, dots and underscores.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="statusCode"/> is not the status of an error.</exception>
    public static ServiceFault Error(int statusCode, string errorCode, string? message = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(errorCode);
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, 599);
        if (!errorCode.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_'))
        {
            throw new ArgumentException(
                $"The error code is '{errorCode}'; it must be letters, digits, '.' and '_', as in AccessDeniedException.", nameof(errorCode));
        }

        return new ServiceFault(errorCode, _ => new ServiceException(statusCode, errorCode, message ?? $"The service refused the request. {Injected}"));
    }

    /// <summary>Creates a delay, after which the request has its usual effect and response.</summary>
    /// <param name="delay">
    /// The delay, by the clock of <see cref="LocalIoTCommandsOptions.TimeProvider"/>. With a FakeTimeProvider, it lasts until the test advances the time.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is zero or less, or more than 40 days.</exception>
    public static ServiceFault Delay(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(delay, TimeSpan.FromDays(40));
        return new ServiceFault($"{nameof(Delay)} of {delay}", delay: delay);
    }

    /// <summary>Returns the name of the fault.</summary>
    public override string ToString() => _name;

    /// <summary>Applies the part of the fault that comes before the operation: the delay and the error.</summary>
    /// <exception cref="ServiceException">The fault is an error.</exception>
    internal async Task ApplyAsync(int throttlingStatus, TimeProvider time, CancellationToken cancellationToken)
    {
        if (_delay > TimeSpan.Zero)
        {
            await Task.Delay(_delay, time, cancellationToken).ConfigureAwait(false);
        }

        if (_createError is not null)
        {
            throw _createError(throttlingStatus);
        }
    }
}
