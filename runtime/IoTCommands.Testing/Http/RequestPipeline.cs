using System.Text.Json;
using IoTCommands.Testing.Page;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Http;

/// <summary>Handles a request: finds its operation, checks its signature, applies an injected fault, calls the operation, and writes the response.</summary>
/// <param name="router">The operations.</param>
/// <param name="verifier">Checks signatures; null if any credentials are accepted.</param>
/// <param name="faults">The injected faults.</param>
/// <param name="page">The page, whose requests are not signed.</param>
/// <param name="state">The state of the endpoint.</param>
internal sealed class RequestPipeline(Router router, SignatureVerifier? verifier, ServiceFaults faults, PageEndpoints page, ServiceState state)
{
    public async Task ProcessAsync(HttpContext context)
    {
        context.Response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        LocalJournalEntry? entry = null;
        ServiceResponse? response;
        try
        {
            CallerCheck.Check(context.Request);
            if (await page.TryProcessAsync(context).ConfigureAwait(false))
            {
                return;
            }

            entry = state.Journal.AddRequest(context.Request.Method, context.Request.Path);
            response = await InvokeAsync(context, entry).ConfigureAwait(false);
            state.Journal.AddResponse(entry, response?.StatusCode, null, null);
        }
        catch (ServiceException e)
        {
            state.Journal.AddResponse(entry ?? state.Journal.AddRequest(context.Request.Method, context.Request.Path), e.StatusCode, e.ErrorCode, e.Message);
            context.Response.Headers["x-amzn-ErrorType"] = e.ErrorCode;
            response = new ServiceResponse(e.StatusCode, writer => WriteError(writer, e));
        }

        if (response is null)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context, response).ConfigureAwait(false);
    }

    /// <returns>The response; null if the connection must be aborted.</returns>
    private async Task<ServiceResponse?> InvokeAsync(HttpContext context, LocalJournalEntry entry)
    {
        HttpRequest request = context.Request;
        RequestTarget target = RequestTarget.Of(request);
        IReadOnlyList<RouteMatch> candidates = router.Find(request.Method, target);
        RequestSignature signature = SignatureParser.Parse(request.Headers);
        ReadOnlyMemory<byte> content = await RequestBody.ReadAsync(request, context.RequestAborted).ConfigureAwait(false);
        RouteMatch match = Router.Choose(candidates, signature.Scope.Service, request.Headers["x-amz-api-version"].ToString(), target, content);
        OperationRoute route = match.Operation.Route;
        entry.Operation = route.Name;

        verifier?.Verify(request, target, signature, content.Span);

        ServiceFault? fault = faults.Take(route.Name);
        if (fault is not null)
        {
            int throttlingStatus = route.Service == OperationRoute.IoTJobsData
                ? state.Assumptions.StartThrottlingStatusCode
                : StatusCodes.Status400BadRequest;
            await fault.ApplyAsync(throttlingStatus, state.Time, context.RequestAborted).ConfigureAwait(false);
            if (fault == ServiceFault.RequestLost)
            {
                return null;
            }
        }

        using JsonDocument body = RequestBody.Parse(content);
        ServiceResponse response;
        try
        {
            response = match.Operation.Invoke(new ServiceRequest(match.Labels, target.Query, request.Host.Value ?? string.Empty, body.RootElement));
        }
        finally
        {
            // Also for errors and for operations that only read: their responses can show changes, which a kill of the process must not undo.
            await state.WhenCommittedAsync().ConfigureAwait(false);
        }

        return fault == ServiceFault.ResponseLost ? null : response;
    }

    private static void WriteError(Utf8JsonWriter writer, ServiceException error)
    {
        writer.WriteString("message", error.Message);
        writer.WriteIfSet("resourceId", error.ResourceId);
        writer.WriteIfSet("resourceArn", error.ResourceArn);
    }

    private static async Task WriteAsync(HttpContext context, ServiceResponse response)
    {
        context.Response.StatusCode = response.StatusCode;
        if (response.WriteMembers is null)
        {
            return;
        }

        using MemoryStream body = new();
        using (Utf8JsonWriter writer = new(body))
        {
            writer.WriteStartObject();
            response.WriteMembers(writer);
            writer.WriteEndObject();
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        body.Position = 0;
        await body.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
    }
}
