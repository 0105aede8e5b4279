using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Amazon.Runtime;

namespace IoTCommands.Devices;

/// <summary>Represents how a device proves to AWS IoT who it is.</summary>
/// <remarks>AWS IoT developer guide, "Device communication protocols".</remarks>
public sealed class MqttAuthentication
{
    private MqttAuthentication()
    {
    }

    internal X509Certificate2? Certificate { get; private init; }

    internal string? UserName { get; private init; }

    internal byte[]? Password { get; private init; }

    internal AWSCredentials? Credentials { get; private init; }

    internal string? Region { get; private init; }

    /// <summary>Returns the protocol that the connection requests by ALPN; null for none.</summary>
    /// <param name="port">The port. AWS IoT requires ALPN on port 443.</param>
    internal string? GetApplicationProtocol(int port) => Certificate is not null
        ? (port == 443 ? "x-amzn-mqtt-ca" : null)
        : UserName is not null && port == 443 ? "mqtt" : null;

    internal int DefaultPort => Certificate is null ? 443 : 8883;

    /// <summary>Creates the authentication with a certificate (X.509, mutual TLS).</summary>
    /// <param name="certificate">The device's certificate with its private key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="certificate"/> is null.</exception>
    /// <exception cref="ArgumentException">The certificate has no private key.</exception>
    public static MqttAuthentication FromCertificate(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return certificate.HasPrivateKey
            ? new MqttAuthentication { Certificate = ForTls(certificate) }
            : throw new ArgumentException("The certificate has no private key, which the device must have.", nameof(certificate));
    }

    /// <summary>Creates the authentication with a certificate in PEM files, as AWS IoT issues them (X.509, mutual TLS).</summary>
    /// <param name="certificateFile">The path of the certificate.</param>
    /// <param name="privateKeyFile">The path of the private key.</param>
    /// <param name="password">The password of the private key; null if it is not encrypted.</param>
    /// <exception cref="ArgumentException">A path is null or empty.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="CryptographicException">A file has no PEM, or the key does not belong to the certificate.</exception>
    public static MqttAuthentication FromPemFiles(string certificateFile, string privateKeyFile, string? password = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(certificateFile);
        ArgumentException.ThrowIfNullOrEmpty(privateKeyFile);
        return FromCertificate(password is null
            ? X509Certificate2.CreateFromPemFile(certificateFile, privateKeyFile)
            : X509Certificate2.CreateFromEncryptedPemFile(certificateFile, password, privateKeyFile));
    }

    /// <summary>Creates the authentication with a custom authorizer. The device sends a user name and a password over TLS.</summary>
    /// <param name="options">The values that the authorizer gets.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">Only one or two of token name, token and signature are set.</exception>
    public static MqttAuthentication FromCustomAuthorizer(CustomAuthorizerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.FindProblem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        List<string> query = [];
        Add("x-amz-customauthorizer-name", options.AuthorizerName);
        Add("x-amz-customauthorizer-signature", options.TokenSignature);
        if (options.TokenKeyName is not null)
        {
            Add(options.TokenKeyName, options.Token);
        }

        string separator = options.UserName?.Contains('?', StringComparison.Ordinal) == true ? "&" : "?";
        return new MqttAuthentication
        {
            UserName = options.UserName + (query.Count == 0 ? string.Empty : separator + string.Join("&", query)),
            Password = options.Password is null ? null : Encoding.UTF8.GetBytes(options.Password),
        };

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
    }

    /// <summary>Creates the authentication with AWS credentials, which sign the WebSocket request (SigV4).</summary>
    /// <param name="credentials">The credentials, which are requested again for each connection.</param>
    /// <param name="region">The Region of the endpoint, for example <c>eu-central-1</c>.</param>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    public static MqttAuthentication FromCredentials(AWSCredentials credentials, string region)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentException.ThrowIfNullOrEmpty(region);
        return new MqttAuthentication { Credentials = credentials, Region = region };
    }

    /// <summary>Returns a certificate that TLS can use. On Windows, TLS cannot use a private key that is only in memory.</summary>
    private static X509Certificate2 ForTls(X509Certificate2 certificate)
    {
        if (!OperatingSystem.IsWindows())
        {
            return certificate;
        }

        byte[] pfx = certificate.Export(X509ContentType.Pfx);
#if NET9_0_OR_GREATER
        return X509CertificateLoader.LoadPkcs12(pfx, null);
#else
        return new X509Certificate2(pfx);
#endif
    }
}
