namespace IoTCommands.Testing.Executions;

/// <summary>What a device reports about an execution.</summary>
/// <remarks>AWS: UpdateCommandExecution, which exists over MQTT only.</remarks>
internal sealed record DeviceUpdate(IoTCommandExecutionStatus Status, CommandStatusReason? Reason, IReadOnlyDictionary<string, CommandResultValue>? Result);
