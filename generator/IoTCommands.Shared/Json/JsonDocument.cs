namespace IoTCommands.Json;

/// <summary>What <c>JsonParser</c> made of a text: always a tree, and what is wrong with the text.</summary>
internal sealed class JsonDocument
{
    public JsonDocument(string text, JsonNode root, JsonError[] errors)
    {
        Text = text;
        Root = root;
        Errors = errors;
    }

    public string Text { get; }

    public JsonNode Root { get; }

    public JsonError[] Errors { get; }
}
