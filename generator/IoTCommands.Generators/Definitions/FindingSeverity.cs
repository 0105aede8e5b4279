namespace IoTCommands.Definitions;

internal enum FindingSeverity
{
    Info,
    Warning,
    Error,
}
