using IoTCommands.Testing.Http;
using IoTCommands.Testing.StartCommandExecution;

namespace IoTCommands.Testing.Operations;

/// <summary>The operations of the endpoint.</summary>
internal static class ServiceOperations
{
    public static IReadOnlyList<IOperation> Create(ServiceState state) =>
    [
        new StartCommandExecutionOperation(state),
        new GetCommandExecutionOperation(state),
        new ListCommandExecutionsOperation(state),
        new DeleteCommandExecutionOperation(state),
        new CreateCommandOperation(state),
        new GetCommandOperation(state),
        new UpdateCommandOperation(state),
        new DeleteCommandOperation(state),
        new ListCommandsOperation(state),
        new CreateThingOperation(state),
        new DescribeThingOperation(state),
        new DeleteThingOperation(state),
        new ListThingsOperation(state),
        new DescribeEndpointOperation(),
    ];
}
