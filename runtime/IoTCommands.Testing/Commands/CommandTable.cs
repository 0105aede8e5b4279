namespace IoTCommands.Testing.Commands;

/// <summary>The commands of an endpoint. Each is prepared at its first start, so that a large catalog does not delay the start of the endpoint.</summary>
internal sealed class CommandTable
{
    private readonly Dictionary<string, Lazy<ServedCommand>> _commands = new(StringComparer.Ordinal);

    public CommandTable(IEnumerable<CommandDefinition> definitions, IoTRegionalAccount account)
    {
        foreach (CommandDefinition definition in definitions)
        {
            _commands.Add(account.GetCommandId(definition.CommandId), new Lazy<ServedCommand>(() => new ServedCommand(definition)));
        }
    }

    public IEnumerable<string> Ids => _commands.Keys.Order(StringComparer.Ordinal);

    public ServedCommand? Find(string commandId) => _commands.TryGetValue(commandId, out Lazy<ServedCommand>? command) ? command.Value : null;
}
