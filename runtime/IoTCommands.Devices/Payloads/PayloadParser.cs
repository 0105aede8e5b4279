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

    private readonly CommandPayload[] _commands = [.. commands.Select(static command => new CommandPayload(command))];

    /// <summary>Parses the payload of a message. It need not be trusted: no payload makes the method throw, and the work is limited.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="format">The last part of the topic: <see cref="Json"/>, <see cref="Cbor"/> or <see cref="Other"/>.</param>
    public PayloadResult Parse(ReadOnlyMemory<byte> payload, string format)
    {
        CommandPayload[] candidates = Array.FindAll(_commands, command => command.Format == format);
        List<ParsedPayload> fitting = [];
        foreach (CommandPayload command in candidates)
        {
            if (command.Static is { } content && content.Span.SequenceEqual(payload.Span))
            {
                fitting.Add(new ParsedPayload(command.Definition, new ParameterScalar?[command.Definition.Parameters.Count], null, true, []));
            }
        }

        if (!Array.Exists(candidates, static command => command.Template is not null))
        {
            return new PayloadResult(fitting, null, null);
        }

        ParsedPayload? nearest = null;
        string? error = null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(ToJson(payload, format));
            foreach (CommandPayload command in candidates)
            {
                if (command.Template is { } template)
                {
                    ParsedPayload parsed = new TemplateMatch(command, template).Run(document.RootElement);
                    if (parsed.Mismatches.Count == 0)
                    {
                        fitting.Add(parsed);
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

        return new PayloadResult(fitting, nearest, error);
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
/// <param name="Fitting">Of each command that the payload can be of. If there is more than one, it cannot be told which.</param>
/// <param name="Nearest">If there is none, the command whose constant parts fit, with what does not; null if there is none either.</param>
/// <param name="Error">Why the payload cannot be parsed at all; null if it can.</param>
internal sealed record PayloadResult(IReadOnlyList<ParsedPayload> Fitting, ParsedPayload? Nearest, string? Error)
{
    /// <summary>The only command that the payload can be of; otherwise, null.</summary>
    public ParsedPayload? Single => Fitting.Count == 1 ? Fitting[0] : null;
}

/// <summary>How the payloads of a command look.</summary>
internal sealed class CommandPayload
{
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

    /// <summary>Null for a template.</summary>
    public ReadOnlyMemory<byte>? Static { get; }

    /// <summary>The indexes of the parameters by name.</summary>
    public Dictionary<string, int> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>The strings of the template that have placeholders.</summary>
    public Dictionary<JsonString, StringTemplate> Strings { get; } = [];

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
