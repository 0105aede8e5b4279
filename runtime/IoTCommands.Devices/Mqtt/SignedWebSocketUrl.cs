using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;

namespace IoTCommands.Devices.Mqtt;

/// <summary>Signs the URL of a WebSocket (AWS Signature Version 4, in the query).</summary>
/// <remarks>AWS IoT developer guide, "MQTT over the WebSocket protocol": the session token is added after signing. The signature does not cover it.</remarks>
internal static class SignedWebSocketUrl
{
    private const string Service = "iotdevicegateway";
    private const string Algorithm = "AWS4-HMAC-SHA256";

    public static Uri Create(string host, int port, string region, ImmutableCredentials credentials, DateTimeOffset now)
    {
        string time = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        string date = time[..8];
        string scope = $"{date}/{region}/{Service}/aws4_request";
        string authority = port == 443 ? host : $"{host}:{port.ToString(CultureInfo.InvariantCulture)}";
        string query = $"X-Amz-Algorithm={Algorithm}&X-Amz-Credential={Uri.EscapeDataString($"{credentials.AccessKey}/{scope}")}&X-Amz-Date={time}"
            + "&X-Amz-SignedHeaders=host";
        string request = $"GET\n/mqtt\n{query}\nhost:{authority}\n\nhost\n{Hash(string.Empty)}";
        string toSign = $"{Algorithm}\n{time}\n{scope}\n{Hash(request)}";
        byte[] key = Sign(Sign(Sign(Sign(Encoding.UTF8.GetBytes("AWS4" + credentials.SecretKey), date), region), Service), "aws4_request");
        string signature = Convert.ToHexString(Sign(key, toSign)).ToLowerInvariant();
        string token = string.IsNullOrEmpty(credentials.Token) ? string.Empty : $"&X-Amz-Security-Token={Uri.EscapeDataString(credentials.Token)}";
        return new Uri($"wss://{authority}/mqtt?{query}&X-Amz-Signature={signature}{token}");
    }

    private static byte[] Sign(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
}
