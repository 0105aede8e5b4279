using System.Net;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Http;

/// <summary>
/// Keeps web pages from starting commands. A page of another site may send requests to 127.0.0.1 (its browser says so in <c>Origin</c>), and a site that lets its
/// own name point to 127.0.0.1 is the endpoint's own origin for the browser (its name is in <c>Host</c>).
/// </summary>
internal static class CallerCheck
{
    /// <exception cref="ServiceException">The request is not from a program on this machine: AccessDeniedException.</exception>
    public static void Check(HttpRequest request)
    {
        if (!IsThisMachine(request.Host.Host))
        {
            throw ServiceErrors.AccessDenied($"The request is for the host '{request.Host.Value}'. The local endpoint is called by localhost, 127.0.0.1 or [::1] only.");
        }

        string? origin = request.Headers.Origin;
        if (!string.IsNullOrEmpty(origin) && origin != $"{request.Scheme}://{request.Host.Value}")
        {
            throw ServiceErrors.AccessDenied($"The request is from the web page '{origin}', and pages of other origins may not call the local endpoint.");
        }
    }

    private static bool IsThisMachine(string host)
        => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
