namespace IoTCommands.Definitions;

internal enum RuleSeverity
{
    Info,
    Warning,
    Error,
}
