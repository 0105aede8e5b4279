namespace IoTCommands.Testing;

/// <summary>The status of a command's execution.</summary>
/// <remarks>AWS: <c>status</c> of GetCommandExecution; developer guide, "Commands concepts", on command execution status.</remarks>
public enum IoTCommandExecutionStatus
{
    /// <summary>
    /// <c>CREATED</c>: started, and nothing heard from the device. It stays so until the device says something: AWS does not confirm delivery.
    /// </summary>
    Created,

    /// <summary><c>IN_PROGRESS</c>: the device works on it. It may report so again and again.</summary>
    InProgress,

    /// <summary><c>SUCCEEDED</c>: done. Terminal.</summary>
    Succeeded,

    /// <summary><c>FAILED</c>: the device could not do it. Terminal.</summary>
    Failed,

    /// <summary><c>REJECTED</c>: the device would not do it. Terminal.</summary>
    Rejected,

    /// <summary>
    /// <c>TIMED_OUT</c>: terminal only if the device reported it. If the service did (reason code <see cref="CommandStatusReason.NoResponseFromDevice"/>),
    /// a late update of the device may still change it.
    /// </summary>
    TimedOut,
}
