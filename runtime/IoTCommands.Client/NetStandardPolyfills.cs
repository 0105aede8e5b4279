#if !NET8_0_OR_GREATER
using System.Runtime.CompilerServices;

namespace IoTCommands.Client;

/// <summary>Provides the members of newer frameworks that the code calls. Members that only the compiler requires are not here.</summary>
internal static class NetStandardPolyfills
{
    // On .NET Framework, the default seed is the time, so instances that are created at the same time would give the same numbers.
    private static readonly ThreadLocal<Random> Randoms = new(static () => new Random(Guid.NewGuid().GetHashCode()));

    public static Task<T> WaitAsync<T>(this Task<T> task, CancellationToken cancellationToken) =>
        task.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);

    extension(ArgumentNullException)
    {
        public static void ThrowIfNull(object? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        {
            if (argument is null)
            {
                throw new ArgumentNullException(name);
            }
        }
    }

    extension(ArgumentException)
    {
        public static void ThrowIfNullOrEmpty(string? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        {
            ArgumentNullException.ThrowIfNull(argument, name);
            if (argument!.Length == 0)
            {
                throw new ArgumentException("The value cannot be an empty string.", name);
            }
        }
    }

    extension(ObjectDisposedException)
    {
        public static void ThrowIf(bool condition, Type type)
        {
            if (condition)
            {
                throw new ObjectDisposedException(type.FullName);
            }
        }
    }

    extension(Random)
    {
        public static Random Shared => Randoms.Value!;
    }

    extension(Task)
    {
        public static Task Delay(TimeSpan delay, TimeProvider timeProvider, CancellationToken cancellationToken) =>
            timeProvider.Delay(delay, cancellationToken);
    }

    extension(TimeSpan)
    {
        public static TimeSpan operator *(TimeSpan time, double factor) => TimeSpan.FromTicks((long)(time.Ticks * factor));

        public static TimeSpan operator /(TimeSpan time, double divisor) => TimeSpan.FromTicks((long)(time.Ticks / divisor));
    }
}
#endif
