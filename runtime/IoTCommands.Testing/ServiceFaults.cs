using IoTCommands.Testing.Http;

namespace IoTCommands.Testing;

/// <summary>Makes the next requests to the local endpoint fail, so that a test sees what the caller does.</summary>
/// <remarks>Each fault is for one signed request, in the order in which the faults were injected. A retry of the SDK is another request.</remarks>
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
    /// <param name="fault">The fault that they have.</param>
    /// <param name="times">The number of requests that fail, at least 1. The SDK retries a failed request, by default twice.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fault"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public void Inject(ServiceFault fault, int times = 1) => Add(fault, null, times);

    /// <summary>Makes the next requests of one operation fail. Requests of other operations do not.</summary>
    /// <param name="operation">The name of the operation, such as <c>StartCommandExecution</c>.</param>
    /// <param name="fault">The fault that they have.</param>
    /// <param name="times">The number of requests that fail, at least 1. The SDK retries a failed request, by default twice.</param>
    /// <exception cref="ArgumentException">The local endpoint has no such operation.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> or <paramref name="fault"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
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

    private void Add(ServiceFault fault, string? operation, int times)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate)
        {
            _next.AddRange(Enumerable.Repeat((fault, operation), times));
        }
    }
}
