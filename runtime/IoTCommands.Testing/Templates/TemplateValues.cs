using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using IoTCommands.Definitions;

namespace IoTCommands.Testing.Templates;

/// <summary>The values that replace the placeholders in one execution.</summary>
internal sealed class TemplateValues(IReadOnlyDictionary<string, CommandParameterSnapshot> parameters, long timeoutSeconds)
{
    /// <summary>Gets the value as a string, for a part of a longer string or the name of a property.</summary>
    public string Text(TemplatePart part) => part.Kind switch
    {
        TemplatePartKind.Text => part.Text,
        TemplatePartKind.Parameter => parameters[part.Text].Text,
        TemplatePartKind.ExecutionTimeout => timeoutSeconds.ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.Kind, "There is no such part."),
    };

    /// <summary>Gets the value as JSON of the parameter's type. The string of a number or a boolean is its JSON.</summary>
    public string Json(TemplatePart part)
    {
        bool isText = part.Kind == TemplatePartKind.Parameter
            && ParameterType.Of(parameters[part.Text].Type) is { IsNumeric: false, Value: not IoTCommandParameterType.Boolean };
        return isText ? Quote(Text(part)) : Text(part);
    }

    /// <summary>Writes a JSON string that escapes only what JSON requires.</summary>
    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
