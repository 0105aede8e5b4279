using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace IoTCommands.Testing.Http;

/// <summary>Computes the Signature Version 4 of a request and compares it with the one that the request has.</summary>
/// <remarks>AWS IAM user guide, "Create a signed AWS API request". The age of a signature is not checked, because tests can change the clock.</remarks>
internal sealed class SignatureVerifier(ImmutableCredentials credentials)
{
    /// <exception cref="ServiceException">The request is signed with other credentials or was changed after it was signed.</exception>
    public void Verify(HttpRequest request, RequestTarget target, RequestSignature signature, ReadOnlySpan<byte> body)
    {
        if (signature.Scope.AccessKeyId != credentials.AccessKey || request.Headers["X-Amz-Security-Token"].ToString() != (credentials.Token ?? string.Empty))
        {
            throw ServiceErrors.UnrecognizedClient(
                $"The access key id is '{signature.Scope.AccessKeyId}'; the local endpoint has other credentials "
                + $"({nameof(LocalIoTCommandsOptions)}.{nameof(LocalIoTCommandsOptions.Credentials)}), or the session token differs.");
        }

        string canonicalRequest = CanonicalRequest(request, target, signature, body);
        byte[] computed = Sign(signature, canonicalRequest);
        if (!CryptographicOperations.FixedTimeEquals(computed, Convert.FromHexString(signature.Signature)))
        {
            throw ServiceErrors.InvalidSignature(
                "The signature differs from the one that the local endpoint computes with its secret access key "
                + $"({nameof(LocalIoTCommandsOptions)}.{nameof(LocalIoTCommandsOptions.Credentials)}). The canonical request is:\n{canonicalRequest}");
        }
    }

    private static string CanonicalRequest(HttpRequest request, RequestTarget target, RequestSignature signature, ReadOnlySpan<byte> body)
    {
        StringBuilder canonical = new();
        // The path is percent-encoded once more than in the request.
        canonical.Append(request.Method).Append('\n').AppendJoin('/', target.Path.Split('/').Select(Uri.EscapeDataString)).Append('\n');
        canonical.AppendJoin('&', target.QueryItems
            .Select(static item => (Name: Uri.EscapeDataString(item.Name), Value: Uri.EscapeDataString(item.Value)))
            .OrderBy(static item => item.Name, StringComparer.Ordinal).ThenBy(static item => item.Value, StringComparer.Ordinal)
            .Select(static item => $"{item.Name}={item.Value}")).Append('\n');
        foreach (string name in signature.SignedHeaders.Split(';'))
        {
            canonical.Append(name).Append(':').Append(HeaderValue(request.Headers[name])).Append('\n');
        }

        string sentHash = request.Headers["X-Amz-Content-SHA256"].ToString();
        return canonical.Append('\n').Append(signature.SignedHeaders).Append('\n')
            .Append(sentHash == "UNSIGNED-PAYLOAD" ? sentHash : LowerHex(SHA256.HashData(body))).ToString();
    }

    /// <summary>Returns the canonical value of a header, in which one space replaces several.</summary>
    private static string HeaderValue(StringValues values) =>
        string.Join(',', values.Select(static value => string.Join(' ', (value ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    private byte[] Sign(RequestSignature signature, string canonicalRequest)
    {
        CredentialScope scope = signature.Scope;
        byte[] key = Encoding.UTF8.GetBytes("AWS4" + credentials.SecretKey);
        foreach (string part in (string[])[scope.Date, scope.Region, scope.Service, "aws4_request"])
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        string hash = LowerHex(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest)));
        string text = $"AWS4-HMAC-SHA256\n{signature.Date}\n{scope.Date}/{scope.Region}/{scope.Service}/aws4_request\n{hash}";
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
    }

    // Convert.ToHexStringLower requires .NET 9.
    private static string LowerHex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
