using System.Text.Json;

namespace IoTCommands.Testing.Http;

/// <summary>A request that is signed and has an operation.</summary>
/// <param name="Body">A JSON object; an empty one where the request has no body.</param>
internal sealed record ServiceRequest(JsonElement Body);
