using System.Text.Json;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Operations;

/// <summary>GetCommandExecution.</summary>
internal sealed class GetCommandExecutionOperation(ServiceState state) : IOperation
{
    public OperationRoute Route { get; } = new("GetCommandExecution", OperationRoute.IoT, HttpMethods.Get, "/command-executions/{executionId}");

    public ServiceResponse Invoke(ServiceRequest request)
    {
        string executionId = request.ExecutionId;
        RequestProblems problems = new();
        CommandTarget? target = ParseTarget(state, request, problems);
        bool includeResult = request.ParseBoolean("includeResult", problems);
        if (target is null || problems.Count > 0)
        {
            throw ServiceErrors.Validation(problems);
        }

        CommandExecutionSnapshot execution = state.Executions.Find(executionId, target)
            ?? throw ServiceErrors.ResourceNotFound($"There is no execution '{executionId}' on {target.Arn}.");
        return ServiceResponse.Ok(writer =>
        {
            Write(writer, execution, includeResult, state.Assumptions.ReturnDefaultParameters);
            writer.WriteTime("timeToLive", state.Executions.GetTimeToLive(execution));
        });
    }

    /// <summary>Parses <c>targetArn</c> of the query.</summary>
    public static CommandTarget? ParseTarget(ServiceState state, ServiceRequest request, RequestProblems problems)
    {
        if (request.FindQuery("targetArn") is { } arn)
        {
            return ArnChecks.ParseTarget(arn, state, problems);
        }

        problems.Add("targetArn is missing; it is required.");
        return null;
    }

    private static void Write(Utf8JsonWriter writer, CommandExecutionSnapshot execution, bool includeResult, bool includeDefaults)
    {
        writer.WriteString("executionId", execution.ExecutionId);
        writer.WriteString("commandArn", execution.CommandArn);
        writer.WriteString("targetArn", execution.Target.Arn);
        writer.WriteString("status", StatusNames.Of(execution.Status));
        if (execution.StatusReason is { } reason)
        {
            writer.WriteStartObject("statusReason");
            writer.WriteString("reasonCode", reason.Code);
            writer.WriteIfSet("reasonDescription", reason.Description);
            writer.WriteEndObject();
        }

        if (includeResult && execution.Result is { } result)
        {
            writer.WriteStartObject("result");
            foreach ((string key, CommandResultValue value) in result)
            {
                WriteResult(writer, key, value);
            }

            writer.WriteEndObject();
        }

        CommandParameterSnapshot[] parameters = [.. execution.Parameters.Values.Where(parameter => includeDefaults || !parameter.IsDefault)];
        if (parameters.Length > 0)
        {
            writer.WriteStartObject("parameters");
            foreach (CommandParameterSnapshot parameter in parameters)
            {
                WriteParameter(writer, parameter);
            }

            writer.WriteEndObject();
        }

        writer.WriteNumber("executionTimeoutSeconds", (long)execution.ExecutionTimeout.TotalSeconds);
        writer.WriteTime("createdAt", execution.CreatedAt);
        writer.WriteTime("lastUpdatedAt", execution.LastUpdatedAt);
        writer.WriteTime("startedAt", execution.CreatedAt);
        if (execution.CompletedAt is { } completedAt)
        {
            writer.WriteTime("completedAt", completedAt);
        }
    }

    private static void WriteResult(Utf8JsonWriter writer, string key, CommandResultValue value)
    {
        writer.WriteStartObject(key);
        if (value.BooleanValue is { } boolean)
        {
            writer.WriteBoolean("B", boolean);
        }
        else if (value.BinaryValue is { } bytes)
        {
            writer.WriteBase64String("BIN", bytes.Span);
        }
        else
        {
            writer.WriteString("S", value.StringValue);
        }

        writer.WriteEndObject();
    }

    private static void WriteParameter(Utf8JsonWriter writer, CommandParameterSnapshot parameter)
    {
        PropertyShape member = ParameterType.Of(parameter.Type).Member;
        writer.WriteStartObject(parameter.Name);
        writer.WritePropertyName(member.Name);
        // NaN and infinities are strings in AWS's JSON protocol.
        if (member.Kind == PropertyKind.String || parameter.Text is "NaN" or "Infinity" or "-Infinity")
        {
            writer.WriteStringValue(parameter.Text);
        }
        else
        {
            // The string of a number or a boolean is already JSON.
            writer.WriteRawValue(parameter.Text);
        }

        writer.WriteEndObject();
    }
}
