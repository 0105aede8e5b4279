using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Parsing;

/// <summary>A definition as far as it can be read.</summary>
internal sealed class ParsedCommand
{
    public ParsedCommand(BoundObject node) => Node = node;

    public BoundObject Node { get; }

    public JsonString? CommandId { get; init; }

    public IoTCommandNamespace Namespace { get; init; }

    public required List<ParsedParameter> Parameters { get; init; }

    public JsonString? Template { get; init; }

    public CommandPayloadFormat? OutputFormat { get; init; }

    public PayloadModel? Payload { get; init; }
}
