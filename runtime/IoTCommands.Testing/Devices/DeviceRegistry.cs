using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace IoTCommands.Testing.Devices;

/// <summary>The registered things and the simulated devices by target.</summary>
internal sealed class DeviceRegistry
{
    private readonly ConcurrentDictionary<CommandTarget, LocalDevice?> _targets = new();

    /// <summary>Registers a target without a device, unless it is registered.</summary>
    public void Register(CommandTarget target) => _targets.TryAdd(target, null);

    /// <summary>Connects a device.</summary>
    /// <exception cref="InvalidOperationException">The target has a device already.</exception>
    public void Add(LocalDevice device)
    {
        LocalDevice? kept = _targets.AddOrUpdate(device.Target, device, (_, existing) => existing ?? device);
        if (kept != device)
        {
            throw new InvalidOperationException(
                $"There is already a device for {device.Target.Arn}. To change what it does, call SetHandler on the device that AddDevice returned.");
        }

        device.Start();
    }

    public bool IsKnown(CommandTarget target) => _targets.ContainsKey(target);

    public bool TryGetDevice(CommandTarget target, [NotNullWhen(true)] out LocalDevice? device) =>
        _targets.TryGetValue(target, out device) && device is not null;

    /// <summary>The names of all things, for messages that suggest the nearest one.</summary>
    public IEnumerable<string> ThingNames =>
        _targets.Keys.Where(target => target.Kind == CommandTargetKind.Thing).Select(target => target.Name).Order(StringComparer.Ordinal);

    public IEnumerable<LocalDevice> Devices => _targets.Values.OfType<LocalDevice>();
}
