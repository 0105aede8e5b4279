using IoTCommands.Model;
using IoTCommands.Testing.Http;
using IoTCommands.Testing.State;

namespace IoTCommands.Testing.Commands;

/// <summary>The commands of an endpoint.</summary>
/// <param name="time">The clock for timestamps and for the wait before a deletion.</param>
/// <param name="assumptions">The assumptions about what AWS does not document.</param>
/// <param name="file">The file that stores the commands; null if there is none.</param>
internal sealed class CommandStore(TimeProvider time, AwsAssumptions assumptions, StateFile? file)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, StoredCommand> _byId = new(StringComparer.Ordinal);
    private long _lastSequence;

    /// <summary>Loads the commands from the file.</summary>
    public void Restore(IReadOnlyList<StoredCommand> commands)
    {
        foreach (StoredCommand command in commands)
        {
            _byId.Add(command.CommandId, command);
            _lastSequence = command.Sequence;
        }
    }

    /// <summary>The ids, for messages that suggest the nearest one.</summary>
    public string[] Ids
    {
        get
        {
            lock (_gate)
            {
                RemoveDue();
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
                RemoveDue();
                return _byId.Count;
            }
        }
    }

    /// <summary>Adds a command that a client creates.</summary>
    /// <returns>False if there is already a command with the id; otherwise, true.</returns>
    public bool TryAdd(string commandId, CommandModel model)
    {
        lock (_gate)
        {
            if (Find(commandId) is not null)
            {
                return false;
            }

            Add(commandId, new ServedCommand(model), isDeprecated: false, isFromOptions: false);
            return true;
        }
    }

    /// <summary>Adds a definition from the options, or replaces the command that has the id.</summary>
    public void Set(string commandId, CommandModel model, bool isDeprecated)
    {
        lock (_gate)
        {
            Add(commandId, new ServedCommand(model), isDeprecated, isFromOptions: true);
        }
    }

    /// <summary>Adds a definition from the options, unless the file has the same definition. Then the changes that clients made are kept.</summary>
    public void SetIfChanged(string commandId, CommandModel model, bool isDeprecated)
    {
        lock (_gate)
        {
            ServedCommand served = new(model);
            if (Find(commandId) is not { } known || (known.OptionsJson ?? known.Served.Model.Json) != model.Json || (isDeprecated && !known.IsDeprecated)
                || !known.Served.SecretParameters.AsSpan().SequenceEqual(served.SecretParameters))
            {
                Add(commandId, served, isDeprecated, isFromOptions: true);
            }
            else if (!known.IsFromOptions)
            {
                Replace(known with { OptionsJson = model.Json });
            }
        }
    }

    /// <summary>Removes the commands that were in the options at an earlier start, but are not any more.</summary>
    public void RemoveFromOptionsExcept(IReadOnlyCollection<string> commandIds)
    {
        lock (_gate)
        {
            foreach (StoredCommand command in _byId.Values.Where(command => command.IsFromOptions && !commandIds.Contains(command.CommandId)).ToArray())
            {
                Remove(command.CommandId);
            }
        }
    }

    /// <summary>Removes a command at once, without the wait before a deletion.</summary>
    public void Remove(string commandId)
    {
        lock (_gate)
        {
            if (_byId.Remove(commandId))
            {
                file?.DeleteCommand(commandId);
            }
        }
    }

    /// <summary>Finds a command, even if its deletion is pending. Null if there is none.</summary>
    public StoredCommand? Find(string commandId)
    {
        lock (_gate)
        {
            if (_byId.TryGetValue(commandId, out StoredCommand? command) && IsDue(command, time.GetUtcNow()))
            {
                Remove(commandId);
                return null;
            }

            return command;
        }
    }

    /// <summary>Replaces a command with a changed one.</summary>
    /// <returns>The changed command; null if there is none with the id.</returns>
    public StoredCommand? Update(string commandId, Func<StoredCommand, DateTimeOffset, StoredCommand> change)
    {
        lock (_gate)
        {
            return Find(commandId) is { } command ? Replace(change(command, time.GetUtcNow())) : null;
        }
    }

    /// <summary>Deletes a command.</summary>
    /// <returns>True if there is no such command any more; false if its deletion is pending.</returns>
    public bool Delete(string commandId)
    {
        lock (_gate)
        {
            if (Find(commandId) is not { } command)
            {
                return true;
            }

            DateTimeOffset now = time.GetUtcNow();
            if (command.DeprecatedAt + assumptions.CommandDeletionWait <= now)
            {
                Remove(commandId);
                return true;
            }

            Replace(command with { DeletionRequestedAt = assumptions.RestartDeletionWait ? now : command.DeletionRequestedAt ?? now });
            return false;
        }
    }

    /// <summary>Lists commands in the order of their creation, without those that are pending deletion.</summary>
    public Page<StoredCommand> List(CommandFilter filter, PageRequest page)
    {
        StoredCommand[] commands;
        lock (_gate)
        {
            commands = [.. _byId.Values.OrderBy(static command => command.Sequence)];
        }

        return page.Take(commands, static command => command.Sequence, command => !command.IsPendingDeletion && filter.Matches(command));
    }

    private bool IsDue(StoredCommand command, DateTimeOffset now) => command.DeletionRequestedAt + assumptions.CommandDeletionWait <= now;

    /// <summary>Removes the commands whose deletion is due. Nothing else removes those that nobody asks for.</summary>
    private void RemoveDue()
    {
        DateTimeOffset now = time.GetUtcNow();
        foreach (StoredCommand command in _byId.Values.Where(command => IsDue(command, now)).ToArray())
        {
            Remove(command.CommandId);
        }
    }

    private void Add(string commandId, ServedCommand served, bool isDeprecated, bool isFromOptions)
    {
        DateTimeOffset now = time.GetUtcNow();
        Replace(new StoredCommand(++_lastSequence, commandId, served, now)
        {
            DeprecatedAt = isDeprecated ? now : null,
            OptionsJson = isFromOptions ? served.Model.Json : null,
        });
    }

    private StoredCommand Replace(StoredCommand command)
    {
        _byId[command.CommandId] = command;
        file?.Save(command);
        return command;
    }
}

/// <summary>A filter for a list of commands.</summary>
/// <param name="Namespace">The namespace of the commands; null for all.</param>
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
