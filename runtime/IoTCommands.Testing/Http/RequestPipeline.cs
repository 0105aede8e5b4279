using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Http;

/// <summary>Handles a request: finds its operation, checks its signature, takes an injected fault or calls the operation, and writes the response.</summary>
/// <param name="router">The operations.</param>
/// <param name="verifier">Null if any credentials work.</param>
/// <param name="faults">The injected faults.</param>
/// <param name="state">What the operations read and change.</param>
internal sealed class RequestPipeline(Router router, SignatureVerifier? verifier, ServiceFaults faults, ServiceState state)
{
    public async Task ProcessAsync(HttpContext context)
    {
        context.Response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();

        ServiceResponse? response;
        try
        {
            response = await InvokeAsync(context).ConfigureAwait(false);
        }
        catch (ServiceException e)
        {
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

    /// <returns>Null if the response is to be lost.</returns>
    private async Task<ServiceResponse?> InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        CallerCheck.Check(request);
        RequestTarget target = RequestTarget.Of(request);
        IReadOnlyList<RouteMatch> candidates = router.Find(request.Method, target);
        RequestSignature signature = SignatureParser.Parse(request.Headers);
        RouteMatch match = Router.ForService(candidates, signature.Scope.Service);

        ReadOnlyMemory<byte> content = await RequestBody.ReadAsync(request, context.RequestAborted).ConfigureAwait(false);
        verifier?.Verify(request, target, signature, content.Span);

        ServiceFault? fault = faults.Take(match.Operation.Route.Name);
        if (fault is ServiceFault failure and not ServiceFault.ResponseLost)
        {
            throw ServiceFaults.ToError(failure, match.Operation.Route.Service == OperationRoute.IoTJobsData);
        }

        using JsonDocument body = RequestBody.Parse(content);
        ServiceResponse response;
        try
        {
            response = match.Operation.Invoke(new ServiceRequest(match.Labels, target.Query, request.Host.Value ?? string.Empty, body.RootElement));
        }
        finally
        {
            // Also an error and what is only read tell of changes, which a kill must not undo.
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
