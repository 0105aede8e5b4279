namespace IoTCommands.Testing;

/// <summary>A failure of the service that a test can ask for, see <see cref="ServiceFaults"/>.</summary>
public enum ServiceFault
{
    /// <summary>ThrottlingException, status 429. AWS's SDKs try again by themselves.</summary>
    Throttling,

    /// <summary>ServiceQuotaExceededException, status 402. AWS's SDKs do not try again.</summary>
    ServiceQuotaExceeded,

    /// <summary>InternalServerException, status 500. AWS's SDKs try again by themselves.</summary>
    InternalServerError,

    /// <summary>
    /// The request is carried out, then the connection breaks before the answer: the caller cannot know whether the command was started.
    /// A second try with the same client token must not start it again. AWSSDK.Core (seen with 4.0.102.19) tries ten times after a connection was
    /// reset, beside its <c>MaxErrorRetry</c>:
    /// inject more than that many to let the caller see the failure.
    /// </summary>
    ResponseLost,
}
