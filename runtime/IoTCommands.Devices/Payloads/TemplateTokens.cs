using System.Text;
using System.Text.Json;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Templates;
using IoTCommands.Json;

namespace IoTCommands.Devices.Payloads;

/// <summary>
/// A template as a sequence of tokens, if each placeholder is a whole string. A payload as the service writes it is parsed in one pass, without a tree.
/// </summary>
/// <remarks>A payload with another sequence, for example with properties in another order, may still fit: <see cref="TemplateMatch"/> decides.</remarks>
internal sealed class TemplateTokens
{
    private readonly CommandDefinition _command;
    private readonly Token[] _tokens;

    private TemplateTokens(CommandDefinition command, Token[] tokens)
    {
        _command = command;
        _tokens = tokens;
    }

    /// <returns>Null if a placeholder is only a part of a string, is in the name of a property, or occurs twice.</returns>
    public static TemplateTokens? Create(CommandCandidate command, JsonNode template)
    {
        List<Token> tokens = [];
        return TryAdd(command, template, tokens) ? new TemplateTokens(command.Definition, [.. tokens]) : null;
    }

    /// <returns>Null if the payload has another sequence, or if a value does not have its parameter's type or does not meet a condition.</returns>
    public MatchedPayload? Match(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        // Created at the first placeholder, because most payloads of other commands differ in a constant before it.
        ParameterScalar?[]? values = null;
        long? timeoutSeconds = null;
        List<CommandArgumentViolation>? violations = null;
        foreach (ref readonly Token token in _tokens.AsSpan())
        {
            if (!reader.Read())
            {
                return null;
            }

            if (token.Type != JsonTokenType.None)
            {
                if (!token.IsSame(ref reader))
                {
                    return null;
                }
            }
            else if (token.Parameter == StringTemplatePart.Timeout)
            {
                timeoutSeconds = ParseTimeout(ref reader);
                if (timeoutSeconds is null)
                {
                    return null;
                }
            }
            else if (Parse(ref reader, _command.Model.Parameters[token.Parameter].Type) is { } value)
            {
                values ??= new ParameterScalar?[_command.Parameters.Count];
                values[token.Parameter] = value;
                _command.Content.Checks[token.Parameter].Check(value, ref violations);
            }
            else
            {
                return null;
            }
        }

        return violations is null && !reader.Read()
            ? new MatchedPayload(_command, values ?? new ParameterScalar?[_command.Parameters.Count], timeoutSeconds, true, [])
            : null;
    }

    private static bool TryAdd(CommandCandidate command, JsonNode node, List<Token> tokens)
    {
        switch (node)
        {
            case JsonObject value:
                tokens.Add(new Token(JsonTokenType.StartObject));
                foreach (Json.JsonProperty property in value.Properties)
                {
                    tokens.Add(new Token(JsonTokenType.PropertyName, property.Name));
                    if (command.Payload.Strings.ContainsKey(property.Key) || !TryAdd(command, property.Value, tokens))
                    {
                        return false;
                    }
                }

                tokens.Add(new Token(JsonTokenType.EndObject));
                return true;
            case JsonArray value:
                tokens.Add(new Token(JsonTokenType.StartArray));
                foreach (JsonNode item in value.Items)
                {
                    if (!TryAdd(command, item, tokens))
                    {
                        return false;
                    }
                }

                tokens.Add(new Token(JsonTokenType.EndArray));
                return true;
            case JsonString value when command.Payload.Strings.TryGetValue(value, out StringTemplate? strings):
                if (strings.Single is not { } single || tokens.Exists(token => token.Type == JsonTokenType.None && token.Parameter == single.Parameter))
                {
                    return false;
                }

                tokens.Add(new Token(single.Parameter));
                return true;
            case JsonString value:
                tokens.Add(new Token(JsonTokenType.String, value.Value));
                return true;
            case JsonNumber value:
                tokens.Add(new Token(JsonTokenType.Number, value.Text));
                return true;
            default:
                tokens.Add(new Token(node.Kind switch
                {
                    JsonKind.True => JsonTokenType.True,
                    JsonKind.False => JsonTokenType.False,
                    _ => JsonTokenType.Null,
                }));
                return true;
        }
    }

    private static long? ParseTimeout(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetInt64(out long seconds) && seconds > 0 => seconds,
        JsonTokenType.String => PayloadValueParser.ParseTimeout(reader.GetString()!),
        _ => null,
    };

    private static ParameterScalar? Parse(ref Utf8JsonReader reader, IoTCommandParameterType type) => (reader.TokenType, type) switch
    {
        (JsonTokenType.String, _) => PayloadValueParser.Parse(reader.GetString()!, type),
        (JsonTokenType.Number, IoTCommandParameterType.Integer) => reader.TryGetInt32(out int value) ? ParameterScalar.From(value) : null,
        (JsonTokenType.Number, IoTCommandParameterType.Long) => reader.TryGetInt64(out long value) ? ParameterScalar.From(value) : null,
        (JsonTokenType.Number, IoTCommandParameterType.UnsignedLong) => reader.TryGetUInt64(out ulong value) ? ParameterScalar.From(value) : null,
        (JsonTokenType.Number, IoTCommandParameterType.Double) =>
            reader.TryGetDouble(out double value) && double.IsFinite(value) ? ParameterScalar.From(value) : null,
        (JsonTokenType.True, IoTCommandParameterType.Boolean) => ParameterScalar.From(true),
        (JsonTokenType.False, IoTCommandParameterType.Boolean) => ParameterScalar.From(false),
        _ => null,
    };

    private readonly struct Token
    {
        private readonly byte[]? _text;

        public Token(JsonTokenType type, string? text = null)
        {
            Type = type;
            _text = text is null ? null : Encoding.UTF8.GetBytes(text);
        }

        /// <summary>Initializes a placeholder. Its type is <see cref="JsonTokenType.None"/>.</summary>
        public Token(int parameter) => Parameter = parameter;

        public JsonTokenType Type { get; }

        /// <summary>Gets the index of the parameter, or <see cref="StringTemplatePart.Timeout"/>.</summary>
        public int Parameter { get; }

        public bool IsSame(ref Utf8JsonReader reader) => reader.TokenType == Type
            && (_text is null || (Type == JsonTokenType.Number ? reader.ValueSpan.SequenceEqual(_text) : reader.ValueTextEquals(_text)));
    }
}
