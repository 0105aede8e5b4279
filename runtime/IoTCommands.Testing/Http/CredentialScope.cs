namespace IoTCommands.Testing.Http;

/// <summary>The credential scope of a signature.</summary>
/// <param name="AccessKeyId">Any access key id.</param>
/// <param name="Date">yyyyMMdd.</param>
/// <param name="Region">Not compared, because a client of a local address signs for the Region that it is configured with.</param>
/// <param name="Service">The signing name of the service: <c>iot-jobs-data</c>.</param>
internal sealed record CredentialScope(string AccessKeyId, string Date, string Region, string Service);
