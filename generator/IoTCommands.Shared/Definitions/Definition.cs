using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions;

/// <summary>What one definition's text says. It does not hold the text's tree, which would stay in memory as long as this.</summary>
internal sealed class Definition
{
    public Definition(JsonString? commandId, CommandModel? model, DiagnosticInfo[] diagnostics)
    {
        CommandId = commandId;
        Model = model;
        Diagnostics = diagnostics;
    }

    /// <summary>The value of <c>commandId</c>, valid or not; null if there is none.</summary>
    public JsonString? CommandId { get; }

    /// <summary>What to generate from. With errors, it has the C# names and types as far as they can be told. Null without a command id.</summary>
    public CommandModel? Model { get; }

    /// <summary>The command; null if the definition has an error.</summary>
    public CommandModel? Command => Model is { Error: null } ? Model : null;

    /// <summary>In the order of the text.</summary>
    public DiagnosticInfo[] Diagnostics { get; }

    /// <summary>False for JSON that has nothing of a definition, and is probably something else.</summary>
    public bool LooksLikeDefinition { get; init; } = true;

    /// <summary>True if the text is the input of StartCommandExecution, which is no definition, but which a project can check.</summary>
    public bool IsStartInput { get; init; }
}
