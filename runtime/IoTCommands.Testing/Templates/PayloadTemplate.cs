using System.Text;
using IoTCommands.Json;

namespace IoTCommands.Testing.Templates;

/// <summary>A payload template: JSON with placeholders in its strings.</summary>
/// <remarks>
/// Only strings with a placeholder are rewritten. Everything else is copied, including white space and the format of numbers. A placeholder in a
/// parameter's value is not replaced.
/// </remarks>
internal sealed class PayloadTemplate
{
    private readonly string _text;
    private readonly IReadOnlyList<TemplateSegment> _segments;

    private PayloadTemplate(string text, IReadOnlyList<TemplateSegment> segments)
    {
        _text = text;
        _segments = segments;
    }

    /// <summary>True if a placeholder is only a part of a string, or in the name of a property; otherwise, false.</summary>
    public bool HasPartialPlaceholder => _segments.Any(static segment => segment.IsString && !segment.IsWholeValue);

    /// <summary>The names of the parameters that have a placeholder.</summary>
    public IEnumerable<string> ParameterNames => _segments.SelectMany(static segment => segment.Parts)
        .Where(static part => part.Kind == TemplatePartKind.Parameter).Select(static part => part.Text);

    /// <param name="text">Valid JSON.</param>
    public static PayloadTemplate Parse(string text) => new(text, TemplateSplitter.Split(JsonParser.Parse(text)));

    /// <summary>Finds the first placeholder for a parameter that is not in the definition.</summary>
    public string? FindUndeclared(IReadOnlyDictionary<string, CommandParameterSnapshot> parameters) =>
        ParameterNames.FirstOrDefault(name => !parameters.ContainsKey(name));

    /// <summary>Returns the template with its placeholders replaced by values.</summary>
    public string Fill(IReadOnlyDictionary<string, CommandParameterSnapshot> parameters, long timeoutSeconds, TemplateValueForm form)
    {
        TemplateValues values = new(parameters, timeoutSeconds);
        StringBuilder json = new();
        foreach (TemplateSegment segment in _segments)
        {
            if (!segment.IsString)
            {
                json.Append(segment.Parts[0].Text);
            }
            else if (form == TemplateValueForm.Typed && segment.IsWholeValue)
            {
                json.Append(values.Json(segment.Parts[0]));
            }
            else
            {
                json.Append(TemplateValues.Quote(string.Concat(segment.Parts.Select(values.Text))));
            }
        }

        return json.ToString();
    }

    /// <summary>Returns the template as CBOR with its placeholders replaced by values.</summary>
    public byte[] FillCbor(IReadOnlyDictionary<string, CommandParameterSnapshot> parameters, long timeoutSeconds, AwsAssumptions assumptions)
    {
        TemplateValues values = new(parameters, timeoutSeconds);
        return CborPayload.FromJson(_text, name => string.Concat(TemplateParts.Split(name).Select(values.Text)), (writer, text) =>
        {
            IReadOnlyList<TemplatePart> parts = TemplateParts.Split(text);
            if (assumptions.TemplateValueForm == TemplateValueForm.Typed && parts is [{ Kind: not TemplatePartKind.Text } part])
            {
                values.WriteCbor(writer, part, assumptions);
            }
            else
            {
                writer.WriteTextString(string.Concat(parts.Select(values.Text)));
            }
        });
    }
}
