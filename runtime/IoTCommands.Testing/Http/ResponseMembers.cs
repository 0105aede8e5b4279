using System.Text.Json;

namespace IoTCommands.Testing.Http;

/// <summary>Writes members of responses as AWS's rest-json protocol does.</summary>
internal static class ResponseMembers
{
    /// <summary>Writes a time as a number of seconds since 1970, with milliseconds as a fraction.</summary>
    public static void WriteTime(this Utf8JsonWriter writer, string name, DateTimeOffset time) =>
        writer.WriteNumber(name, time.ToUnixTimeMilliseconds() / 1000m);

    /// <summary>Writes a string, unless it is null.</summary>
    public static void WriteIfSet(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
