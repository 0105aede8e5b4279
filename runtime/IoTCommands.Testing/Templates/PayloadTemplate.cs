using System.Text;
using IoTCommands.Json;

namespace IoTCommands.Testing.Templates;

/// <summary>A payload template: JSON with placeholders in its strings.</summary>
/// <remarks>
/// Only strings with a placeholder are written; everything else, also white space and the format of numbers, is copied. Values are not searched for
/// placeholders.
/// </remarks>
internal sealed class PayloadTemplate
{
    private readonly IReadOnlyList<TemplateSegment> _segments;

    private PayloadTemplate(IReadOnlyList<TemplateSegment> segments) => _segments = segments;

    /// <param name="text">Valid JSON.</param>
    public static PayloadTemplate Parse(string text) => new(TemplateSplitter.Split(JsonParser.Parse(text)));

    /// <summary>Finds the first placeholder for a parameter that is not in the definition.</summary>
    public string? FindUndeclared(IReadOnlyDictionary<string, CommandParameterSnapshot> parameters)
    {
        foreach (TemplateSegment segment in _segments)
        {
            foreach (TemplatePart part in segment.Parts)
            {
                if (part.Kind == TemplatePartKind.Parameter && !parameters.ContainsKey(part.Text))
                {
                    return part.Text;
                }
            }
        }

        return null;
    }

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
}
