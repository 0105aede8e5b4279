using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions;

/// <summary>What one definition text says: the command, where it is certain enough to generate from, and the diagnostics. Not the text's tree, which would stay in memory as long as this.</summary>
internal sealed class Definition
{
    public Definition(JsonString? commandId, CommandModel? command, DiagnosticInfo[] diagnostics)
    {
        CommandId = commandId;
        Command = command;
        Diagnostics = diagnostics;
    }

    /// <summary>The value of <c>commandId</c>, valid or not, and its place; null where there is none.</summary>
    public JsonString? CommandId { get; }

    /// <summary>Null where an error makes the command, or a part of it that a caller could see, uncertain.</summary>
    public CommandModel? Command { get; }

    /// <summary>In the order of the text.</summary>
    public DiagnosticInfo[] Diagnostics { get; }

    /// <summary>False for JSON that has nothing of a definition, and is probably something else.</summary>
    public bool HasSigns { get; init; } = true;
}
