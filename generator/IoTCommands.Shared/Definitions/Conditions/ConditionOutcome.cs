namespace IoTCommands.Definitions.Conditions;

/// <summary>What is known about a value and a condition before the service has seen them.</summary>
internal enum ConditionOutcome
{
    /// <summary>The value meets the condition.</summary>
    Met,

    /// <summary>The value breaks the condition; the service refuses it.</summary>
    Broken,

    /// <summary>AWS's documents do not decide it, so only the service can.</summary>
    Uncertain,
}
