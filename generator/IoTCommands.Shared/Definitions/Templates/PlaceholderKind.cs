namespace IoTCommands.Definitions.Templates;

/// <summary>What stands between <c>${</c> and <c>}</c> in a template's text.</summary>
internal enum PlaceholderKind
{
    /// <summary><c>${aws:iot:commandexecution::parameter:NAME}</c>: a parameter's value.</summary>
    Parameter,

    /// <summary><c>${aws:iot:commandexecution::executionTimeoutSec}</c>: the timeout that the start gave, in seconds.</summary>
    ExecutionTimeout,

    /// <summary>Something that AWS does not fill in.</summary>
    Unknown,

    /// <summary><c>${</c> without a <c>}</c>.</summary>
    Unclosed,
}
