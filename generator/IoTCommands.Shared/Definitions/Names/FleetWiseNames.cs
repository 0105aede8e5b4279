namespace IoTCommands.Definitions.Names;

/// <summary>The names of parameters in the namespace AWS-IoT-FleetWise.</summary>
internal static class FleetWiseNames
{
    /// <summary>Followed by the fully qualified name of an actuator.</summary>
    public const string Actuator = "$actuatorPath.";

    /// <summary>Followed by <c>name</c> or <c>operation</c>: the state template, and what to do with it.</summary>
    public const string StateTemplate = "$stateTemplate.";

    public static bool HasPrefix(string name) =>
        name.StartsWith(Actuator, StringComparison.Ordinal) || name.StartsWith(StateTemplate, StringComparison.Ordinal);
}
