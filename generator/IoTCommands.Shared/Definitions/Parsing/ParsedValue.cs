using IoTCommands.Definitions.Conditions;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>A valid value of a definition, and where it stands.</summary>
internal sealed class ParsedValue
{
    public ParsedValue(ParameterScalar value, JsonNode node)
    {
        Value = value;
        Node = node;
    }

    public ParameterScalar Value { get; }

    public JsonNode Node { get; }
}
