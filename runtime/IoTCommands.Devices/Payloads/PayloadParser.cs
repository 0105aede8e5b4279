using System.Text.Json;
using System.Text.Unicode;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Json;
using JsonDocument = System.Text.Json.JsonDocument;

namespace IoTCommands.Devices.Payloads;

/// <summary>Finds the command that a payload is of, and the values of its parameters.</summary>
internal sealed class PayloadParser(IReadOnlyList<CommandDefinition> commands)
{
    public const string Json = "json";
    public const string Cbor = "cbor";

    /// <summary>The format of all payloads that are neither JSON nor CBOR.</summary>
    public const string Other = "";

    private readonly Dictionary<string, CommandPayload[]> _byFormat = CreateCommands(commands)
        .GroupBy(static command => command.Format, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.ToArray());

    /// <summary>Parses the payload of a message. It need not be trusted: no payload makes the method throw, and the work is limited.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="format">The last part of the topic: <see cref="Json"/>, <see cref="Cbor"/> or <see cref="Other"/>.</param>
    public PayloadResult Parse(ReadOnlyMemory<byte> payload, string format)
    {
        CommandPayload[] candidates = _byFormat.GetValueOrDefault(format, []);
        List<ParsedPayload>? fitting = null;
        bool hasTemplates = false;
        foreach (CommandPayload command in candidates)
        {
            hasTemplates |= command.Template is not null;
            if (command.Static is { } content && content.Span.SequenceEqual(payload.Span))
            {
                (fitting ??= []).Add(new ParsedPayload(command.Definition, new ParameterScalar?[command.Definition.Parameters.Count], null, true, []));
            }
        }

        if (!hasTemplates)
        {
            return new PayloadResult(fitting ?? [], null, null);
        }

        ParsedPayload? nearest = null;
        string? error = null;
        try
        {
            ReadOnlyMemory<byte> json = ToJson(payload, format);
            if (fitting is null && ParseInOrder(candidates, json.Span) is { } single)
            {
                return new PayloadResult(single);
            }

            using JsonDocument document = JsonDocument.Parse(json);
            foreach (CommandPayload command in candidates)
            {
                if (command.Template is { } template)
                {
                    ParsedPayload parsed = new TemplateMatch(command, template).Run(document.RootElement);
                    if (parsed.Mismatches.Count == 0)
                    {
                        (fitting ??= []).Add(parsed);
                    }
                    else if (parsed.IsOfCommand)
                    {
                        nearest = nearest is null || parsed.Mismatches.Count < nearest.Mismatches.Count ? parsed : nearest;
                    }
                }
            }
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            // System.Text.Json finds half of an escaped surrogate pair only when the string is read, which is the InvalidOperationException.
            error = $"The payload is not valid {(format == Cbor ? "CBOR" : "JSON")}: {e.Message}";
        }

        return new PayloadResult(fitting ?? [], nearest, error);
    }

    private static CommandPayload[] CreateCommands(IReadOnlyList<CommandDefinition> commands)
    {
        CommandPayload[] payloads = [.. commands.Select(static command => new CommandPayload(command))];
        foreach (CommandPayload command in payloads)
        {
            command.IsUnique = Array.TrueForAll(payloads, other => other == command || command.IsDistinctFrom(other));
        }

        return payloads;
    }

    /// <returns>Null if no command has the payload's tokens in their order, or if the payload could be of another command too.</returns>
    private static ParsedPayload? ParseInOrder(CommandPayload[] candidates, ReadOnlySpan<byte> json)
    {
        try
        {
            foreach (CommandPayload command in candidates)
            {
                if (command is { IsUnique: true, Tokens: { } tokens } && tokens.Match(json) is { } parsed)
                {
                    return parsed;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // It is not valid: what is wrong is said below.
        }

        return null;
    }

    private static ReadOnlyMemory<byte> ToJson(ReadOnlyMemory<byte> payload, string format)
    {
        if (format == Cbor)
        {
            return CborJson.Convert(payload);
        }

        return Utf8.IsValid(payload.Span) ? payload : throw new FormatException("It is not UTF-8.");
    }
}

/// <summary>What a payload is.</summary>
internal readonly struct PayloadResult
{
    private readonly IReadOnlyList<ParsedPayload>? _fitting;

    public PayloadResult(ParsedPayload single) => Single = single;

    public PayloadResult(IReadOnlyList<ParsedPayload> fitting, ParsedPayload? nearest, string? error)
    {
        _fitting = fitting;
        Single = fitting.Count == 1 ? fitting[0] : null;
        Nearest = nearest;
        Error = error;
    }

    /// <summary>The only command that the payload can be of; otherwise, null.</summary>
    public ParsedPayload? Single { get; }

    /// <summary>Of each command that the payload can be of. If there is more than one, it cannot be told which.</summary>
    public IReadOnlyList<ParsedPayload> Fitting => _fitting ?? [Single!];

    /// <summary>If there is none, the command whose constant parts fit, with what does not; null if there is none either.</summary>
    public ParsedPayload? Nearest { get; }

    /// <summary>Why the payload cannot be parsed at all; null if it can.</summary>
    public string? Error { get; }
}

/// <summary>How the payloads of a command look.</summary>
internal sealed class CommandPayload
{
    private readonly Dictionary<string, string?>? _constants;

    public CommandPayload(CommandDefinition command)
    {
        Definition = command;
        for (int i = 0; i < command.Parameters.Count; i++)
        {
            Parameters.TryAdd(command.Parameters[i].Name, i);
        }

        if (command.PayloadTemplate is { } template)
        {
            Template = JsonParser.Parse(template, CancellationToken.None).Root;
            AddStrings(Template);
            _constants = FindConstants();
            Tokens = TemplateTokens.Create(this, Template);
            Format = command.OutputFormat == CommandPayloadFormat.Cbor ? PayloadParser.Cbor : PayloadParser.Json;
        }
        else
        {
            Static = command.Payload ?? ReadOnlyMemory<byte>.Empty;
            Format = command.PayloadContentType?.ToLowerInvariant() switch
            {
                "application/json" => PayloadParser.Json,
                "application/cbor" => PayloadParser.Cbor,
                _ => PayloadParser.Other,
            };
        }
    }

    public CommandDefinition Definition { get; }

    /// <summary>The last part of the topic.</summary>
    public string Format { get; }

    /// <summary>Null for a static payload.</summary>
    public JsonNode? Template { get; }

    /// <summary>Null for a static payload, and for a template that has no such sequence.</summary>
    public TemplateTokens? Tokens { get; }

    /// <summary>True if no payload can be of this command's template and of another's; otherwise, false.</summary>
    public bool IsUnique { get; set; }

    /// <summary>Null for a template.</summary>
    public ReadOnlyMemory<byte>? Static { get; }

    /// <summary>The indexes of the parameters by name.</summary>
    public Dictionary<string, int> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>The strings of the template that have placeholders.</summary>
    public Dictionary<JsonString, StringTemplate> Strings { get; } = [];

    /// <summary>
    /// True if no payload is of both templates, because they have other properties at the root, or other constants there; otherwise, false. A static payload is
    /// compared as it is.
    /// </summary>
    public bool IsDistinctFrom(CommandPayload other)
    {
        if (Format != other.Format || other.Template is null)
        {
            return true;
        }

        if (_constants is not { } constants || other._constants is not { } others)
        {
            return false;
        }

        return constants.Count != others.Count || constants.Any(constant => !others.TryGetValue(constant.Key, out string? text)
            || (constant.Value is not null && text is not null && constant.Value != text));
    }

    /// <summary>The properties of the root, with the constant string of those that have one.</summary>
    /// <returns>Null if the root is no object, or its properties cannot be told apart by their names.</returns>
    private Dictionary<string, string?>? FindConstants()
    {
        if (Template is not JsonObject root)
        {
            return null;
        }

        Dictionary<string, string?> constants = new(StringComparer.Ordinal);
        foreach (Json.JsonProperty property in root.Properties)
        {
            string? constant = property.Value is JsonString text && !Strings.ContainsKey(text) ? text.Value : null;
            if (Strings.ContainsKey(property.Key) || !constants.TryAdd(property.Name, constant))
            {
                return null;
            }
        }

        return constants;
    }

    /// <summary>True if a parameter is in the payload; otherwise, false.</summary>
    public bool Has(string parameter)
    {
        int index = Parameters[parameter];
        foreach (StringTemplate template in Strings.Values)
        {
            foreach (StringTemplatePart part in template.Parts)
            {
                if (part.Text is null && part.Parameter == index)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void AddStrings(JsonNode node)
    {
        switch (node)
        {
            case JsonObject value:
                foreach (Json.JsonProperty property in value.Properties)
                {
                    AddStrings(property.Key);
                    AddStrings(property.Value);
                }

                break;
            case JsonArray value:
                foreach (JsonNode item in value.Items)
                {
                    AddStrings(item);
                }

                break;
            case JsonString value when StringTemplate.Parse(value.Value, Parameters) is { } template:
                Strings.Add(value, template);
                break;
        }
    }
}
