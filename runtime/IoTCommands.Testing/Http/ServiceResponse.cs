using System.Text.Json;

namespace IoTCommands.Testing.Http;

/// <summary>A response: a status and a JSON object.</summary>
internal sealed record ServiceResponse(int StatusCode, Action<Utf8JsonWriter> WriteMembers);
