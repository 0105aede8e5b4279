using IoTCommands.Json;

namespace IoTCommands.Definitions.Reading;

/// <summary>A parameter as far as it can be read, and where it stands.</summary>
internal sealed class ReadParameter
{
    public ReadParameter(BoundObject node, ParameterTitle title)
    {
        Node = node;
        Title = title;
    }

    public BoundObject Node { get; }

    public ParameterTitle Title { get; }

    public JsonString? Name { get; init; }

    /// <summary>Null where it cannot be told.</summary>
    public CommandParameterType? Type { get; init; }

    public JsonString? Description { get; init; }

    public ReadValue? Default { get; init; }

    /// <summary>The valid ones.</summary>
    public required List<ReadCondition> Conditions { get; init; }

    /// <summary>Where messages about the parameter as a whole point.</summary>
    public TextRange Place => Name?.Range ?? Node.Start;
}
