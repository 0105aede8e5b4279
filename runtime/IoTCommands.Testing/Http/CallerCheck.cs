using System.Net;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Http;

/// <summary>
/// Prevents web pages from starting commands. A page of another site can send requests to 127.0.0.1; then <c>Origin</c> has the page's origin. If a site's
/// host name resolves to 127.0.0.1, its pages have the same origin as the endpoint; then <c>Host</c> has the site's host name.
/// </summary>
internal static class CallerCheck
{
    /// <exception cref="ServiceException">The request is for another host or from a page of another origin: AccessDeniedException.</exception>
    public static void Check(HttpRequest request)
    {
        if (!IsThisMachine(request.Host.Host))
        {
            throw ServiceErrors.AccessDenied(
                $"The request is for the host '{request.Host.Value}'. The local endpoint accepts requests for localhost, 127.0.0.1 and [::1] only.");
        }

        string? origin = request.Headers.Origin;
        if (!string.IsNullOrEmpty(origin) && origin != $"{request.Scheme}://{request.Host.Value}")
        {
            throw ServiceErrors.AccessDenied(
                $"The request is from a web page of '{origin}'. The local endpoint accepts no requests from pages of other origins.");
        }
    }

    private static bool IsThisMachine(string host)
        => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
