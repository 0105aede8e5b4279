using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>A parameter as far as it can be read, and where it stands.</summary>
internal sealed class ParsedParameter
{
    public ParsedParameter(BoundObject node, ParameterTitle title)
    {
        Node = node;
        Title = title;
    }

    public BoundObject Node { get; }

    public ParameterTitle Title { get; }

    public JsonString? Name { get; init; }

    /// <summary>Null where it cannot be told.</summary>
    public IoTCommandParameterType? Type { get; init; }

    public JsonString? Description { get; init; }

    public ParsedValue? Default { get; init; }

    /// <summary>The valid ones.</summary>
    public required List<ParsedCondition> Conditions { get; init; }

    /// <summary>Where messages about the parameter as a whole point.</summary>
    public SourceSpan Place => Name?.Span ?? Node.Start;
}
