namespace IoTCommands.Testing.Http;

/// <summary>The Signature Version 4 of a request.</summary>
/// <param name="Scope">The credential scope.</param>
/// <param name="SignedHeaders">The names of the signed headers in lower case, joined by semicolons.</param>
/// <param name="Signature">The signature: 64 hex digits.</param>
/// <param name="Date">The time: yyyyMMddTHHmmssZ.</param>
internal sealed record RequestSignature(CredentialScope Scope, string SignedHeaders, string Signature, string Date);

/// <summary>The credential scope of a signature.</summary>
/// <param name="AccessKeyId">The access key id. The endpoint accepts any, unless it has credentials.</param>
/// <param name="Date">The date: yyyyMMdd.</param>
/// <param name="Region">The Region. It is not compared, because a client of a local address signs for the Region in its own configuration.</param>
/// <param name="Service">The signing name of the service: <c>iot</c> or <c>iot-jobs-data</c>.</param>
internal sealed record CredentialScope(string AccessKeyId, string Date, string Region, string Service);
