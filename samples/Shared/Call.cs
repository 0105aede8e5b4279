using Amazon.IoTJobsDataPlane;
using IoTCommands;

namespace Samples;

/// <summary>A start of a command, for this sample's table.</summary>
/// <param name="Command">The command.</param>
/// <param name="Thing">The thing that gets it on the local endpoint.</param>
/// <param name="StartAsync">The generated method.</param>
internal sealed record Call(
    CommandDefinition Command,
    string Thing,
    Func<IAmazonIoTJobsDataPlane, CommandTarget, CancellationToken, Task<CommandExecution>> StartAsync);
