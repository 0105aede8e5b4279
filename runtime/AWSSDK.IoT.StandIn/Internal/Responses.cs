using Amazon.IoT.Model;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.IoT.Internal;

/// <summary>The members of each structure in a response.</summary>
internal static class Responses
{
    private static readonly StringUnmarshaller Text = StringUnmarshaller.Instance;
    private static readonly NullableDateTimeUnmarshaller Time = NullableDateTimeUnmarshaller.Instance;
    private static readonly NullableBoolUnmarshaller Boolean = NullableBoolUnmarshaller.Instance;
    private static readonly MemoryStreamUnmarshaller Bytes = MemoryStreamUnmarshaller.Instance;

    private static readonly StructureUnmarshaller<CommandParameterValue> ParameterValue = new StructureUnmarshaller<CommandParameterValue>()
        .With("B", Boolean, (value, member) => value.B = member)
        .With("BIN", Bytes, (value, member) => value.BIN = member)
        .With("D", NullableDoubleUnmarshaller.Instance, (value, member) => value.D = member)
        .With("I", NullableIntUnmarshaller.Instance, (value, member) => value.I = member)
        .With("L", NullableLongUnmarshaller.Instance, (value, member) => value.L = member)
        .With("S", Text, (value, member) => value.S = member)
        .With("UL", Text, (value, member) => value.UL = member);

    private static readonly StructureUnmarshaller<CommandParameterValueNumberRange> NumberRange =
        new StructureUnmarshaller<CommandParameterValueNumberRange>()
            .With("max", Text, (range, member) => range.Max = member)
            .With("min", Text, (range, member) => range.Min = member);

    private static readonly StructureUnmarshaller<CommandParameterValueComparisonOperand> Operand =
        new StructureUnmarshaller<CommandParameterValueComparisonOperand>()
            .With("number", Text, (operand, member) => operand.Number = member)
            .With("numberRange", NumberRange, (operand, member) => operand.NumberRange = member)
            .With("numbers", List(Text), (operand, member) => operand.Numbers = member)
            .With("string", Text, (operand, member) => operand.String = member)
            .With("strings", List(Text), (operand, member) => operand.Strings = member);

    private static readonly StructureUnmarshaller<CommandParameterValueCondition> Condition = new StructureUnmarshaller<CommandParameterValueCondition>()
        .With("comparisonOperator", Text, (condition, member) => condition.ComparisonOperator = member)
        .With("operand", Operand, (condition, member) => condition.Operand = member);

    private static readonly StructureUnmarshaller<CommandParameter> Parameter = new StructureUnmarshaller<CommandParameter>()
        .With("defaultValue", ParameterValue, (parameter, member) => parameter.DefaultValue = member)
        .With("description", Text, (parameter, member) => parameter.Description = member)
        .With("name", Text, (parameter, member) => parameter.Name = member)
        .With("type", Text, (parameter, member) => parameter.Type = member)
        .With("value", ParameterValue, (parameter, member) => parameter.Value = member)
        .With("valueConditions", List(Condition), (parameter, member) => parameter.ValueConditions = member);

    private static readonly StructureUnmarshaller<CommandPayload> Payload = new StructureUnmarshaller<CommandPayload>()
        .With("content", Bytes, (payload, member) => payload.Content = member)
        .With("contentType", Text, (payload, member) => payload.ContentType = member);

    private static readonly StructureUnmarshaller<CommandPreprocessor> Preprocessor = new StructureUnmarshaller<CommandPreprocessor>()
        .With(
            "awsJsonSubstitution",
            new StructureUnmarshaller<AwsJsonSubstitutionCommandPreprocessorConfig>()
                .With("outputFormat", Text, (config, member) => config.OutputFormat = member),
            (preprocessor, member) => preprocessor.AwsJsonSubstitution = member);

    private static readonly StructureUnmarshaller<CommandSummary> Command = new StructureUnmarshaller<CommandSummary>()
        .With("commandArn", Text, (command, member) => command.CommandArn = member)
        .With("commandId", Text, (command, member) => command.CommandId = member)
        .With("createdAt", Time, (command, member) => command.CreatedAt = member)
        .With("deprecated", Boolean, (command, member) => command.Deprecated = member)
        .With("displayName", Text, (command, member) => command.DisplayName = member)
        .With("lastUpdatedAt", Time, (command, member) => command.LastUpdatedAt = member)
        .With("pendingDeletion", Boolean, (command, member) => command.PendingDeletion = member);

    private static readonly StructureUnmarshaller<CommandExecutionSummary> Execution = new StructureUnmarshaller<CommandExecutionSummary>()
        .With("commandArn", Text, (execution, member) => execution.CommandArn = member)
        .With("completedAt", Time, (execution, member) => execution.CompletedAt = member)
        .With("createdAt", Time, (execution, member) => execution.CreatedAt = member)
        .With("executionId", Text, (execution, member) => execution.ExecutionId = member)
        .With("startedAt", Time, (execution, member) => execution.StartedAt = member)
        .With("status", Text, (execution, member) => execution.Status = member)
        .With("targetArn", Text, (execution, member) => execution.TargetArn = member);

    private static readonly StructureUnmarshaller<StatusReason> Reason = new StructureUnmarshaller<StatusReason>()
        .With("reasonCode", Text, (reason, member) => reason.ReasonCode = member)
        .With("reasonDescription", Text, (reason, member) => reason.ReasonDescription = member);

    private static readonly StructureUnmarshaller<CommandExecutionResult> Result = new StructureUnmarshaller<CommandExecutionResult>()
        .With("B", Boolean, (result, member) => result.B = member)
        .With("BIN", Bytes, (result, member) => result.BIN = member)
        .With("S", Text, (result, member) => result.S = member);

    internal static JsonResponseUnmarshaller CreateCommand { get; } = new ResponseUnmarshaller<CreateCommandResponse>(
        new StructureUnmarshaller<CreateCommandResponse>()
            .With("commandArn", Text, (response, member) => response.CommandArn = member)
            .With("commandId", Text, (response, member) => response.CommandId = member));

    internal static JsonResponseUnmarshaller GetCommand { get; } = new ResponseUnmarshaller<GetCommandResponse>(
        new StructureUnmarshaller<GetCommandResponse>()
            .With("commandArn", Text, (response, member) => response.CommandArn = member)
            .With("commandId", Text, (response, member) => response.CommandId = member)
            .With("createdAt", Time, (response, member) => response.CreatedAt = member)
            .With("deprecated", Boolean, (response, member) => response.Deprecated = member)
            .With("description", Text, (response, member) => response.Description = member)
            .With("displayName", Text, (response, member) => response.DisplayName = member)
            .With("lastUpdatedAt", Time, (response, member) => response.LastUpdatedAt = member)
            .With("mandatoryParameters", List(Parameter), (response, member) => response.MandatoryParameters = member)
            .With("namespace", Text, (response, member) => response.Namespace = member)
            .With("payload", Payload, (response, member) => response.Payload = member)
            .With("payloadTemplate", Text, (response, member) => response.PayloadTemplate = member)
            .With("pendingDeletion", Boolean, (response, member) => response.PendingDeletion = member)
            .With("preprocessor", Preprocessor, (response, member) => response.Preprocessor = member)
            .With("roleArn", Text, (response, member) => response.RoleArn = member));

    internal static JsonResponseUnmarshaller UpdateCommand { get; } = new ResponseUnmarshaller<UpdateCommandResponse>(
        new StructureUnmarshaller<UpdateCommandResponse>()
            .With("commandId", Text, (response, member) => response.CommandId = member)
            .With("deprecated", Boolean, (response, member) => response.Deprecated = member)
            .With("description", Text, (response, member) => response.Description = member)
            .With("displayName", Text, (response, member) => response.DisplayName = member)
            .With("lastUpdatedAt", Time, (response, member) => response.LastUpdatedAt = member));

    internal static JsonResponseUnmarshaller DeleteCommand { get; } = new ResponseUnmarshaller<DeleteCommandResponse>(
        members: null, (response, status) => response.StatusCode = status);

    internal static JsonResponseUnmarshaller ListCommands { get; } = new ResponseUnmarshaller<ListCommandsResponse>(
        new StructureUnmarshaller<ListCommandsResponse>()
            .With("commands", List(Command), (response, member) => response.Commands = member)
            .With("nextToken", Text, (response, member) => response.NextToken = member));

    internal static JsonResponseUnmarshaller GetCommandExecution { get; } = new ResponseUnmarshaller<GetCommandExecutionResponse>(
        new StructureUnmarshaller<GetCommandExecutionResponse>()
            .With("commandArn", Text, (response, member) => response.CommandArn = member)
            .With("completedAt", Time, (response, member) => response.CompletedAt = member)
            .With("createdAt", Time, (response, member) => response.CreatedAt = member)
            .With("executionId", Text, (response, member) => response.ExecutionId = member)
            .With("executionTimeoutSeconds", NullableLongUnmarshaller.Instance, (response, member) => response.ExecutionTimeoutSeconds = member)
            .With("lastUpdatedAt", Time, (response, member) => response.LastUpdatedAt = member)
            .With("parameters", Map(ParameterValue), (response, member) => response.Parameters = member)
            .With("result", Map(Result), (response, member) => response.Result = member)
            .With("startedAt", Time, (response, member) => response.StartedAt = member)
            .With("status", Text, (response, member) => response.Status = member)
            .With("statusReason", Reason, (response, member) => response.StatusReason = member)
            .With("targetArn", Text, (response, member) => response.TargetArn = member)
            .With("timeToLive", Time, (response, member) => response.TimeToLive = member));

    internal static JsonResponseUnmarshaller ListCommandExecutions { get; } = new ResponseUnmarshaller<ListCommandExecutionsResponse>(
        new StructureUnmarshaller<ListCommandExecutionsResponse>()
            .With("commandExecutions", List(Execution), (response, member) => response.CommandExecutions = member)
            .With("nextToken", Text, (response, member) => response.NextToken = member));

    internal static JsonResponseUnmarshaller DeleteCommandExecution { get; } = new ResponseUnmarshaller<DeleteCommandExecutionResponse>(members: null);

    internal static JsonResponseUnmarshaller DescribeEndpoint { get; } = new ResponseUnmarshaller<DescribeEndpointResponse>(
        new StructureUnmarshaller<DescribeEndpointResponse>()
            .With("endpointAddress", Text, (response, member) => response.EndpointAddress = member));

    private static JsonListUnmarshaller<T, IJsonUnmarshaller<T, JsonUnmarshallerContext>> List<T>(
        IJsonUnmarshaller<T, JsonUnmarshallerContext> item) => new(item);

    private static JsonDictionaryUnmarshaller<string, T, StringUnmarshaller, IJsonUnmarshaller<T, JsonUnmarshallerContext>> Map<T>(
        IJsonUnmarshaller<T, JsonUnmarshallerContext> value) => new(Text, value);
}
