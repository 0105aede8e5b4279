using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Templates;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Validation;

/// <summary>Checks the payload template, a JSON text inside the definition: IOTC1024 to IOTC1028 and IOTC1043.</summary>
internal sealed class TemplateValidator
{
    /// <summary>Templates are untrusted, so the number of searches for a near name, and of names to search in, is limited.</summary>
    private const int MaxSearches = 32;
    private const int MaxCandidates = 100;

    private const string ForCloudFormation = " Only Fn::Sub of CloudFormation requires the \"!\".";

    private readonly Parsed<string> _template;
    private readonly ValidationContext _context;
    private readonly HashSet<string> _declared;

    /// <summary>The first names of <see cref="_declared"/>, in which the nearest one is searched for.</summary>
    private readonly string[] _candidates;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>False if a parameter may be missing from <see cref="_declared"/>, so that no placeholder can be reported as undeclared.</summary>
    private readonly bool _areAllDeclared;

    private bool _hasPlaceholder;
    private int _searches;

    private TemplateValidator(Parsed<string> template, List<string> declared, bool areAllDeclared, ValidationContext context)
    {
        _template = template;
        _declared = new HashSet<string>(declared, StringComparer.Ordinal);
        _candidates = declared.Count > MaxCandidates ? declared.GetRange(0, MaxCandidates).ToArray() : declared.ToArray();
        _areAllDeclared = areAllDeclared;
        _context = context;
    }

    public static void Validate(ParsedCommand command, ValidationContext context)
    {
        if (command.PayloadTemplate is not { IsCertain: true } template || context.IsDamaged(template.Source) || !CheckLength(template, context)
            || command.IsTemplateGenerated)
        {
            return;
        }

        JsonDocument document = JsonParser.Parse(template.Value, context.CancellationToken);
        List<string> declared = new(command.Parameters.Count);
        foreach (ParsedParameter parameter in command.Parameters)
        {
            if (parameter.Name is { } name && AllowedCharacters.IsParameterName(name.Value.AsSpan()))
            {
                declared.Add(name.Value);
            }
        }

        // A placeholder may have the correct form of a declared name that is not valid.
        bool areAllDeclared = command.ParameterList is { IsCertain: true } && declared.Count == command.Parameters.Count;
        TemplateValidator validator = new(template, declared, areAllDeclared, context);
        validator.ReportSyntaxErrors(document);
        validator.Visit(document.Root);
        if (document.Errors.Length > 0)
        {
            template.Reject();
        }
        else if (!validator._hasPlaceholder)
        {
            context.Report(
                DefinitionDescriptors.NoPlaceholder, template.Source, context.Words.Of(CommandShape.PayloadTemplate), Placeholder.Of("NAME"),
                    context.Words.InPlaceOfTemplate);
            template.Reject();
        }
        else
        {
            validator.ReportUnused(command.Parameters);
        }
    }

    /// <summary>Reports a template that is too long. Returns false for it: it may have any length, so it is not examined.</summary>
    private static bool CheckLength(Parsed<string> template, ValidationContext context)
    {
        int length = AllowedCharacters.CountCharacters(template.Value);
        if (length <= Limits.PayloadTemplate)
        {
            return true;
        }

        string what = "has " + StringChecks.Number(length) + " characters, but AWS allows at most " + StringChecks.Number(Limits.PayloadTemplate);
        context.Report(DefinitionDescriptors.InvalidTemplate, template.Source, context.Words.Of(CommandShape.PayloadTemplate), what);
        template.Reject();
        return false;
    }

    private void ReportSyntaxErrors(JsonDocument document)
    {
        string subject = _context.Words.Of(CommandShape.PayloadTemplate);
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
                string? written = bare.Kind == PlaceholderKind.Unclosed ? null : _context.WrittenText(_template.Source, bare.Span);
                _context.ReportWithFix(
                    written is null ? null : "\\\"" + written + "\\\"",
                    DefinitionDescriptors.InvalidTemplate,
                    _template.Source,
                    bare.Span,
                    subject,
                    "is not valid JSON: the placeholder " + DisplayString.Quoted(text) + " must be in double quotes, written as \\\"");
                continue;
            }

            _context.Report(
                DefinitionDescriptors.InvalidTemplate,
                _template.Source,
                error.Span,
                subject,
                "is not valid JSON: expected " + error.Expected + ", but found " + error.Found);
        }
    }

    private void Visit(JsonNode node)
    {
        _context.CancellationToken.ThrowIfCancellationRequested();
        switch (node)
        {
            case JsonString text:
                VisitString(text);
                break;
            case JsonArray list:
                foreach (JsonNode item in list.Items)
                {
                    Visit(item);
                }

                break;
            case JsonObject value:
                foreach (JsonProperty property in value.Properties)
                {
                    VisitString(property.Key);
                    Visit(property.Value);
                }

                break;
        }
    }

    private void VisitString(JsonString text)
    {
        for (int from = 0; Placeholder.TryFind(text.Value, from, out Placeholder placeholder); from = placeholder.Span.End)
        {
            _hasPlaceholder = true;
            CheckEscape(text, placeholder);
            switch (placeholder.Kind)
            {
                case PlaceholderKind.Unknown or PlaceholderKind.Unclosed:
                    ReportInvalid(text, placeholder);
                    break;
                case PlaceholderKind.Parameter:
                    string name = text.Value.Substring(placeholder.NameRange.Start, placeholder.NameRange.Length);
                    _used.Add(name);
                    if (_areAllDeclared && !_declared.Contains(name))
                    {
                        ReportUndeclared(text, placeholder, name);
                    }

                    break;
                case PlaceholderKind.ExecutionTimeout:
                    break;
                default:
                    throw new InvalidOperationException("Not a kind of placeholder: " + placeholder.Kind);
            }
        }
    }

    /// <summary>Checks IOTC1043.</summary>
    private void CheckEscape(JsonString text, Placeholder placeholder)
    {
        int start = placeholder.Span.Start;
        if (start > 0 && text.Value[start - 1] == '$' && placeholder.Kind is PlaceholderKind.Parameter or PlaceholderKind.ExecutionTimeout)
        {
            _context.ReportWithFix(
                "",
                DefinitionDescriptors.EscapedPlaceholder,
                _template.Source,
                text.Map(new SourceSpan(start - 1, 1)),
                DisplayString.Quoted(text.Value.Substring(start - 1, placeholder.Span.Length + 1)));
        }
    }

    private void ReportInvalid(JsonString text, Placeholder placeholder)
    {
        bool isUnclosed = placeholder.Kind == PlaceholderKind.Unclosed;
        SourceSpan content = isUnclosed ? PlaceholderAdvice.GuessContent(text.Value, placeholder.NameRange) : placeholder.NameRange;
        SourceSpan span = isUnclosed ? SourceSpan.FromBounds(placeholder.Span.Start, content.End) : placeholder.Span;
        string? name = PlaceholderAdvice.FindParameter(text.Value.Substring(content.Start, content.Length), FindDeclared, out bool isTimeout);
        string? right = isTimeout ? Placeholder.ExecutionTimeoutForm : name is null ? null : Placeholder.Of(name);
        if (name is not null)
        {
            _used.Add(name);
        }

        _context.ReportWithFix(
            right,
            DefinitionDescriptors.InvalidPlaceholder,
            _template.Source,
            text.Map(span),
            DisplayString.Quoted(text.Value.Substring(span.Start, span.Length)),
            right is null
                ? "A placeholder has the form " + Placeholder.Of("NAME") + " or " + Placeholder.ExecutionTimeoutForm + "."
                : "Did you mean " + right + "?" + (content.Length > 0 && text.Value[content.Start] == '!' ? ForCloudFormation : ""));
    }

    private void ReportUndeclared(JsonString text, Placeholder placeholder, string name)
    {
        string? nearest = FindDeclared(name);
        if (nearest is not null)
        {
            _used.Add(nearest);
        }

        _context.ReportWithFix(
            nearest,
            DefinitionDescriptors.UndeclaredParameter,
            _template.Source,
            text.Map(placeholder.NameRange),
            DisplayString.Quoted(name),
            _context.Words.IsNotDeclared,
            nearest is null ? "Declare the parameter, or remove the placeholder." : "Did you mean \"" + nearest + "\"?");
    }

    /// <summary>Finds the declared parameter that a name means: the one with that name, or the nearest one; null if none is near.</summary>
    private string? FindDeclared(string name) =>
        _declared.Contains(name) ? name
        : _searches++ < MaxSearches ? NearestName.Find(name, _candidates)
        : null;

    private void ReportUnused(List<ParsedParameter> parameters)
    {
        foreach (ParsedParameter parameter in parameters)
        {
            // An invalid parameter name cannot be in a placeholder, and is already reported.
            if (parameter.Name is { } name && AllowedCharacters.IsParameterName(name.Value.AsSpan()) && _used.Add(name.Value))
            {
                _context.Report(
                    DefinitionDescriptors.UnusedParameter, name.Source, parameter.Title, _context.Words.Of(CommandShape.PayloadTemplate),
                        Placeholder.Of(name.Value));
            }
        }
    }
}
