using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace IoTCommands.Testing.Devices;

/// <summary>The simulated devices by target.</summary>
internal sealed class DeviceRegistry
{
    private readonly ConcurrentDictionary<CommandTarget, LocalDevice> _devices = new();

    public IEnumerable<LocalDevice> Devices => _devices.Values;

    /// <summary>Adds a device and starts it.</summary>
    /// <exception cref="InvalidOperationException">The target already has a device.</exception>
    public void Add(LocalDevice device)
    {
        if (!_devices.TryAdd(device.Target, device))
        {
            throw new InvalidOperationException(
                $"There is already a device for {device.Target.Arn}. To change what it does, call SetHandler on the device that AddDevice returned.");
        }

        device.Start();
    }

    public bool TryGetDevice(CommandTarget target, [NotNullWhen(true)] out LocalDevice? device) => _devices.TryGetValue(target, out device);
}
