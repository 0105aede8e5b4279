using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions;

/// <summary>What one definition text says: the command, where it is certain enough to generate from, and the findings.</summary>
internal sealed class Definition
{
    public Definition(JsonDocument document, JsonString? commandId, CommandModel? command, Finding[] findings)
    {
        Document = document;
        CommandId = commandId;
        Command = command;
        Findings = findings;
    }

    /// <summary>The text's tree, for rules over several files and for fixes.</summary>
    public JsonDocument Document { get; }

    /// <summary>The value of <c>commandId</c>, valid or not, and its place; null where there is none.</summary>
    public JsonString? CommandId { get; }

    /// <summary>Null where an error makes the command, or a part of it that a caller could see, uncertain.</summary>
    public CommandModel? Command { get; }

    /// <summary>In the order of the text.</summary>
    public Finding[] Findings { get; }
}
