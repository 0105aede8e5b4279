namespace IoTCommands.Testing;

/// <summary>Why the service refuses a device's update.</summary>
/// <remarks>
/// AWS: <c>error</c> in the message that the device gets at <c>…/response/rejected</c>. The codes that only a message over MQTT can cause are not
/// among them.
/// </remarks>
public enum UpdateErrorCode
{
    /// <summary><c>InvalidRequest</c>: a reason or a result that breaks a rule of the service.</summary>
    InvalidRequest,

    /// <summary><c>InvalidStateTransition</c>: the execution cannot go from its status to the reported one. Not worth a retry.</summary>
    InvalidStateTransition,

    /// <summary><c>TerminalStateReached</c>: the execution is over. Not worth a retry.</summary>
    TerminalStateReached,
}
