using IoTCommands.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Operations;

/// <summary>
/// DeleteCommand. The status is 204 if the command is deleted, and 202 if its deletion is pending. It is not an error if the command does not exist.
/// </summary>
internal sealed class DeleteCommandOperation(ServiceState state) : IOperation
{
    public OperationRoute Route { get; } = new("DeleteCommand", OperationRoute.IoT, HttpMethods.Delete, "/commands/{commandId}");

    public ServiceResponse Invoke(ServiceRequest request) => state.Commands.Delete(request.CommandId)
        ? new ServiceResponse(StatusCodes.Status204NoContent, null)
        : new ServiceResponse(StatusCodes.Status202Accepted, static _ => { });
}
