using System.Formats.Cbor;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using IoTCommands.Definitions.Tables;

namespace IoTCommands.Testing.Templates;

/// <summary>The values that replace the placeholders in one execution.</summary>
internal sealed class TemplateValues(IReadOnlyDictionary<string, CommandParameterSnapshot> parameters, long timeoutSeconds)
{
    /// <summary>Returns the value as a string, for a part of a longer string or the name of a property.</summary>
    public string Text(TemplatePart part) => part.Kind switch
    {
        TemplatePartKind.Text => part.Text,
        TemplatePartKind.Parameter => parameters[part.Text].Text,
        TemplatePartKind.ExecutionTimeout => timeoutSeconds.ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.Kind, "There is no such part."),
    };

    /// <summary>Returns the value as JSON of the parameter's type. The string of a number or a boolean is already JSON.</summary>
    public string Json(TemplatePart part)
    {
        bool isText = part.Kind == TemplatePartKind.Parameter
            && (ParameterType.Of(parameters[part.Text].Type) is { IsNumeric: false, Value: not IoTCommandParameterType.Boolean } || IsNotFinite(part));
        return isText ? Quote(Text(part)) : Text(part);
    }

    /// <summary>Writes the value as CBOR of the parameter's type.</summary>
    public void WriteCbor(CborWriter writer, TemplatePart part, AwsAssumptions assumptions)
    {
        string text = Text(part);
        switch (part.Kind == TemplatePartKind.Parameter ? parameters[part.Text].Type : IoTCommandParameterType.Long)
        {
            case IoTCommandParameterType.String:
                writer.WriteTextString(text);
                break;
            case IoTCommandParameterType.Binary when assumptions.BinaryAsCborByteString:
                writer.WriteByteString(Convert.FromBase64String(text));
                break;
            case IoTCommandParameterType.Binary:
                writer.WriteTextString(text);
                break;
            case IoTCommandParameterType.Boolean:
                writer.WriteBoolean(text == "true");
                break;
            case IoTCommandParameterType.Double when assumptions.DoubleAsCborFloat || IsNotFinite(part):
                writer.WriteDouble(double.Parse(text, CultureInfo.InvariantCulture));
                break;
            default:
                CborPayload.WriteNumber(writer, text);
                break;
        }
    }

    private bool IsNotFinite(TemplatePart part) =>
        part.Kind == TemplatePartKind.Parameter && parameters[part.Text] is { Type: IoTCommandParameterType.Double, Text: "NaN" or "Infinity" or "-Infinity" };

    /// <summary>Returns a JSON string that escapes only what JSON requires.</summary>
    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
