using System.Diagnostics.CodeAnalysis;
using IoTCommands.Requests;

namespace IoTCommands.Devices;

/// <summary>Represents a device as AWS IoT sees it: a thing, or an MQTT client without a thing.</summary>
/// <remarks>AWS IoT developer guide, "Reserved topics".</remarks>
public sealed class DeviceTarget : IEquatable<DeviceTarget>
{
    private DeviceTarget(CommandTargetKind kind, string name)
    {
        Kind = kind;
        Name = name;
    }

    /// <summary>Gets whether the device is a thing or an MQTT client.</summary>
    public CommandTargetKind Kind { get; }

    /// <summary>Gets the name of the thing, or the client id.</summary>
    public string Name { get; }

    /// <summary>Gets the prefix of all topics of the device's executions.</summary>
    internal string TopicPrefix => $"$aws/commands/{(Kind == CommandTargetKind.Thing ? "things" : "clients")}/{Name}/executions/";

    /// <summary>Creates the target of a thing.</summary>
    /// <param name="thingName">The name of the thing: 1 to 128 letters, digits, <c>:</c>, <c>_</c> and <c>-</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="thingName"/> is not the name of a thing.</exception>
    public static DeviceTarget ForThing(string thingName) => Create(CommandTargetKind.Thing, thingName, nameof(thingName));

    /// <summary>Creates the target of an MQTT client. The device must connect with exactly this client id.</summary>
    /// <param name="clientId">The client id.</param>
    /// <exception cref="ArgumentException"><paramref name="clientId"/> cannot be in a topic.</exception>
    public static DeviceTarget ForClient(string clientId) => Create(CommandTargetKind.Client, clientId, nameof(clientId));

    /// <summary>Returns true if both are the same thing or the same client, or both are null; otherwise, false.</summary>
    /// <param name="left">A target.</param>
    /// <param name="right">Another target.</param>
    public static bool operator ==(DeviceTarget? left, DeviceTarget? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns false if both are the same thing or the same client, or both are null; otherwise, true.</summary>
    /// <param name="left">A target.</param>
    /// <param name="right">Another target.</param>
    public static bool operator !=(DeviceTarget? left, DeviceTarget? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] DeviceTarget? other) => other is not null && Kind == other.Kind && Name == other.Name;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as DeviceTarget);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Name);

    /// <summary>Returns the kind and the name.</summary>
    public override string ToString() => $"{(Kind == CommandTargetKind.Thing ? "thing" : "client")}/{Name}";

    private static DeviceTarget Create(CommandTargetKind kind, string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        string? problem = kind == CommandTargetKind.Thing ? TargetGrammar.FindThingNameProblem(name) : FindClientIdProblem(name);
        return problem is null ? new DeviceTarget(kind, name) : throw new ArgumentException(problem, parameter);
    }

    private static string? FindClientIdProblem(string clientId) =>
        clientId.Length == 0 || clientId.AsSpan().IndexOfAny("/+#\0") >= 0
            ? $"The client id is '{clientId}'; it must have at least one character, and none of '/', '+' and '#'."
            : null;
}
