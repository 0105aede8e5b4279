using IoTCommands.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Operations;

/// <summary>DeleteCommand. Its status tells whether the command is deleted or waits for it. A command that does not exist is no error.</summary>
internal sealed class DeleteCommandOperation(ServiceState state) : IOperation
{
    public OperationRoute Route { get; } = new("DeleteCommand", OperationRoute.IoT, HttpMethods.Delete, "/commands/{commandId}");

    public ServiceResponse Invoke(ServiceRequest request) => state.Commands.Delete(request.CommandId)
        ? new ServiceResponse(StatusCodes.Status204NoContent, null)
        : new ServiceResponse(StatusCodes.Status202Accepted, static _ => { });
}
