namespace IoTCommands;

/// <summary>What a command is sent to.</summary>
public enum TargetKind
{
    /// <summary>A thing that is registered with AWS IoT: <c>thing/{name}</c>. A vehicle of AWS IoT FleetWise is a thing, too.</summary>
    Thing,

    /// <summary>The MQTT client that is connected with this client id, registered or not: <c>client/{id}</c>.</summary>
    Client,
}
