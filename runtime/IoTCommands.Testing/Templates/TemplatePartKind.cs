namespace IoTCommands.Testing.Templates;

internal enum TemplatePartKind
{
    Text,

    /// <summary><c>${aws:iot:commandexecution::parameter:NAME}</c></summary>
    Parameter,

    /// <summary><c>${aws:iot:commandexecution::executionTimeoutSec}</c></summary>
    ExecutionTimeout,
}
