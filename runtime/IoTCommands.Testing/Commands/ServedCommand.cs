using IoTCommands.Model;
using IoTCommands.Testing.Templates;

namespace IoTCommands.Testing.Commands;

/// <summary>A command that is prepared for its starts.</summary>
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

    /// <summary>The parameters in the order of the definition.</summary>
    public IReadOnlyList<ServedParameter> Parameters { get; }

    /// <summary>null for a static command.</summary>
    public PayloadTemplate? Template { get; }
}
