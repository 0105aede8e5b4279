using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

/// <summary>
/// Signature version 4, computed from the request as it arrived: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
/// </summary>
internal sealed class Signature
{
    private readonly RecordedRequest _request;
    private readonly Dictionary<string, string> _parts;

    public Signature(RecordedRequest request)
    {
        _request = request;
        string header = request.Header("Authorization");
        Assert.StartsWith("AWS4-HMAC-SHA256 ", header, StringComparison.Ordinal);
        _parts = header["AWS4-HMAC-SHA256 ".Length..].Split(", ").ToDictionary(part => part[..part.IndexOf('=')], part => part[(part.IndexOf('=') + 1)..]);
    }

    /// <summary>Gets the access key, date, Region, service and terminator.</summary>
    public string[] Credential => _parts["Credential"].Split('/');

    public string[] SignedHeaders => _parts["SignedHeaders"].Split(';');

    public string Value => _parts["Signature"];

    public string Compute(string secretKey)
    {
        string headers = string.Concat(SignedHeaders.Select(name => $"{name}:{_request.Header(name)}\n"));
        string canonical = $"{_request.Method}\n{_request.Target}\n\n{headers}\n{_parts["SignedHeaders"]}\n{Hex(SHA256.HashData(_request.Body))}";
        string scope = string.Join('/', Credential.Skip(1));
        string toSign = $"AWS4-HMAC-SHA256\n{_request.Header("X-Amz-Date")}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        byte[] key = Encoding.UTF8.GetBytes("AWS4" + secretKey);
        foreach (string part in Credential.Skip(1))
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        return Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
    }

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLower(CultureInfo.InvariantCulture);
}
