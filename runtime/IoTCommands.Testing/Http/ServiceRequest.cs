using System.Text.Json;

namespace IoTCommands.Testing.Http;

/// <summary>A signed request of an operation.</summary>
/// <param name="Body">The body; an empty object if the request has none.</param>
internal sealed record ServiceRequest(JsonElement Body);
