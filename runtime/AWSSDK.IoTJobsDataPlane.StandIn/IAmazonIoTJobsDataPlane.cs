using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
#endif

namespace Amazon.IoTJobsDataPlane;

/// <summary>
/// The client of AWS IoT's data plane for jobs and commands (API version 2017-09-29), reduced to StartCommandExecution.
/// AWS's own interface of this name also has four operations on job executions and, on .NET Framework, synchronous methods.
/// </summary>
public partial interface IAmazonIoTJobsDataPlane : IAmazonService, IDisposable
{
    /// <summary>Starts one execution of a command on one device. <c>POST /command-executions</c>.</summary>
    /// <param name="request">The command, the device, and values for the command's parameters.</param>
    /// <param name="cancellationToken">Cancels waiting for the response. A request that the service has received is not canceled.</param>
    /// <returns>The execution's id. The service responds when it has created the execution. The device responds later.</returns>
    /// <exception cref="ConflictException">HTTP 409: the client token was already used with other arguments.</exception>
    /// <exception cref="InternalServerException">HTTP 500: the service failed.</exception>
    /// <exception cref="ResourceNotFoundException">HTTP 404: the command or the device does not exist.</exception>
    /// <exception cref="ServiceQuotaExceededException">HTTP 402: a quota of the account is exceeded.</exception>
    /// <exception cref="ThrottlingException">HTTP 429 (400 in some responses): too many requests; the SDK has already retried.</exception>
    /// <exception cref="ValidationException">HTTP 400: an argument is not valid for the service or the command's definition.</exception>
    /// <exception cref="AmazonIoTJobsDataPlaneException">Any other error of the service.</exception>
    /// <exception cref="AmazonClientException">The request could not be created, or the response could not be read.</exception>
    /// <seealso href="https://docs.aws.amazon.com/iot/latest/apireference/API_iot-jobs-data_StartCommandExecution.html">StartCommandExecution in AWS's API
    /// reference</seealso>
    Task<StartCommandExecutionResponse> StartCommandExecutionAsync(StartCommandExecutionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns the endpoint of a request without sending it.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The endpoint: the configuration's ServiceURL.</returns>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

#if NET8_0_OR_GREATER
    // CA1033: only code that uses IAmazonService calls these two, such as AWSSDK.Extensions.NETCore.Setup. Implementing classes need not call them.
#pragma warning disable CA1033
    // AWSSDK.Extensions.NETCore.Setup sets the configuration's public properties by reflection, so a trimmer must not remove them.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(AmazonIoTJobsDataPlaneConfig))]
    static ClientConfig IAmazonService.CreateDefaultClientConfig()
    {
        return new AmazonIoTJobsDataPlaneConfig();
    }

    // IAmazonService declares this member with the same suppression, but because of another service's client.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The client's constructors need no member that a trimmer could remove.")]
    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig)
    {
        if (clientConfig is not AmazonIoTJobsDataPlaneConfig config)
        {
            throw new AmazonClientException(
                $"AmazonIoTJobsDataPlaneClient takes an AmazonIoTJobsDataPlaneConfig, but was given {clientConfig?.GetType().FullName ?? "null"}.");
        }

        return awsCredentials is null ? new AmazonIoTJobsDataPlaneClient(config) : new AmazonIoTJobsDataPlaneClient(awsCredentials, config);
    }
#pragma warning restore CA1033
#endif
}
