using System.Text.Json;

namespace IoTCommands.Testing.Http;

/// <summary>The kinds of JSON values in words.</summary>
internal static class JsonKinds
{
    public static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Null => "null",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Parsed JSON has no such value."),
    };
}
