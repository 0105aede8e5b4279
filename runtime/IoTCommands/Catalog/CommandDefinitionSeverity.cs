namespace IoTCommands;

/// <summary>How much a finding matters.</summary>
public enum CommandDefinitionSeverity
{
    /// <summary>Something to know; the definition works as it is.</summary>
    Info,

    /// <summary>Likely a mistake, but AWS IoT accepts it, or does not document what it does with it.</summary>
    Warning,

    /// <summary>AWS IoT refuses the definition, or it cannot be told what it means.</summary>
    Error,
}
