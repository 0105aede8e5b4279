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

    /// <summary>Parses the payload of a message. It need not be trusted: the method never throws, and its work is limited.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="format">
    /// The last part of the topic: <see cref="DevicePayload.Json"/>, <see cref="DevicePayload.Cbor"/> or <see cref="DevicePayload.Other"/>.
    /// </param>
    public PayloadResult Parse(ReadOnlyMemory<byte> payload, string format)
    {
        CommandCandidate[] candidates = _byFormat.GetValueOrDefault(format, []);
        List<MatchedPayload>? fitting = null;
        bool hasTemplates = false;
        foreach (CommandCandidate command in candidates)
        {
            hasTemplates |= command.Payload.Template is not null;
            if (command.Payload.Static is { } content && payload.Span.SequenceEqual(content))
            {
                (fitting ??= []).Add(new MatchedPayload(command.Definition, new ParameterScalar?[command.Definition.Parameters.Count], null, true, []));
            }
        }

        if (!hasTemplates)
        {
            return new PayloadResult(fitting ?? [], null, null);
        }

        MatchedPayload? nearest = null;
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
                    MatchedPayload parsed = new TemplateMatch(command, template).Run(document.RootElement);
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
            // InvalidOperationException: System.Text.Json finds half of an escaped surrogate pair only when the string is read.
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

    /// <returns>Null if no command has the same tokens in the same order, or if the payload could belong to another command too.</returns>
    private static MatchedPayload? ParseInOrder(CommandCandidate[] candidates, ReadOnlySpan<byte> json)
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
            // The payload is not valid. The caller parses it again, and reports the error.
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

/// <summary>The commands that a payload can belong to, or the reason why there are none.</summary>
internal readonly struct PayloadResult
{
    private readonly IReadOnlyList<MatchedPayload>? _fitting;

    public PayloadResult(MatchedPayload single) => Single = single;

    public PayloadResult(IReadOnlyList<MatchedPayload> fitting, MatchedPayload? nearest, string? error)
    {
        _fitting = fitting;
        Single = fitting.Count == 1 ? fitting[0] : null;
        Nearest = nearest;
        Error = error;
    }

    /// <summary>Gets the only command that the payload can belong to; null if there is none or more than one.</summary>
    public MatchedPayload? Single { get; }

    /// <summary>Gets all commands that the payload can belong to. If there is more than one, it is not known which one is right.</summary>
    public IReadOnlyList<MatchedPayload> Fitting => _fitting ?? [Single!];

    /// <summary>Gets the command with the fewest mismatches among those whose constant parts fit, for the case that no command fits. Null if there is
    /// none.</summary>
    public MatchedPayload? Nearest { get; }

    /// <summary>Gets why the payload cannot be parsed; null if it can.</summary>
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

    /// <summary>Gets the template as tokens; null for a static payload, and for a template that cannot be a sequence of tokens.</summary>
    public TemplateTokens? Tokens { get; }

    /// <summary>Gets or sets whether no payload can belong to both this command and another one.</summary>
    public bool IsUnique { get; set; }
}
