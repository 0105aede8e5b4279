using IoTCommands.Testing.Commands;
using IoTCommands.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Operations;

/// <summary>UpdateCommand. It changes the display name, the description and the deprecation. The rest of a definition cannot be changed.</summary>
internal sealed class UpdateCommandOperation(ServiceState state) : IOperation
{
    public OperationRoute Route { get; } = new("UpdateCommand", OperationRoute.IoT, HttpMethods.Patch, "/commands/{commandId}");

    public ServiceResponse Invoke(ServiceRequest request)
    {
        string? displayName = RequestMembers.FindString(request.Body, "displayName");
        string? description = RequestMembers.FindString(request.Body, "description");
        bool? isDeprecated = RequestMembers.FindBoolean(request.Body, "deprecated");
        if (displayName is null && description is null && isDeprecated is null && !state.Assumptions.AllowUpdateWithoutChange)
        {
            throw ServiceErrors.Validation("The request changes nothing; it must have displayName, description or deprecated.");
        }

        StoredCommand updated = state.Commands.Update(request.CommandId, Change) ?? throw GetCommandOperation.NotFound(state, request.CommandId);
        return ServiceResponse.Ok(writer =>
        {
            writer.WriteString("commandId", updated.CommandId);
            writer.WriteIfSet("displayName", updated.Served.Model.DisplayName);
            writer.WriteIfSet("description", updated.Served.Model.Description);
            writer.WriteBoolean("deprecated", updated.IsDeprecated);
            writer.WriteTime("lastUpdatedAt", updated.LastUpdatedAt);
        });

        StoredCommand Change(StoredCommand command, DateTimeOffset now)
        {
            if (command.IsPendingDeletion)
            {
                throw ServiceErrors.Conflict($"The command '{command.CommandId}' is about to be deleted and cannot be changed.", command.CommandId);
            }

            bool isChanged = displayName is not null || description is not null;
            return command with
            {
                Served = isChanged ? new ServedCommand(CommandJson.Update(command.Served.Model, displayName, description)) : command.Served,
                DeprecatedAt = isDeprecated switch
                {
                    true => command.DeprecatedAt ?? now,
                    false => null,
                    null => command.DeprecatedAt,
                },
                LastUpdatedAt = now,
            };
        }
    }
}
