using Amazon.IoT.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
#endif

namespace Amazon.IoT;

/// <summary>
/// The client of AWS IoT's control plane (API version 2015-05-28), reduced to commands, their executions and DescribeEndpoint.
/// AWS's own interface of this name also has more than 260 other operations and, on .NET Framework, synchronous methods.
/// </summary>
public partial interface IAmazonIoT : IAmazonService, IDisposable
{
    /// <summary>The paginators of the lists.</summary>
    IIoTPaginatorFactory Paginators { get; }

    /// <summary>Creates a command. <c>PUT /commands/{commandId}</c>.</summary>
    /// <param name="request">The arguments.</param>
    /// <param name="cancellationToken">Cancels waiting for the response. A request that the service has received is not canceled.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ConflictException">HTTP 409: the command exists, or the execution has not ended.</exception>
    /// <exception cref="InternalServerException">HTTP 500: the service failed.</exception>
    /// <exception cref="ServiceQuotaExceededException">HTTP 402: a quota of the account is exceeded.</exception>
    /// <exception cref="ThrottlingException">HTTP 400: too many requests; the SDK has already retried.</exception>
    /// <exception cref="ValidationException">HTTP 400: an argument is not valid.</exception>
    Task<CreateCommandResponse> CreateCommandAsync(CreateCommandRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a command, immediately or later; see <see cref="DeleteCommandResponse.StatusCode"/>. <c>DELETE /commands/{commandId}</c>.</summary>
    /// <param name="request">The arguments.</param>
    /// <param name="cancellationToken">Cancels waiting for the response. A request that the service has received is not canceled.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ConflictException">HTTP 409: the command exists, or the execution has not ended.</exception>
    /// <exception cref="InternalServerException">HTTP 500: the service failed.</exception>
    /// <exception cref="ThrottlingException">HTTP 400: too many requests; the SDK has already retried.</exception>
    /// <exception cref="ValidationException">HTTP 400: an argument is not valid.</exception>
    Task<DeleteCommandResponse> DeleteCommandAsync(DeleteCommandRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes an execution that has ended. <c>DELETE /command-executions/{executionId}</c>.</summary>
    /// <param name="request">The arguments.</param>
    /// <param name="cancellationToken">Cancels waiting for the response. A request that the service has received is not canceled.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ConflictException">HTTP 409: the command exists, or the execution has not ended.</exception>
    /// <exception cref="InternalServerException">HTTP 500: the service failed.</exception>
    /// <exception cref="ThrottlingException">HTTP 400: too many requests; the SDK has already retried.</exception>
    /// <exception cref="ValidationException">HTTP 400: an argument is not valid.</exception>
    Task<DeleteCommandExecutionResponse> DeleteCommandExecutionAsync(DeleteCommandExecutionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns the host name that the account has for a type of endpoint. <c>GET /endpoint</c>.</summary>
    /// <param name="request">The arguments.</param>
    /// <param name="cancellationToken">Cancels waiting for the response. A request that the service has received is not canceled.</param>
    /// <returns>The response.</returns>
    /// <exception cref="InternalFailureException">HTTP 500: the service failed.</exception>
    /// <exception cref="InvalidRequestException">HTTP 400: the type is not one of the service's.</exception>
    /// <exception cref="ThrottlingException">HTTP 400: too many requests; the SDK has already retried.</exception>
    /// <exception cref="UnauthorizedException">HTTP 401: the caller may not do this.</exception>
    Task<DescribeEndpointResponse> DescribeEndpointAsync(DescribeEndpointRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns a command. <c>GET /commands/{commandId}</c>.</summary>
    /// <param name="request">The arguments.</param>
    /// <param name="cancellationToken">Cancels waiting for the response. A request that the service has received is not canceled.</param>
    /// <returns>The response.</returns>
    /// <exception cref="InternalServerException">HTTP 500: the service failed.</exception>
    /// <exception cref="ResourceNotFoundException">HTTP 404: there is no such command or execution.</exception>
    /// <exception cref="ThrottlingException">HTTP 400: too many requests; the SDK has already retried.</exception>
    /// <exception cref="ValidationException">HTTP 400: an argument is not valid.</exception>
    Task<GetCommandResponse> GetCommandAsync(GetCommandRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns an execution. <c>GET /command-executions/{executionId}</c>.</summary>
    /// <param name="request">The arguments.</param>
    /// <param name="cancellationToken">Cancels waiting for the response. A request that the service has received is not canceled.</param>
    /// <returns>The response.</returns>
    /// <exception cref="InternalServerException">HTTP 500: the service failed.</exception>
    /// <exception cref="ResourceNotFoundException">HTTP 404: there is no such command or execution.</exception>
    /// <exception cref="ThrottlingException">HTTP 400: too many requests; the SDK has already retried.</exception>
    /// <exception cref="ValidationException">HTTP 400: an argument is not valid.</exception>
    Task<GetCommandExecutionResponse> GetCommandExecutionAsync(GetCommandExecutionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the executions of a command or on a target. <c>POST /command-executions</c>.</summary>
    /// <param name="request">The arguments.</param>
    /// <param name="cancellationToken">Cancels waiting for the response. A request that the service has received is not canceled.</param>
    /// <returns>The response.</returns>
    /// <exception cref="InternalServerException">HTTP 500: the service failed.</exception>
    /// <exception cref="ResourceNotFoundException">HTTP 404: there is no such command or execution.</exception>
    /// <exception cref="ThrottlingException">HTTP 400: too many requests; the SDK has already retried.</exception>
    /// <exception cref="ValidationException">HTTP 400: an argument is not valid.</exception>
    Task<ListCommandExecutionsResponse> ListCommandExecutionsAsync(ListCommandExecutionsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists commands. <c>GET /commands</c>.</summary>
    /// <param name="request">The arguments.</param>
    /// <param name="cancellationToken">Cancels waiting for the response. A request that the service has received is not canceled.</param>
    /// <returns>The response.</returns>
    /// <exception cref="InternalServerException">HTTP 500: the service failed.</exception>
    /// <exception cref="ThrottlingException">HTTP 400: too many requests; the SDK has already retried.</exception>
    /// <exception cref="ValidationException">HTTP 400: an argument is not valid.</exception>
    Task<ListCommandsResponse> ListCommandsAsync(ListCommandsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes the names of a command, or deprecates it. <c>PATCH /commands/{commandId}</c>.</summary>
    /// <param name="request">The arguments.</param>
    /// <param name="cancellationToken">Cancels waiting for the response. A request that the service has received is not canceled.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ConflictException">HTTP 409: the command exists, or the execution has not ended.</exception>
    /// <exception cref="InternalServerException">HTTP 500: the service failed.</exception>
    /// <exception cref="ResourceNotFoundException">HTTP 404: there is no such command or execution.</exception>
    /// <exception cref="ThrottlingException">HTTP 400: too many requests; the SDK has already retried.</exception>
    /// <exception cref="ValidationException">HTTP 400: an argument is not valid.</exception>
    Task<UpdateCommandResponse> UpdateCommandAsync(UpdateCommandRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns the endpoint of a request without sending it.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The endpoint.</returns>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

#if NET8_0_OR_GREATER
    // CA1033: only code that uses IAmazonService calls these two, such as AWSSDK.Extensions.NETCore.Setup. Implementing classes need not call them.
#pragma warning disable CA1033
    // AWSSDK.Extensions.NETCore.Setup sets the configuration's public properties by reflection, so a trimmer must not remove them.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(AmazonIoTConfig))]
    static ClientConfig IAmazonService.CreateDefaultClientConfig()
    {
        return new AmazonIoTConfig();
    }

    // IAmazonService declares this member with the same suppression, but because of another service's client.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The client's constructors need no member that a trimmer could remove.")]
    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig)
    {
        if (clientConfig is not AmazonIoTConfig config)
        {
            throw new AmazonClientException($"AmazonIoTClient takes an AmazonIoTConfig, but was given {clientConfig?.GetType().FullName ?? "null"}.");
        }

        return awsCredentials is null ? new AmazonIoTClient(config) : new AmazonIoTClient(awsCredentials, config);
    }
#pragma warning restore CA1033
#endif
}
