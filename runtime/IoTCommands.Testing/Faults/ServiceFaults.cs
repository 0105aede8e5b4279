using System.Collections.Concurrent;
using IoTCommands.Testing.Http;

namespace IoTCommands.Testing;

/// <summary>Lets the next requests fail, so that a test sees what the caller does then.</summary>
/// <remarks>A fault takes the place of the answer to one signed request, retries of the SDK included, in the order in which the faults were injected.</remarks>
public sealed class ServiceFaults
{
    private readonly ConcurrentQueue<ServiceFault> _next = new();

    internal ServiceFaults()
    {
    }

    /// <summary>How many injected faults have not come to pass yet.</summary>
    public int Pending => _next.Count;

    /// <summary>Lets the next requests fail.</summary>
    /// <param name="fault">How they fail.</param>
    /// <param name="times">How many requests fail, one or more. The SDK tries a failed request again, by default up to twice.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1, or <paramref name="fault"/> is none of the enum's.</exception>
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

    /// <summary>Takes back all faults that have not come to pass yet.</summary>
    public void Clear() => _next.Clear();

    internal ServiceFault? Take() => _next.TryDequeue(out ServiceFault fault) ? fault : null;

    internal static ServiceException ToError(ServiceFault fault) => fault switch
    {
        ServiceFault.Throttling => ServiceErrors.Throttling("Too many requests. (Injected by the test.)"),
        ServiceFault.ServiceQuotaExceeded => ServiceErrors.ServiceQuotaExceeded("A quota is exceeded. (Injected by the test.)"),
        ServiceFault.InternalServerError => ServiceErrors.InternalServer("The service failed. (Injected by the test.)"),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "The fault is no answer."),
    };
}
