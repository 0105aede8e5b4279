using IoTCommands.Definitions.Tables;
using IoTCommands.Testing.Commands;
using IoTCommands.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Operations;

/// <summary>GetCommand.</summary>
internal sealed class GetCommandOperation(ServiceState state) : IOperation
{
    public OperationRoute Route { get; } = new("GetCommand", OperationRoute.IoT, HttpMethods.Get, "/commands/{commandId}");

    public ServiceResponse Invoke(ServiceRequest request)
    {
        StoredCommand command = state.Commands.Find(request.CommandId) ?? throw NotFound(state, request.CommandId);
        return ServiceResponse.Ok(writer =>
        {
            writer.WriteString("commandId", command.CommandId);
            writer.WriteString("commandArn", state.Account.GetCommandArn(command.CommandId));
            writer.WriteString("namespace", WireNames.Of(command.Served.Model.Namespace));
            CommandJson.WriteMembers(writer, command.Served.Model);
            writer.WriteTime("createdAt", command.CreatedAt);
            writer.WriteTime("lastUpdatedAt", command.LastUpdatedAt);
            writer.WriteBoolean("deprecated", command.IsDeprecated);
            writer.WriteBoolean("pendingDeletion", command.IsPendingDeletion);
        });
    }

    /// <summary>Creates the error of an operation on a command that does not exist.</summary>
    public static ServiceException NotFound(ServiceState state, string commandId) => ServiceErrors.ResourceNotFound(
        $"There is no command '{commandId}'. The local endpoint has {NameList.Describe(state.Commands.Ids, commandId)}");
}
