namespace IoTCommands.Testing;

/// <summary>
/// How a number or a boolean takes the place of a placeholder that is a whole JSON string:
/// <c>{"targetC":"${aws:iot:commandexecution::parameter:targetC}"}</c>.
/// </summary>
/// <remarks>
/// AWS documents neither. Texts and bytes (in base64) become JSON strings in both forms, and so does every placeholder that is only part of a string.
/// </remarks>
public enum TemplateValueForm
{
    /// <summary>As a JSON number or boolean: <c>{"targetC":180}</c>.</summary>
    Typed,

    /// <summary>As text: <c>{"targetC":"180"}</c>.</summary>
    Text,
}
