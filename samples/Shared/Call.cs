using Amazon.IoTJobsDataPlane;
using IoTCommands;

namespace Samples;

/// <summary>A call of a generated method.</summary>
/// <param name="Command">The command.</param>
/// <param name="Thing">The thing that the command is started on at the local endpoint.</param>
/// <param name="StartAsync">The generated method.</param>
internal sealed record Call(
    CommandDefinition Command,
    string Thing,
    Func<IAmazonIoTJobsDataPlane, CommandTarget, CancellationToken, Task<CommandExecution>> StartAsync);
