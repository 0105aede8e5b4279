using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IoTCommands.Testing.Templates;

/// <summary>What takes the place of the placeholders of one execution.</summary>
internal sealed class TemplateValues(IReadOnlyDictionary<string, CommandParameterSnapshot> parameters, long timeoutSeconds)
{
    /// <summary>As text: within a longer string, in a property's name, or everywhere if so chosen.</summary>
    public string Text(TemplatePart part) => part.Kind switch
    {
        TemplatePartKind.Text => part.Text,
        TemplatePartKind.Parameter => parameters[part.Text].Text,
        TemplatePartKind.ExecutionTimeout => timeoutSeconds.ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.Kind, "There is no such part."),
    };

    /// <summary>As a JSON value in the type of the parameter. The text of a number and of a boolean is its JSON.</summary>
    public string Json(TemplatePart part)
    {
        bool isText = part.Kind == TemplatePartKind.Parameter && parameters[part.Text].Type is IoTCommandParameterType.String or IoTCommandParameterType.Binary;
        return isText ? Quote(Text(part)) : Text(part);
    }

    /// <summary>A JSON string. Escaped is what JSON demands, and what UTF-8 holds as it is stays as it is.</summary>
    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
