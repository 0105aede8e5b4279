using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Templates;

/// <summary>The payloads of a command in the form that devices receive.</summary>
internal sealed class DevicePayload
{
    public const string Json = "json";
    public const string Cbor = "cbor";

    /// <summary>The format of all payloads that are neither JSON nor CBOR.</summary>
    public const string Other = "";

    public DevicePayload(CommandModel command)
    {
        Command = command;
        for (int i = 0; i < command.Parameters.Count; i++)
        {
            // Names are unique in a valid definition.
            Parameters[command.Parameters[i].Name] = i;
        }

        if (command.PayloadTemplate is { } template)
        {
            Template = JsonParser.Parse(template, CancellationToken.None).Root;
            AddStrings(Template);
            Format = command.OutputFormat == CommandPayloadFormat.Cbor ? Cbor : Json;
        }
        else
        {
            Static = command.Payload is null ? [] : Convert.FromBase64String(command.Payload.Content);
            Format = command.Payload?.ContentType?.ToLowerInvariant() switch
            {
                "application/json" => Json,
                "application/cbor" => Cbor,
                _ => Other,
            };
        }
    }

    public CommandModel Command { get; }

    /// <summary>The last part of the topic: <see cref="Json"/>, <see cref="Cbor"/> or <see cref="Other"/>.</summary>
    public string Format { get; }

    /// <summary>The template; null for a static payload.</summary>
    public JsonNode? Template { get; }

    /// <summary>The bytes of a static payload; null for a template.</summary>
    public byte[]? Static { get; }

    /// <summary>The indexes of the parameters by name.</summary>
    public Dictionary<string, int> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>The strings of the template that contain placeholders.</summary>
    public Dictionary<JsonString, StringTemplate> Strings { get; } = [];

    /// <summary>True if the payload contains the value of a parameter; otherwise, false.</summary>
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
                foreach (JsonProperty property in value.Properties)
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
