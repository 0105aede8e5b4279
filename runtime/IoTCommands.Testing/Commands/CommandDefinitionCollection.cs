using System.Collections.ObjectModel;

namespace IoTCommands.Testing;

/// <summary>The commands that a local endpoint knows, by their ids.</summary>
public sealed class CommandDefinitionCollection : KeyedCollection<string, CommandDefinition>
{
    internal CommandDefinitionCollection()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Adds several commands, for example a generated catalog: <c>options.Commands.AddRange(IoTCommandCatalog.All)</c>.</summary>
    /// <param name="commands">The commands.</param>
    /// <exception cref="ArgumentException">There is a command of the same id already.</exception>
    public void AddRange(IEnumerable<CommandDefinition> commands)
    {
        ArgumentNullException.ThrowIfNull(commands);
        foreach (CommandDefinition command in commands)
        {
            Add(command);
        }
    }

    /// <inheritdoc/>
    protected override string GetKeyForItem(CommandDefinition item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.CommandId;
    }

    /// <inheritdoc/>
    protected override void InsertItem(int index, CommandDefinition item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (Contains(item.CommandId))
        {
            throw new ArgumentException($"There is a command '{item.CommandId}' already; an id stands for one command.", nameof(item));
        }

        base.InsertItem(index, item);
    }
}
