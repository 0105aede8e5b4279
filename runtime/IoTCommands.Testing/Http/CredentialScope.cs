namespace IoTCommands.Testing.Http;

/// <summary>What a signature says that it was made for.</summary>
/// <param name="AccessKeyId">Any: the endpoint knows no secrets.</param>
/// <param name="Date">yyyyMMdd.</param>
/// <param name="Region">Not compared: a client of a local address signs for whatever Region it was given.</param>
/// <param name="Service">The signing name of the service that is called: <c>iot-jobs-data</c>.</param>
internal sealed record CredentialScope(string AccessKeyId, string Date, string Region, string Service);
