using IoTCommands.Model;
using IoTCommands.Testing.Templates;

namespace IoTCommands.Testing.Commands;

/// <summary>A command, ready to be started any number of times.</summary>
internal sealed class ServedCommand
{
    public ServedCommand(CommandDefinition definition)
    {
        CommandModel model = definition.Model;
        Model = model;
        IsDeprecated = definition.IsDeprecated;
        Parameters = [.. model.Parameters.Select(parameter => new ServedParameter(parameter))];
        Template = model.PayloadTemplate is { } template ? PayloadTemplate.Parse(template) : null;
    }

    public CommandModel Model { get; }

    /// <summary>The definition's own: a model that was read from CreateCommand's input cannot say it.</summary>
    public bool IsDeprecated { get; }

    /// <summary>In the definition's order.</summary>
    public IReadOnlyList<ServedParameter> Parameters { get; }

    /// <summary>Null for a static command.</summary>
    public PayloadTemplate? Template { get; }
}
