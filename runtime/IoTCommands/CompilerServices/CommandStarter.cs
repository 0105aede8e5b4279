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
    /// <summary>Checks the values against the definition, and starts the command on one device with StartCommandExecution.</summary>
    /// <param name="client">The SDK's client, or a mock of its interface.</param>
    /// <param name="command">The definition of the command.</param>
    /// <param name="target">
    /// The device. The ARN of the command gets its partition, Region and account, because AWS IoT requires command and target in the same account and Region.
    /// </param>
    /// <param name="parameters">The values. If there are none, the request has no map, because the service refuses an empty one.</param>
    /// <param name="options">The timeout and the client token; null for none.</param>
    /// <param name="cancellationToken">A token to cancel the wait for the service's response. The execution may have been started anyway.</param>
    /// <returns>The execution, with the client token that was sent. A caller that retries passes the same token, so that the device acts once.</returns>
    /// <exception cref="ArgumentNullException">Thrown synchronously: <paramref name="client"/>, <paramref name="command"/> or <paramref name="target"/> is
    /// null.</exception>
    /// <exception cref="ArgumentException">
    /// Thrown synchronously: the command is for AWS IoT FleetWise, and the target is not a thing; or the command id has more than 64 characters with the prefix
    /// and the suffix of the target's account.
    /// </exception>
    /// <exception cref="CommandArgumentException">
    /// Thrown synchronously: a required value is missing; a name or a type differs from the definition; a value is not defined in its enum, cannot be sent
    /// (an empty string, no bytes, half of a surrogate pair, NaN, an infinity), or does not meet a condition. If AWS does not document whether a value meets a
    /// condition, the service decides.
    /// </exception>
    /// <exception cref="AmazonIoTJobsDataPlaneException">
    /// The service refused the start. The SDK's exceptions are not changed: ValidationException, ResourceNotFoundException, ConflictException,
    /// ThrottlingException, ServiceQuotaExceededException, InternalServerException, and those for credentials and network.
    /// </exception>
    /// <exception cref="InvalidOperationException">The response has no execution id, for example because a mock was not set up.</exception>
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

    /// <summary>Calls the client. Only a mock that was not set up returns no task.</summary>
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
