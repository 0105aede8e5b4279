using System.ComponentModel;
using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Tables;
using IoTCommands.Requests;

namespace IoTCommands.CompilerServices;

/// <summary>Starts commands. Called by generated methods.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CommandStarter
{
    /// <summary>Checks the values against the command's definition, and starts the command on one device by StartCommandExecution.</summary>
    /// <param name="client">The SDK's client, or a mock of its interface.</param>
    /// <param name="command">The command's definition.</param>
    /// <param name="target">The device. The command's ARN has its partition, Region and account, because AWS IoT requires both in the same place.</param>
    /// <param name="parameters">The values. Without any, the request has no map: an empty one is refused by the service.</param>
    /// <param name="options">Timeout and client token; null for none.</param>
    /// <param name="cancellationToken">Ends the wait for the service's answer. The execution may have been started all the same.</param>
    /// <returns>The execution, with the client token that was sent: a caller's own retry passes it again, and the device acts once.</returns>
    /// <exception cref="ArgumentNullException">Thrown at once: <paramref name="client"/>, <paramref name="command"/> or <paramref name="target"/> is
    /// null.</exception>
    /// <exception cref="ArgumentException">
    /// Thrown at once: the command is of AWS IoT FleetWise, and the target is not a thing; or the command id has more than 64 characters with the prefix and
    /// the suffix of the target's account.
    /// </exception>
    /// <exception cref="CommandArgumentException">
    /// Thrown at once: a required value is missing, a name or a type is not the definition's, a value is not defined in its enum, cannot be sent (empty
    /// text, no bytes, NaN, an infinity), or breaks a condition.
    /// Conditions whose outcome AWS does not document are left to the service.
    /// </exception>
    /// <exception cref="AmazonIoTJobsDataPlaneException">
    /// The service refused the start. The SDK's exceptions come through unchanged: ValidationException, ResourceNotFoundException, ConflictException,
    /// ThrottlingException, ServiceQuotaExceededException, InternalServerException, and those of credentials and network.
    /// </exception>
    /// <exception cref="InvalidOperationException">The client's answer has no execution id: a mock that was not set up.</exception>
    public static Task<CommandExecution> StartAsync(
        IAmazonIoTJobsDataPlane client,
        CommandDefinition command,
        CommandTarget target,
        CommandParameterMap parameters,
        StartCommandOptions? options,
        CancellationToken cancellationToken)
    {
        _ = client ?? throw new ArgumentNullException(nameof(client));
        _ = command ?? throw new ArgumentNullException(nameof(command));
        _ = target ?? throw new ArgumentNullException(nameof(target));
        if (target.Kind != CommandTargetKind.Thing && command.Namespace == IoTCommandNamespace.AwsIoTFleetWise)
        {
            throw new ArgumentException(
                $"The command {command.CommandId} is of AWS IoT FleetWise, whose vehicles are things; the target {DisplayString.Quoted(target.Arn)} is a "
                    + "client.", nameof(target));
        }

        string commandId = target.Account.GetCommandId(command.CommandId);
        if (commandId.Length > Limits.CommandId)
        {
            throw new ArgumentException(
                $"With the prefix and the suffix of the account, the command id {commandId} has {commandId.Length} characters; at most {Limits.CommandId} "
                    + "are allowed.",
                nameof(target));
        }

        ArgumentCheck.Run(command, parameters.Values);
        var request = new StartCommandExecutionRequest
        {
            CommandArn = target.Account.GetCommandArn(commandId),
            TargetArn = target.Arn,
            Parameters = parameters.Values,
            ExecutionTimeoutSeconds = options?.ExecutionTimeoutSeconds,
            ClientToken = options?.ClientToken ?? ClientTokens.New(),
        };
        return StartTelemetry.IsOn
            ? SendMeasuredAsync(client, command, target, request, cancellationToken)
            : SendAsync(client, request, cancellationToken);
    }

    private static async Task<CommandExecution> SendAsync(
        IAmazonIoTJobsDataPlane client,
        StartCommandExecutionRequest request,
        CancellationToken cancellationToken)
    {
        StartCommandExecutionResponse response = await CallAsync(client, request, cancellationToken).ConfigureAwait(false);
        return ExecutionOf(request, response);
    }

    private static async Task<CommandExecution> SendMeasuredAsync(
        IAmazonIoTJobsDataPlane client,
        CommandDefinition command,
        CommandTarget target,
        StartCommandExecutionRequest request,
        CancellationToken cancellationToken)
    {
        using var telemetry = StartTelemetry.Begin(command, target);
        try
        {
            StartCommandExecutionResponse response = await CallAsync(client, request, cancellationToken).ConfigureAwait(false);
            CommandExecution execution = ExecutionOf(request, response);
            telemetry.Succeeded(response);
            return execution;
        }
        catch (Exception exception)
        {
            telemetry.Failed(exception);
            throw;
        }
    }

    /// <summary>Calls the client, which is a mock if it returns no task.</summary>
    private static Task<StartCommandExecutionResponse> CallAsync(
        IAmazonIoTJobsDataPlane client,
        StartCommandExecutionRequest request,
        CancellationToken cancellationToken) =>
        client.StartCommandExecutionAsync(request, cancellationToken) ?? throw NoExecutionId();

    private static CommandExecution ExecutionOf(StartCommandExecutionRequest request, StartCommandExecutionResponse? response) =>
        new(response?.ExecutionId ?? throw NoExecutionId(), request.CommandArn, request.TargetArn, request.ClientToken, DateTimeOffset.UtcNow);

    private static InvalidOperationException NoExecutionId() =>
        new("The client's StartCommandExecutionAsync returned no execution id. Set up a mock so that it returns a StartCommandExecutionResponse with one.");
}
