namespace IoTCommands.Testing.Http;

/// <summary>An operation that the endpoint implements.</summary>
internal interface IOperation
{
    /// <summary>The name in AWS's API reference.</summary>
    string Name { get; }

    /// <summary>The signing name of the service. It distinguishes operations with the same method and path, which have different hosts on AWS.</summary>
    string Service { get; }

    string Method { get; }

    string Path { get; }

    /// <returns>The response, unless it is an error.</returns>
    /// <exception cref="ServiceException">The response is an error.</exception>
    ServiceResponse Invoke(ServiceRequest request);
}
