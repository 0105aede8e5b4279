namespace IoTCommands.Testing;

/// <summary>Why an execution has its status.</summary>
/// <remarks>AWS: <c>StatusReason</c> of GetCommandExecution.</remarks>
/// <param name="Code">1 to 64 of <c>A</c> to <c>Z</c>, digits, <c>_</c> and <c>-</c>; the service's own begin with <c>$</c>.</param>
/// <param name="Description">Up to 1,024 characters without control characters; null where there is none.</param>
public sealed record CommandStatusReason(string Code, string? Description = null)
{
    /// <summary>The service's own code where the timeout ran out before the device was done: <c>$NO_RESPONSE_FROM_DEVICE</c>.</summary>
    public const string NoResponseFromDevice = "$NO_RESPONSE_FROM_DEVICE";

    /// <summary>The local endpoint's own code where a simulated device's handler threw an exception: <c>UNHANDLED_EXCEPTION</c>.</summary>
    public const string UnhandledException = "UNHANDLED_EXCEPTION";
}
