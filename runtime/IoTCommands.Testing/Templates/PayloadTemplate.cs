using System.Text;
using IoTCommands.Json;

namespace IoTCommands.Testing.Templates;

/// <summary>A payload template: JSON in whose strings placeholders stand for the values of an execution.</summary>
/// <remarks>
/// Only strings that hold a placeholder are written anew; everything else, white space and the way in which numbers are written included, is copied.
/// What takes a placeholder's place is never looked through for placeholders again.
/// </remarks>
internal sealed class PayloadTemplate
{
    private readonly IReadOnlyList<TemplateSegment> _segments;

    private PayloadTemplate(IReadOnlyList<TemplateSegment> segments) => _segments = segments;

    /// <param name="text">Valid JSON: it has been checked with the definition.</param>
    public static PayloadTemplate Parse(string text) => new(TemplateSplitter.Split(JsonParser.Parse(text)));

    /// <summary>The first placeholder whose parameter has no value, because the definition does not declare it.</summary>
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

    /// <summary>The template with values in the place of its placeholders: JSON.</summary>
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
