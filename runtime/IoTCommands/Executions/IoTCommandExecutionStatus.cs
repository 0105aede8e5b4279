namespace IoTCommands;

/// <summary>Specifies the status of an execution.</summary>
/// <remarks>AWS IoT API reference, <c>status</c> of GetCommandExecution; AWS IoT developer guide, "Commands concepts".</remarks>
public enum IoTCommandExecutionStatus
{
    /// <summary><c>CREATED</c>: the command was started, and the device has reported nothing yet. AWS IoT does not confirm the delivery.</summary>
    Created,

    /// <summary><c>IN_PROGRESS</c>: the device executes the command. A device may report this more than once.</summary>
    InProgress,

    /// <summary><c>SUCCEEDED</c>: the device executed the command. Terminal.</summary>
    Succeeded,

    /// <summary><c>FAILED</c>: the device could not execute the command. Terminal.</summary>
    Failed,

    /// <summary><c>REJECTED</c>: the device refused the command. Terminal.</summary>
    Rejected,

    /// <summary>
    /// <c>TIMED_OUT</c>: terminal if the device reported it. If the service set it, with the reason code
    /// <see cref="CommandReasonCodes.NoResponseFromDevice"/>, the device may still report an outcome.
    /// </summary>
    TimedOut,
}
