using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Http;

/// <summary>Handles a request: finds its operation, checks its signature, takes an injected fault or calls the operation, and writes the response.</summary>
internal sealed class RequestPipeline(OperationTable operations, ServiceFaults faults)
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
        IReadOnlyList<IOperation> candidates = operations.At(request.Method, request.Path.Value ?? string.Empty);
        CredentialScope scope = SignatureReader.Read(request.Headers);
        IOperation operation = OperationTable.ForService(candidates, scope.Service);

        ServiceFault? fault = faults.Take();
        if (fault is ServiceFault failure and not ServiceFault.ResponseLost)
        {
            throw ServiceFaults.ToError(failure);
        }

        using JsonDocument body = await RequestBody.ReadAsync(request, context.RequestAborted).ConfigureAwait(false);
        ServiceResponse response = operation.Invoke(new ServiceRequest(body.RootElement));
        return fault == ServiceFault.ResponseLost ? null : response;
    }

    private static void WriteError(Utf8JsonWriter writer, ServiceException error)
    {
        writer.WriteString("message", error.Message);
        if (error.ResourceId is { } resourceId)
        {
            writer.WriteString("resourceId", resourceId);
        }
    }

    private static async Task WriteAsync(HttpContext context, ServiceResponse response)
    {
        using MemoryStream body = new();
        using (Utf8JsonWriter writer = new(body))
        {
            writer.WriteStartObject();
            response.WriteMembers(writer);
            writer.WriteEndObject();
        }

        context.Response.StatusCode = response.StatusCode;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        body.Position = 0;
        await body.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
    }
}
