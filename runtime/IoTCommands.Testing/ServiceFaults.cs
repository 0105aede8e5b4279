using System.Collections.Concurrent;
using IoTCommands.Testing.Http;

namespace IoTCommands.Testing;

/// <summary>Makes the next requests to the local endpoint fail, so that a test sees what the caller does.</summary>
/// <remarks>Each fault replaces the response to one signed request, retries of the SDK included, in the order in which the faults were injected.</remarks>
public sealed class ServiceFaults
{
    private readonly ConcurrentQueue<ServiceFault> _next = new();

    internal ServiceFaults()
    {
    }

    /// <summary>Gets the number of injected faults that have not been used yet.</summary>
    public int PendingCount => _next.Count;

    /// <summary>Makes the next requests fail.</summary>
    /// <param name="fault">How they fail.</param>
    /// <param name="times">How many requests fail, at least 1. The SDK retries a failed request, by default twice.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1, or <paramref name="fault"/> is not a member of the
    /// enum.</exception>
    public void Inject(ServiceFault fault, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        if (!Enum.IsDefined(fault))
        {
            throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault.");
        }

        for (int i = 0; i < times; i++)
        {
            _next.Enqueue(fault);
        }
    }

    /// <summary>Removes all faults that have not been used yet.</summary>
    public void Clear() => _next.Clear();

    internal ServiceFault? Take() => _next.TryDequeue(out ServiceFault fault) ? fault : null;

    internal static ServiceException ToError(ServiceFault fault, bool isDataPlane) => fault switch
    {
        ServiceFault.Throttling => ServiceErrors.Throttling("Too many requests. (Injected by the test.)", isDataPlane),
        ServiceFault.ServiceQuotaExceeded => ServiceErrors.ServiceQuotaExceeded("A quota is exceeded. (Injected by the test.)"),
        ServiceFault.InternalServerError => ServiceErrors.InternalServer("The service failed. (Injected by the test.)"),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "The fault has no response."),
    };
}

/// <summary>Specifies a failure of the service that <see cref="ServiceFaults"/> injects.</summary>
public enum ServiceFault
{
    /// <summary>ThrottlingException, status 429 for StartCommandExecution and 400 for other operations. AWS's SDKs retry it.</summary>
    Throttling,

    /// <summary>ServiceQuotaExceededException, status 402. AWS's SDKs do not retry it.</summary>
    ServiceQuotaExceeded,

    /// <summary>InternalServerException, status 500. AWS's SDKs retry it.</summary>
    InternalServerError,

    /// <summary>
    /// The command is started, then the connection breaks before the response, so the caller cannot know whether it was started. A second try with the same
    /// client token does not start it again. AWSSDK.Core 4.0.102.19 retries a reset connection ten times, regardless of <c>MaxErrorRetry</c>: inject more
    /// faults than that to make the call fail.
    /// </summary>
    ResponseLost,
}
