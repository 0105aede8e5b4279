using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Http;

/// <summary>
/// Parses the Signature Version 4 of a request, and refuses a request if it is missing or malformed. <see cref="SignatureVerifier"/> checks its value.
/// </summary>
internal static class SignatureParser
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string Terminator = "aws4_request";
    private const string Form =
        $"It must be '{Algorithm} Credential=<access key id>/<yyyyMMdd>/<Region>/<service>/{Terminator}, SignedHeaders=<names>, "
        + "Signature=<64 hex digits>'. AWS's SDKs write it.";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    public static RequestSignature Parse(IHeaderDictionary headers)
    {
        string authorization = headers.Authorization.ToString();
        if (authorization.Length == 0)
        {
            throw ServiceErrors.MissingAuthenticationToken(
                "The request has no Authorization header, so it is not signed. Configure the client with any credentials; "
                + "with curl, use --aws-sigv4 aws:amz:us-east-1:iot --user any:any.");
        }

        int space = authorization.IndexOf(' ');
        string algorithm = space < 0 ? authorization : authorization[..space];
        if (algorithm != Algorithm)
        {
            throw ServiceErrors.IncompleteSignature($"The Authorization header begins with '{algorithm}', which is not Signature Version 4. {Form}");
        }

        Dictionary<string, string> parts = ParseParts(authorization[algorithm.Length..]);
        CredentialScope scope = ParseScope(Required(parts, "Credential"));
        string signedHeaders = Required(parts, "SignedHeaders");
        string signature = Required(parts, "Signature");
        string date = headers["X-Amz-Date"].ToString();
        CheckSignedHeaders(signedHeaders);
        CheckSignature(signature);
        CheckDate(date, scope);
        return new RequestSignature(scope, signedHeaders, signature, date);
    }

    private static Dictionary<string, string> ParseParts(string text)
    {
        Dictionary<string, string> parts = new(StringComparer.Ordinal);
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            int equals = part.IndexOf('=');
            if (equals < 0)
            {
                throw ServiceErrors.IncompleteSignature($"The Authorization header has '{part}' instead of name=value. {Form}");
            }

            parts[part[..equals]] = part[(equals + 1)..];
        }

        return parts;
    }

    private static string Required(Dictionary<string, string> parts, string name) =>
        parts.TryGetValue(name, out string? value) && value.Length > 0
            ? value
            : throw ServiceErrors.IncompleteSignature($"The Authorization header has no {name}. {Form}");

    private static CredentialScope ParseScope(string credential)
    {
        // Parsed from the end, because an access key id can have slashes and the scope cannot.
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
            throw ServiceErrors.IncompleteSignature($"The Authorization header's Signature is '{signature}'; it must be 64 lowercase hex digits.");
        }
    }

    private static void CheckDate(string date, CredentialScope scope)
    {
        // The date is not compared with a clock, because tests can change the time.
        if (date.Length != 16 || date[8] != 'T' || date[15] != 'Z' || !date.StartsWith(scope.Date, StringComparison.Ordinal))
        {
            string found = date.Length == 0 ? "missing" : $"'{date}'";
            throw ServiceErrors.IncompleteSignature(
                $"The X-Amz-Date header is {found}; it must have the format yyyyMMddTHHmmssZ and the date {scope.Date} of the Credential.");
        }
    }
}
