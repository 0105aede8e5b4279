using IoTCommands.Model;
using IoTCommands.Testing.Commands;
using IoTCommands.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Operations;

/// <summary>CreateCommand. Its requests must meet the same rules as definition files.</summary>
internal sealed class CreateCommandOperation(ServiceState state) : IOperation
{
    public OperationRoute Route { get; } = new("CreateCommand", OperationRoute.IoT, HttpMethods.Put, "/commands/{commandId}");

    public ServiceResponse Invoke(ServiceRequest request)
    {
        string commandId = request.Labels["commandId"];
        CommandModel model = CommandJson.Parse(commandId, request.Body, state.Assumptions.RefuseDefinitionWarnings);
        if (new ServedCommand(model).FindProblem(state.Assumptions) is { } problem)
        {
            throw ServiceErrors.Validation(problem);
        }

        if (state.Commands.Count >= state.Limits.MaxCommands && state.Commands.Find(commandId) is null)
        {
            throw ServiceErrors.ServiceQuotaExceeded(
                $"There are {state.Limits.MaxCommands} commands; no more are allowed "
                + $"({nameof(LocalIoTCommandsLimits)}.{nameof(LocalIoTCommandsLimits.MaxCommands)}).");
        }

        if (!state.Commands.TryAdd(commandId, model))
        {
            throw ServiceErrors.Conflict($"There is already a command '{commandId}'. A definition cannot be changed; create one with another id.", commandId);
        }

        return ServiceResponse.Ok(writer =>
        {
            writer.WriteString("commandId", commandId);
            writer.WriteString("commandArn", state.Account.GetCommandArn(commandId));
        });
    }
}
