using IoTCommands.Testing.Http;

namespace IoTCommands.Testing;

/// <summary>Makes the next requests to the local endpoint fail, so that a test sees what the caller does.</summary>
/// <remarks>Each fault replaces the response to one signed request, retries of the SDK included, in the order in which the faults were injected.</remarks>
public sealed class ServiceFaults
{
    private readonly object _gate = new();
    private readonly List<(ServiceFault Fault, string? Operation)> _next = [];
    private readonly string[] _operations;

    internal ServiceFaults(IEnumerable<IOperation> operations) => _operations = [.. operations.Select(static operation => operation.Route.Name)];

    /// <summary>Gets the number of injected faults that have not been used yet.</summary>
    public int PendingCount
    {
        get
        {
            lock (_gate)
            {
                return _next.Count;
            }
        }
    }

    /// <summary>Makes the next requests fail.</summary>
    /// <param name="fault">How they fail.</param>
    /// <param name="times">How many requests fail, at least 1. The SDK retries a failed request, by default twice.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1, or <paramref name="fault"/> is not a member of the
    /// enum.</exception>
    public void Inject(ServiceFault fault, int times = 1) => Add(fault, null, times);

    /// <summary>Makes the next requests of one operation fail. Requests of others go past it.</summary>
    /// <param name="operation">The name of the operation, such as <c>StartCommandExecution</c>.</param>
    /// <param name="fault">How they fail.</param>
    /// <param name="times">How many requests fail, at least 1. The SDK retries a failed request, by default twice.</param>
    /// <exception cref="ArgumentException">The local endpoint has no such operation.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1, or <paramref name="fault"/> is not a member of the
    /// enum.</exception>
    public void InjectFor(string operation, ServiceFault fault, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (Array.IndexOf(_operations, operation) < 0)
        {
            throw new ArgumentException(
                $"There is no operation '{operation}'. The local endpoint has {NameList.Describe(_operations, operation)}", nameof(operation));
        }

        Add(fault, operation, times);
    }

    /// <summary>Removes all faults that have not been used yet.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _next.Clear();
        }
    }

    internal ServiceFault? Take(string operation)
    {
        lock (_gate)
        {
            int index = _next.FindIndex(next => next.Operation is null || next.Operation == operation);
            if (index < 0)
            {
                return null;
            }

            ServiceFault fault = _next[index].Fault;
            _next.RemoveAt(index);
            return fault;
        }
    }

    internal static ServiceException ToError(ServiceFault fault, bool isDataPlane) => fault switch
    {
        ServiceFault.Throttling => ServiceErrors.Throttling("Too many requests. (Injected by the test.)", isDataPlane),
        ServiceFault.ServiceQuotaExceeded => ServiceErrors.ServiceQuotaExceeded("A quota is exceeded. (Injected by the test.)"),
        ServiceFault.InternalServerError => ServiceErrors.InternalServer("The service failed. (Injected by the test.)"),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "The fault has no response."),
    };

    private void Add(ServiceFault fault, string? operation, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        if (!Enum.IsDefined(fault))
        {
            throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault.");
        }

        lock (_gate)
        {
            _next.AddRange(Enumerable.Repeat((fault, operation), times));
        }
    }
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
