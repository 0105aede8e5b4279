using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Http;

/// <summary>
/// Reads a request's Signature Version 4 and refuses a request without one, or with one that is malformed.
/// The signature itself is not computed again: any credentials are welcome, so there is no secret to compute it with.
/// </summary>
internal static class SignatureReader
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string Terminator = "aws4_request";
    private const string Form =
        $"It should be '{Algorithm} Credential=<access key id>/<yyyyMMdd>/<Region>/iot-jobs-data/{Terminator}, SignedHeaders=<names>, "
        + "Signature=<64 hex digits>'. AWS's SDKs write it.";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    public static CredentialScope Read(IHeaderDictionary headers)
    {
        string authorization = headers.Authorization.ToString();
        if (authorization.Length == 0)
        {
            throw ServiceErrors.MissingAuthenticationToken(
                "The request has no Authorization header: it is not signed. Give the client credentials; any will do here.");
        }

        int space = authorization.IndexOf(' ');
        string algorithm = space < 0 ? authorization : authorization[..space];
        if (algorithm != Algorithm)
        {
            throw ServiceErrors.IncompleteSignature($"The Authorization header begins with '{algorithm}', which is no signature of version 4. {Form}");
        }

        Dictionary<string, string> parts = ReadParts(authorization[algorithm.Length..]);
        CredentialScope scope = ReadScope(Required(parts, "Credential"));
        CheckSignedHeaders(Required(parts, "SignedHeaders"));
        CheckSignature(Required(parts, "Signature"));
        CheckDate(headers["X-Amz-Date"].ToString(), scope);
        return scope;
    }

    private static Dictionary<string, string> ReadParts(string text)
    {
        Dictionary<string, string> parts = new(StringComparer.Ordinal);
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            int equals = part.IndexOf('=');
            if (equals < 0)
            {
                throw ServiceErrors.IncompleteSignature($"The Authorization header has '{part}' where name=value should be. {Form}");
            }

            parts[part[..equals]] = part[(equals + 1)..];
        }

        return parts;
    }

    private static string Required(Dictionary<string, string> parts, string name) =>
        parts.TryGetValue(name, out string? value) && value.Length > 0
            ? value
            : throw ServiceErrors.IncompleteSignature($"The Authorization header has no {name}. {Form}");

    private static CredentialScope ReadScope(string credential)
    {
        // From the end: an access key id may hold slashes, the scope may not.
        string[] parts = credential.Split('/');
        bool isScope = parts.Length >= 5 && parts[^1] == Terminator && !parts.Contains(string.Empty);
        if (!isScope || parts[^4].Length != 8 || parts[^4].AsSpan().ContainsAnyExcept(Digits))
        {
            throw ServiceErrors.IncompleteSignature($"The Authorization header's Credential is '{credential}'. {Form}");
        }

        return new CredentialScope(string.Join('/', parts[..^4]), parts[^4], parts[^3], parts[^2]);
    }

    private static void CheckSignedHeaders(string signedHeaders)
    {
        if (!signedHeaders.Split(';').Contains("host"))
        {
            throw ServiceErrors.IncompleteSignature($"The Authorization header's SignedHeaders are '{signedHeaders}'; 'host' must be among them.");
        }
    }

    private static void CheckSignature(string signature)
    {
        if (signature.Length != 64 || signature.AsSpan().ContainsAnyExcept(HexDigits))
        {
            throw ServiceErrors.IncompleteSignature($"The Authorization header's Signature is '{signature}'; it should be 64 hex digits in lower case.");
        }
    }

    private static void CheckDate(string date, CredentialScope scope)
    {
        // No comparison with a clock: tests that move time would be refused.
        if (date.Length != 16 || date[8] != 'T' || date[15] != 'Z' || !date.StartsWith(scope.Date, StringComparison.Ordinal))
        {
            string found = date.Length == 0 ? "missing" : $"'{date}'";
            throw ServiceErrors.IncompleteSignature(
                $"The X-Amz-Date header is {found}; it should be of the form yyyyMMddTHHmmssZ, on the day {scope.Date} of the Credential.");
        }
    }
}
