namespace IoTCommands.Model;

/// <summary>The payload of a static command.</summary>
/// <param name="Content">Base64.</param>
/// <param name="ContentType">Of the form type/subtype; null where the definition gives none, which the service takes as application/octet-stream.</param>
internal sealed record PayloadModel(string Content, string? ContentType);
