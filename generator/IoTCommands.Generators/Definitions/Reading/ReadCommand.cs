using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Reading;

/// <summary>A definition as far as it can be read.</summary>
internal sealed class ReadCommand
{
    public ReadCommand(BoundObject node) => Node = node;

    public BoundObject Node { get; }

    public JsonString? CommandId { get; init; }

    public CommandNamespace Namespace { get; init; }

    public required List<ReadParameter> Parameters { get; init; }

    public JsonString? Template { get; init; }

    public CommandPayloadFormat? OutputFormat { get; init; }

    public PayloadModel? Payload { get; init; }
}
