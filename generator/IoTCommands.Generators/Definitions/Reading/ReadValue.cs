using IoTCommands.Definitions.Conditions;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Reading;

/// <summary>A valid value of a definition, and where it stands.</summary>
internal sealed class ReadValue
{
    public ReadValue(ParameterScalar value, JsonNode node)
    {
        Value = value;
        Node = node;
    }

    public ParameterScalar Value { get; }

    public JsonNode Node { get; }
}
