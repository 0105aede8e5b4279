namespace IoTCommands.Testing.Http;

/// <summary>An operation of a service that the endpoint serves.</summary>
internal interface IOperation
{
    /// <summary>As AWS's model names it.</summary>
    string Name { get; }

    /// <summary>The signing name of its service. Two operations may share method and path: on AWS the host tells them apart, here the signature does.</summary>
    string Service { get; }

    string Method { get; }

    string Path { get; }

    /// <returns>The answer; an answer that is an error is thrown.</returns>
    /// <exception cref="ServiceException">The service would answer with an error.</exception>
    ServiceResponse Invoke(ServiceRequest request);
}
