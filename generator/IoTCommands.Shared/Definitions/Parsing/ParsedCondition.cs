using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Parsing;

/// <summary>A valid condition of a definition, and where it stands.</summary>
internal sealed class ParsedCondition
{
    public ParsedCondition(ConditionModel model, JsonObject node, List<JsonString> operands)
    {
        Model = model;
        Node = node;
        Operands = operands;
    }

    public ConditionModel Model { get; }

    public JsonObject Node { get; }

    /// <summary>The texts of the model's operands, in the same order.</summary>
    public List<JsonString> Operands { get; }
}
