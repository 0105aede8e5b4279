using IoTCommands.Definitions.Parsing;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Templates;

/// <summary>IOTC1024 to IOTC1028: the payload template, a JSON text inside a JSON text.</summary>
internal sealed class TemplateParser
{
    private readonly JsonString _template;
    private readonly ParseContext _context;
    private readonly string[] _declared;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private bool _hasPlaceholder;

    private TemplateParser(JsonString template, string[] declared, ParseContext context)
    {
        _template = template;
        _declared = declared;
        _context = context;
    }

    /// <param name="template">The value of <c>payloadTemplate</c>.</param>
    /// <param name="parameters">The command's parameters, as far as they can be read.</param>
    /// <param name="areParametersKnown">Whether those are all: false where the list is missing or in error, so that nothing can be said about undeclared names.</param>
    /// <param name="context">The reading.</param>
    public static void Check(JsonString template, List<ParsedParameter> parameters, bool areParametersKnown, ParseContext context)
    {
        if (context.TouchesSyntaxError(template.Span) || !CheckLength(template, context))
        {
            return;
        }

        JsonDocument document = JsonParser.Parse(template.Value, context.CancellationToken);
        List<string> declared = new(parameters.Count);
        foreach (ParsedParameter parameter in parameters)
        {
            if (parameter.Name is { } name && WireText.IsParameterName(name.Value))
            {
                declared.Add(name.Value);
            }
            else
            {
                // A placeholder may have the right form of this name.
                areParametersKnown = false;
            }
        }

        TemplateParser reader = new(template, declared.ToArray(), context);
        reader.ReportSyntaxErrors(document);
        reader.Visit(document.Root, areParametersKnown);
        if (document.Errors.Length > 0)
        {
            return;
        }

        if (!reader._hasPlaceholder)
        {
            context.Report(DefinitionDescriptors.NoPlaceholder, template.Span, Placeholder.Of("NAME"));
        }
        else
        {
            reader.ReportUnused(parameters);
        }
    }

    /// <summary>False for a template that is too long, which is not looked into: it may be of any length.</summary>
    private static bool CheckLength(JsonString template, ParseContext context)
    {
        int length = WireText.CountCharacters(template.Value);
        if (length <= Limits.PayloadTemplate)
        {
            return true;
        }

        string what = "has " + TextRules.Number(length) + " characters, and AWS takes at most " + TextRules.Number(Limits.PayloadTemplate);
        context.Report(DefinitionDescriptors.InvalidTemplate, template.Span, what);
        return false;
    }

    private void ReportSyntaxErrors(JsonDocument document)
    {
        int barePlaceholderEnd = -1;
        foreach (JsonError error in document.Errors)
        {
            if (error.Span.Start < barePlaceholderEnd)
            {
                continue;
            }

            if (string.CompareOrdinal(document.Text, error.Span.Start, "${", 0, 2) == 0
                && Placeholder.TryFind(document.Text, error.Span.Start, out Placeholder bare))
            {
                barePlaceholderEnd = bare.Span.End;
                string text = document.Text.Substring(bare.Span.Start, bare.Span.Length);
                string? replacement = bare.Kind == PlaceholderKind.Unclosed ? null : "\\\"" + _context.TextOf(_template.Map(bare.Span)) + "\\\"";
                _context.ReportWithFix(
                    replacement, DefinitionDescriptors.InvalidTemplate, _template.Map(bare.Span), "is not valid JSON: the placeholder " + ShownText.Quoted(text) + " must stand in double quotes, which are written \\\" here");
                continue;
            }

            _context.Report(DefinitionDescriptors.InvalidTemplate, _template.Map(error.Span), "is not valid JSON: expected " + error.Expected + ", found " + error.Found);
        }
    }

    private void Visit(JsonNode node, bool areParametersKnown)
    {
        switch (node)
        {
            case JsonString text:
                VisitText(text, areParametersKnown);
                break;
            case JsonArray list:
                foreach (JsonNode item in list.Items)
                {
                    Visit(item, areParametersKnown);
                }

                break;
            case JsonObject value:
                foreach (JsonProperty property in value.Properties)
                {
                    VisitText(property.Key, areParametersKnown);
                    Visit(property.Value, areParametersKnown);
                }

                break;
        }
    }

    private void VisitText(JsonString text, bool areParametersKnown)
    {
        for (int from = 0; Placeholder.TryFind(text.Value, from, out Placeholder placeholder); from = placeholder.Span.End)
        {
            _hasPlaceholder = true;
            if (placeholder.Kind is PlaceholderKind.Unknown or PlaceholderKind.Unclosed)
            {
                ReportInvalid(text, placeholder);
            }
            else if (placeholder.Kind == PlaceholderKind.Parameter)
            {
                string name = text.Value.Substring(placeholder.NameRange.Start, placeholder.NameRange.Length);
                _used.Add(name);
                if (areParametersKnown && Array.IndexOf(_declared, name) < 0)
                {
                    ReportUndeclared(text, placeholder, name);
                }
            }
        }
    }

    private void ReportInvalid(JsonString text, Placeholder placeholder)
    {
        bool isUnclosed = placeholder.Kind == PlaceholderKind.Unclosed;
        SourceSpan content = isUnclosed ? PlaceholderAdvice.GuessContent(text.Value, placeholder.NameRange) : placeholder.NameRange;
        SourceSpan span = isUnclosed ? SourceSpan.FromBounds(placeholder.Span.Start, content.End) : placeholder.Span;
        string? name = PlaceholderAdvice.FindParameter(text.Value.Substring(content.Start, content.Length), _declared, out bool isTimeout);
        string? right = isTimeout ? Placeholder.ExecutionTimeoutForm : name is null ? null : Placeholder.Of(name);
        if (name is not null)
        {
            _used.Add(name);
        }

        _context.ReportWithFix(
            right,
            DefinitionDescriptors.InvalidPlaceholder,
            Map(text, span),
            ShownText.Quoted(text.Value.Substring(span.Start, span.Length)),
            right is null
                ? "It has the form " + Placeholder.Of("NAME") + " or " + Placeholder.ExecutionTimeoutForm + "."
                : "Did you mean " + right + "?");
    }

    private void ReportUndeclared(JsonString text, Placeholder placeholder, string name)
    {
        string? nearest = NearestName.Find(name, _declared);
        if (nearest is not null)
        {
            _used.Add(nearest);
        }

        _context.ReportWithFix(
            nearest,
            DefinitionDescriptors.UndeclaredParameter,
            Map(text, placeholder.NameRange),
            ShownText.Quoted(name),
            nearest is null ? "Declare it there, or remove the placeholder." : "Did you mean \"" + nearest + "\"?");
    }

    private void ReportUnused(List<ParsedParameter> parameters)
    {
        foreach (ParsedParameter parameter in parameters)
        {
            // A name that is no parameter name can stand in no placeholder, and is reported already.
            if (parameter.Name is { } name && WireText.IsParameterName(name.Value) && _used.Add(name.Value))
            {
                _context.Report(DefinitionDescriptors.UnusedParameter, name.Span, parameter.Title.ToString(), Placeholder.Of(name.Value));
            }
        }
    }

    /// <summary>A stretch of a text of the template, as a stretch of the file: through the escapes of both.</summary>
    private SourceSpan Map(JsonString text, SourceSpan inText) => _template.Map(text.Map(inText));
}
