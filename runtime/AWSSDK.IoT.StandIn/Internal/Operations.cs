using Amazon.IoT.Model;

namespace Amazon.IoT.Internal;

/// <summary>The operations, each with its route and its members.</summary>
internal static class Operations
{
    internal static Operation CreateCommand { get; } = new Operation<CreateCommandRequest>(
        "PUT",
        "/commands/{commandId}",
        Responses.CreateCommand,
        (request, uri) => uri.AddPathPart("commandId", request.CommandId),
        (request, writer) =>
        {
            writer.WriteIfSet("description", request.Description);
            writer.WriteIfSet("displayName", request.DisplayName);
            writer.WriteIfSet("mandatoryParameters", request.MandatoryParameters, StructureMarshaller.Write);
            writer.WriteIfSet("namespace", request.Namespace);
            writer.WriteIfSet("payload", request.Payload, StructureMarshaller.Write);
            writer.WriteIfSet("payloadTemplate", request.PayloadTemplate);
            writer.WriteIfSet("preprocessor", request.Preprocessor, StructureMarshaller.Write);
            writer.WriteIfSet("roleArn", request.RoleArn);
            writer.WriteIfSet("tags", request.Tags, StructureMarshaller.Write);
        });

    internal static Operation GetCommand { get; } = new Operation<GetCommandRequest>(
        "GET", "/commands/{commandId}", Responses.GetCommand, (request, uri) => uri.AddPathPart("commandId", request.CommandId));

    internal static Operation UpdateCommand { get; } = new Operation<UpdateCommandRequest>(
        "PATCH",
        "/commands/{commandId}",
        Responses.UpdateCommand,
        (request, uri) => uri.AddPathPart("commandId", request.CommandId),
        (request, writer) =>
        {
            writer.WriteIfSet("deprecated", request.Deprecated);
            writer.WriteIfSet("description", request.Description);
            writer.WriteIfSet("displayName", request.DisplayName);
        });

    internal static Operation DeleteCommand { get; } = new Operation<DeleteCommandRequest>(
        "DELETE", "/commands/{commandId}", Responses.DeleteCommand, (request, uri) => uri.AddPathPart("commandId", request.CommandId));

    internal static Operation ListCommands { get; } = new Operation<ListCommandsRequest>(
        "GET",
        "/commands",
        Responses.ListCommands,
        (request, uri) =>
        {
            uri.AddQuery("commandParameterName", request.CommandParameterName);
            uri.AddQuery("maxResults", request.MaxResults);
            uri.AddQuery("namespace", request.Namespace);
            uri.AddQuery("nextToken", request.NextToken);
            uri.AddQuery("sortOrder", request.SortOrder);
        });

    internal static Operation GetCommandExecution { get; } = new Operation<GetCommandExecutionRequest>(
        "GET",
        "/command-executions/{executionId}",
        Responses.GetCommandExecution,
        (request, uri) =>
        {
            uri.AddPathPart("executionId", request.ExecutionId);
            uri.AddQuery("includeResult", request.IncludeResult);
            uri.AddQuery("targetArn", request.TargetArn);
        });

    internal static Operation ListCommandExecutions { get; } = new Operation<ListCommandExecutionsRequest>(
        "POST",
        "/command-executions",
        Responses.ListCommandExecutions,
        (request, uri) =>
        {
            uri.AddQuery("maxResults", request.MaxResults);
            uri.AddQuery("nextToken", request.NextToken);
        },
        (request, writer) =>
        {
            writer.WriteIfSet("commandArn", request.CommandArn);
            writer.WriteIfSet("completedTimeFilter", request.CompletedTimeFilter, StructureMarshaller.Write);
            writer.WriteIfSet("namespace", request.Namespace);
            writer.WriteIfSet("sortOrder", request.SortOrder);
            writer.WriteIfSet("startedTimeFilter", request.StartedTimeFilter, StructureMarshaller.Write);
            writer.WriteIfSet("status", request.Status);
            writer.WriteIfSet("targetArn", request.TargetArn);
        });

    internal static Operation DeleteCommandExecution { get; } = new Operation<DeleteCommandExecutionRequest>(
        "DELETE",
        "/command-executions/{executionId}",
        Responses.DeleteCommandExecution,
        (request, uri) =>
        {
            uri.AddPathPart("executionId", request.ExecutionId);
            uri.AddQuery("targetArn", request.TargetArn);
        });

    internal static Operation DescribeEndpoint { get; } = new Operation<DescribeEndpointRequest>(
        "GET", "/endpoint", Responses.DescribeEndpoint, (request, uri) => uri.AddQuery("endpointType", request.EndpointType));
}
