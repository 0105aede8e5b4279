using IoTCommands.Model;
using IoTCommands.Testing.Http;

namespace IoTCommands.Testing.Commands;

/// <summary>The commands of an endpoint.</summary>
/// <param name="time">The clock of timestamps and of the wait before a deletion.</param>
/// <param name="deletionWait">How long a command must have been deprecated before it is deleted at once, and how long a deletion waits otherwise.</param>
internal sealed class CommandStore(TimeProvider time, TimeSpan deletionWait)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, StoredCommand> _byId = new(StringComparer.Ordinal);
    private long _lastSequence;

    /// <summary>The ids, for messages that suggest the nearest one.</summary>
    public string[] Ids
    {
        get
        {
            lock (_gate)
            {
                return [.. _byId.Keys.Order(StringComparer.Ordinal)];
            }
        }
    }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _byId.Count;
            }
        }
    }

    /// <returns>False if there is a command with the id.</returns>
    public bool TryAdd(string commandId, CommandModel model, bool isDeprecated = false)
    {
        lock (_gate)
        {
            if (Find(commandId) is not null)
            {
                return false;
            }

            DateTimeOffset now = time.GetUtcNow();
            _byId.Add(commandId, new StoredCommand(++_lastSequence, commandId, new ServedCommand(model), now)
            {
                DeprecatedAt = isDeprecated ? now : null,
            });
            return true;
        }
    }

    /// <summary>Adds a command, or replaces the one with its id.</summary>
    public void Set(string commandId, CommandModel model, bool isDeprecated)
    {
        lock (_gate)
        {
            _byId.Remove(commandId);
            TryAdd(commandId, model, isDeprecated);
        }
    }

    /// <summary>Removes a command at once, without the wait of a deletion.</summary>
    public void Remove(string commandId)
    {
        lock (_gate)
        {
            _byId.Remove(commandId);
        }
    }

    /// <summary>Finds a command, which can be waiting for its deletion.</summary>
    public StoredCommand? Find(string commandId)
    {
        lock (_gate)
        {
            if (_byId.TryGetValue(commandId, out StoredCommand? command) && command.DeletionRequestedAt + deletionWait <= time.GetUtcNow())
            {
                _byId.Remove(commandId);
                return null;
            }

            return command;
        }
    }

    /// <summary>Replaces a command by a changed one.</summary>
    /// <returns>The changed command; null if there is none with the id.</returns>
    public StoredCommand? Update(string commandId, Func<StoredCommand, DateTimeOffset, StoredCommand> change)
    {
        lock (_gate)
        {
            return Find(commandId) is { } command ? _byId[commandId] = change(command, time.GetUtcNow()) : null;
        }
    }

    /// <summary>Deletes a command.</summary>
    /// <returns>True if there is no such command any more; false if it waits for its deletion.</returns>
    public bool Delete(string commandId)
    {
        lock (_gate)
        {
            if (Find(commandId) is not { } command)
            {
                return true;
            }

            DateTimeOffset now = time.GetUtcNow();
            if (command.DeprecatedAt + deletionWait <= now)
            {
                return _byId.Remove(commandId);
            }

            _byId[commandId] = command with { DeletionRequestedAt = command.DeletionRequestedAt ?? now };
            return false;
        }
    }

    /// <summary>Lists commands in the order of their creation, without those that wait for their deletion.</summary>
    public Page<StoredCommand> List(CommandFilter filter, PageRequest page)
    {
        StoredCommand[] commands;
        lock (_gate)
        {
            commands = [.. _byId.Values.OrderBy(static command => command.Sequence)];
        }

        return page.Take(commands, static command => command.Sequence, command => !command.IsPendingDeletion && filter.Matches(command));
    }
}

/// <summary>Which commands to list.</summary>
/// <param name="Namespace">Null for all.</param>
/// <param name="ParameterName">The name of a parameter that the commands have; null for all.</param>
internal sealed record CommandFilter(IoTCommandNamespace? Namespace, string? ParameterName)
{
    public bool Matches(StoredCommand command)
    {
        CommandModel model = command.Served.Model;
        return (Namespace is null || model.Namespace == Namespace)
            && (ParameterName is null || model.Parameters.Any(parameter => parameter.Name == ParameterName));
    }
}
