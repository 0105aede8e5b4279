using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Http;

/// <summary>A response: a status, and a method that writes the members of the JSON object; null if there is no body.</summary>
internal sealed record ServiceResponse(int StatusCode, Action<Utf8JsonWriter>? WriteMembers)
{
    public static ServiceResponse Ok(Action<Utf8JsonWriter> writeMembers) => new(StatusCodes.Status200OK, writeMembers);

    /// <summary>Returns a page of a list: an array of objects, and the token of the next page if there is one.</summary>
    /// <param name="name">The array's name.</param>
    /// <param name="page">The page.</param>
    /// <param name="writeMembers">Writes the members of an item.</param>
    public static ServiceResponse OkPage<T>(string name, Page<T> page, Action<Utf8JsonWriter, T> writeMembers) => Ok(writer =>
    {
        writer.WriteStartArray(name);
        foreach (T item in page.Items)
        {
            writer.WriteStartObject();
            writeMembers(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteIfSet("nextToken", page.NextToken);
    });
}
