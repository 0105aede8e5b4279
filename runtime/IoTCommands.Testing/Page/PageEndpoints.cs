using System.Text.Json;
using IoTCommands.Testing.Executions;
using IoTCommands.Testing.Http;
using IoTCommands.Testing.StartCommandExecution;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Page;

/// <summary>
/// Serves the page at <c>/</c>, its files, and its requests below <c>/page/</c>: a stream of changes, the details of an execution, and starts.
/// </summary>
/// <remarks>
/// Its requests are not signed, because a page has no credentials. A request that shows or changes anything must come from the page itself:
/// <see cref="CallerCheck"/> refuses other origins, and <see cref="CheckIsSameOrigin"/> refuses those that a browser sends without an <c>Origin</c>.
/// </remarks>
internal sealed class PageEndpoints(ServiceState state, PageStream stream) : IDisposable
{
    private const string Executions = "/page/executions/";

    /// <summary>Allows only files of the endpoint: no inline script or style, no other origin, and no string that becomes HTML.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static readonly Dictionary<string, PageFile> Files = new(StringComparer.Ordinal)
    {
        ["/"] = new("page.html", "text/html; charset=utf-8"),
        ["/page/page.css"] = new("page.css", "text/css; charset=utf-8"),
        ["/page/page.js"] = new("page.js", "text/javascript; charset=utf-8"),
        ["/page/commands.js"] = new("commands.js", "text/javascript; charset=utf-8"),
        ["/page/executions.js"] = new("executions.js", "text/javascript; charset=utf-8"),
        ["/page/elements.js"] = new("elements.js", "text/javascript; charset=utf-8"),
        ["/page/icon.svg"] = new("icon.svg", "image/svg+xml"),
    };

    private readonly StartCommandExecutionOperation _start = new(state);

    /// <summary>Ends the streams.</summary>
    public void Dispose() => stream.Dispose();

    /// <returns>True if it is a request of the page; otherwise, false.</returns>
    /// <exception cref="ServiceException">The response is an error.</exception>
    public async Task<bool> TryProcessAsync(HttpContext context)
    {
        string method = context.Request.Method;
        RequestTarget target = RequestTarget.Of(context.Request);
        if (method == HttpMethods.Get && Files.TryGetValue(target.Path, out PageFile? file))
        {
            await WriteAsync(context, StatusCodes.Status200OK, file.ContentType, file.Content).ConfigureAwait(false);
        }
        else if (method == HttpMethods.Get && target.Path == "/page/events")
        {
            CheckIsSameOrigin(context.Request);
            AddHeaders(context.Response);
            await stream.WriteAsync(context, PageFilter.Parse(target.Query)).ConfigureAwait(false);
        }
        else if (method == HttpMethods.Get && target.Path.StartsWith(Executions, StringComparison.Ordinal))
        {
            CheckIsSameOrigin(context.Request);
            await WriteExecutionAsync(context, target.Path[Executions.Length..]).ConfigureAwait(false);
        }
        else if (method == HttpMethods.Post && target.Path == "/page/start")
        {
            await StartAsync(context).ConfigureAwait(false);
        }
        else
        {
            return false;
        }

        return true;
    }

    private Task WriteExecutionAsync(HttpContext context, string executionId)
    {
        if (state.Executions.Find(executionId) is null)
        {
            throw ServiceErrors.ResourceNotFound("The execution is no longer kept.");
        }

        Execution execution = state.Executions.Get(executionId);
        return WriteJsonAsync(context, StatusCodes.Status200OK, writer => PageJson.WriteDetails(writer, execution));
    }

    /// <summary>Starts a command, like StartCommandExecution. Writes the response, or the problems by member.</summary>
    private async Task StartAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        CheckIsSameOrigin(request);
        // A browser sends both with the page's requests. A form of another page cannot send this content type, and a current browser sends its origin.
        if (string.IsNullOrEmpty(request.Headers.Origin) || !request.HasJsonContentType())
        {
            throw ServiceErrors.AccessDenied(
                "The request has no Origin header or is not application/json, so it is not from the page. "
                + "Other programs send the signed request of StartCommandExecution.");
        }

        try
        {
            using JsonDocument body = RequestBody.Parse(await RequestBody.ReadAsync(request, context.RequestAborted).ConfigureAwait(false));
            Dictionary<string, string> none = [];
            ServiceResponse response = _start.Invoke(new ServiceRequest(none, none, request.Host.Value ?? string.Empty, body.RootElement));
            await state.WhenCommittedAsync().ConfigureAwait(false);
            await WriteJsonAsync(context, response.StatusCode, response.WriteMembers!).ConfigureAwait(false);
        }
        catch (ServiceException e)
        {
            await WriteJsonAsync(context, e.StatusCode, writer => PageJson.WriteProblems(writer, e)).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Refuses a request that a page of another origin makes a browser send without <c>Origin</c>, for example for an image. Programs send no
    /// <c>Sec-Fetch-Site</c>, and it is <c>none</c> for an address that a user types.
    /// </summary>
    private static void CheckIsSameOrigin(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "none" or "same-origin"))
        {
            throw ServiceErrors.AccessDenied($"The request is from a page of another origin (Sec-Fetch-Site is '{site}').");
        }
    }

    private static async Task WriteJsonAsync(HttpContext context, int statusCode, Action<Utf8JsonWriter> writeMembers)
    {
        using MemoryStream json = new();
        using (Utf8JsonWriter writer = new(json))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        await WriteAsync(context, statusCode, "application/json", json.GetBuffer().AsMemory(0, (int)json.Length)).ConfigureAwait(false);
    }

    private static async Task WriteAsync(HttpContext context, int statusCode, string contentType, ReadOnlyMemory<byte> content)
    {
        AddHeaders(context.Response);
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
    }

    private static void AddHeaders(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}

/// <summary>A file of the page, which is a resource of the assembly.</summary>
internal sealed class PageFile(string name, string contentType)
{
    public string ContentType { get; } = contentType;

    public ReadOnlyMemory<byte> Content { get; } = Load(name);

    private static byte[] Load(string name)
    {
        using Stream stream = typeof(PageFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no resource '{name}'.");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
