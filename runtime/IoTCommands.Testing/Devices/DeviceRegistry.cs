using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace IoTCommands.Testing.Devices;

/// <summary>The registered things, and the simulated devices by their target.</summary>
internal sealed class DeviceRegistry
{
    private readonly ConcurrentDictionary<CommandTarget, LocalDevice?> _targets = new();

    /// <summary>Registers a target that no device answers for, if it is not known yet.</summary>
    public void Register(CommandTarget target) => _targets.TryAdd(target, null);

    /// <summary>Connects a device.</summary>
    /// <exception cref="InvalidOperationException">The target has a device already.</exception>
    public void Add(LocalDevice device)
    {
        LocalDevice? kept = _targets.AddOrUpdate(device.Target, device, (_, existing) => existing ?? device);
        if (kept != device)
        {
            throw new InvalidOperationException(
                $"There is a device for {device.Target.Arn} already. To change what it does, call OnCommand on the device that AddDevice returned.");
        }

        device.Start();
    }

    public bool IsKnown(CommandTarget target) => _targets.ContainsKey(target);

    public bool TryGetDevice(CommandTarget target, [NotNullWhen(true)] out LocalDevice? device) =>
        _targets.TryGetValue(target, out device) && device is not null;

    /// <summary>The names of all things, for messages that offer the nearest.</summary>
    public IEnumerable<string> ThingNames =>
        _targets.Keys.Where(target => target.Kind == TargetKind.Thing).Select(target => target.Name).Order(StringComparer.Ordinal);

    public IEnumerable<LocalDevice> Devices => _targets.Values.OfType<LocalDevice>();
}
