using System.Text.Json;
using System.Text.Unicode;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Templates;
using JsonDocument = System.Text.Json.JsonDocument;

namespace IoTCommands.Devices.Payloads;

/// <summary>Finds the command that a payload belongs to, and the values of its parameters.</summary>
internal sealed class PayloadParser(IReadOnlyList<CommandDefinition> commands)
{
    private readonly Dictionary<string, CommandCandidate[]> _byFormat = CreateCandidates(commands)
        .GroupBy(static candidate => candidate.Payload.Format, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.ToArray());

    /// <summary>Parses the payload of a message. It need not be trusted: no payload makes the method throw, and the work is limited.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="format">
    /// The last part of the topic: <see cref="DevicePayload.Json"/>, <see cref="DevicePayload.Cbor"/> or <see cref="DevicePayload.Other"/>.
    /// </param>
    public PayloadResult Parse(ReadOnlyMemory<byte> payload, string format)
    {
        CommandCandidate[] candidates = _byFormat.GetValueOrDefault(format, []);
        List<ParsedPayload>? fitting = null;
        bool hasTemplates = false;
        foreach (CommandCandidate command in candidates)
        {
            hasTemplates |= command.Payload.Template is not null;
            if (command.Payload.Static is { } content && payload.Span.SequenceEqual(content))
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
            foreach (CommandCandidate command in candidates)
            {
                if (command.Payload.Template is { } template)
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
            error = $"The payload is not valid {(format == DevicePayload.Cbor ? "CBOR" : "JSON")}: {e.Message}";
        }

        return new PayloadResult(fitting ?? [], nearest, error);
    }

    private static CommandCandidate[] CreateCandidates(IReadOnlyList<CommandDefinition> commands)
    {
        CommandCandidate[] candidates = [.. commands.Select(static command => new CommandCandidate(command))];
        foreach (CommandCandidate command in candidates)
        {
            command.IsUnique = Array.TrueForAll(candidates, other => other == command || !PayloadOverlap.Exists(command.Payload, other.Payload));
        }

        return candidates;
    }

    /// <returns>Null if no command has the payload's tokens in their order, or if the payload could belong to another command too.</returns>
    private static ParsedPayload? ParseInOrder(CommandCandidate[] candidates, ReadOnlySpan<byte> json)
    {
        try
        {
            foreach (CommandCandidate command in candidates)
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
        if (format == DevicePayload.Cbor)
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

    /// <summary>The only command that the payload can belong to; null if there is none or more than one.</summary>
    public ParsedPayload? Single { get; }

    /// <summary>One for each command that the payload can belong to. If there is more than one, the right one is not known.</summary>
    public IReadOnlyList<ParsedPayload> Fitting => _fitting ?? [Single!];

    /// <summary>If there is none, the command whose constant parts fit, with its mismatches; null if there is no such command.</summary>
    public ParsedPayload? Nearest { get; }

    /// <summary>Why the payload cannot be parsed at all; null if it can.</summary>
    public string? Error { get; }
}

/// <summary>A command that a payload can belong to.</summary>
internal sealed class CommandCandidate
{
    public CommandCandidate(CommandDefinition definition)
    {
        Definition = definition;
        Payload = new DevicePayload(definition.Model);
        Tokens = Payload.Template is { } template ? TemplateTokens.Create(this, template) : null;
    }

    public CommandDefinition Definition { get; }

    public DevicePayload Payload { get; }

    /// <summary>Null for a static payload, and for a template that has no such sequence.</summary>
    public TemplateTokens? Tokens { get; }

    /// <summary>True if no payload can belong to both this command and another one; otherwise, false.</summary>
    public bool IsUnique { get; set; }
}
