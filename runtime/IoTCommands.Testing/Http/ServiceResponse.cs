using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Http;

/// <summary>A response: a status and a JSON object; null for no body.</summary>
internal sealed record ServiceResponse(int StatusCode, Action<Utf8JsonWriter>? WriteMembers)
{
    public static ServiceResponse Ok(Action<Utf8JsonWriter> writeMembers) => new(StatusCodes.Status200OK, writeMembers);
}
