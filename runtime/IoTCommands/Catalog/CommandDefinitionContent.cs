using IoTCommands.Model;

namespace IoTCommands;

/// <summary>The parts of a definition, created once.</summary>
internal sealed class CommandDefinitionContent
{
    public CommandDefinitionContent(CommandModel model)
    {
        Model = model;
        int count = model.Parameters.Count;
        var parameters = new CommandParameterDefinition[count];
        Checks = new ParameterCheck[count];
        for (int i = 0; i < count; i++)
        {
            parameters[i] = new CommandParameterDefinition(model.Parameters[i]);
            Checks[i] = new ParameterCheck(model.Parameters[i], parameters[i]);
        }

        Parameters = Array.AsReadOnly(parameters);
        Payload = model.Payload is null ? null : Convert.FromBase64String(model.Payload.Content);
    }

    public CommandModel Model { get; }

    public IReadOnlyList<CommandParameterDefinition> Parameters { get; }

    /// <summary>Gets one check for each parameter, in the order of the definition.</summary>
    public ParameterCheck[] Checks { get; }

    public byte[]? Payload { get; }
}
