namespace IoTCommands;

/// <summary>The namespace of a command, which decides who delivers it and what its parameters may be.</summary>
/// <remarks>AWS: <c>namespace</c> of CreateCommand.</remarks>
#if ROSLYN_COMPONENT
internal
#else
public
#endif
enum CommandNamespace
{
    /// <summary><c>AWS-IoT</c>, the default: payloads over MQTT.</summary>
    AwsIoT,

    /// <summary><c>AWS-IoT-FleetWise</c>: actuators of a vehicle.</summary>
    AwsIoTFleetWise,
}
