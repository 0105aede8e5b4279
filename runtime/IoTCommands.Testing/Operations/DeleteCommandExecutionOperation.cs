using IoTCommands.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Operations;

/// <summary>DeleteCommandExecution. It is not an error if the execution does not exist.</summary>
internal sealed class DeleteCommandExecutionOperation(ServiceState state) : IOperation
{
    public OperationRoute Route { get; } = new("DeleteCommandExecution", OperationRoute.IoT, HttpMethods.Delete, "/command-executions/{executionId}");

    public ServiceResponse Invoke(ServiceRequest request)
    {
        string executionId = request.ExecutionId;
        RequestProblems problems = new();
        CommandTarget? target = GetCommandExecutionOperation.ParseTarget(state, request, problems);
        if (target is null || problems.Count > 0)
        {
            throw ServiceErrors.Validation(problems);
        }

        if (state.Executions.Find(executionId, target) is { } execution)
        {
            if (!execution.IsTerminal && !(state.Assumptions.AllowDeleteAfterTimeout && execution.HasEnded))
            {
                throw ServiceErrors.Conflict(
                    $"The execution '{executionId}' has the status {StatusNames.Of(execution.Status)}, which its device can still change. "
                    + "Only an execution whose status is terminal can be deleted.",
                    executionId);
            }

            state.Executions.Remove(executionId);
        }

        return ServiceResponse.Ok(static _ => { });
    }
}
