using IoTCommands.Testing.Http;
using IoTCommands.Testing.State;

namespace IoTCommands.Testing.Devices;

/// <summary>The registered things.</summary>
/// <param name="file">The file that stores the things; null if there is none.</param>
internal sealed class ThingStore(StateFile? file)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, StoredThing> _byName = new(StringComparer.Ordinal);
    private long _lastSequence;

    /// <summary>The names, for messages that suggest the nearest one.</summary>
    public string[] Names
    {
        get
        {
            lock (_gate)
            {
                return [.. _byName.Keys.Order(StringComparer.Ordinal)];
            }
        }
    }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _byName.Count;
            }
        }
    }

    /// <summary>Loads the things from the file.</summary>
    public void Restore(IReadOnlyList<StoredThing> things)
    {
        foreach (StoredThing thing in things)
        {
            _byName.Add(thing.Name, thing);
            _lastSequence = thing.Sequence;
        }
    }

    /// <summary>Registers a thing, unless it is already registered.</summary>
    /// <returns>The registered thing, which may have other attributes.</returns>
    public StoredThing GetOrAdd(string name, IReadOnlyDictionary<string, string> attributes)
    {
        lock (_gate)
        {
            if (!_byName.TryGetValue(name, out StoredThing? thing))
            {
                thing = new StoredThing(++_lastSequence, name, Guid.NewGuid(), attributes);
                _byName.Add(name, thing);
                file?.Save(thing);
            }

            return thing;
        }
    }

    public StoredThing? Find(string name)
    {
        lock (_gate)
        {
            return _byName.GetValueOrDefault(name);
        }
    }

    public void Remove(string name)
    {
        lock (_gate)
        {
            if (_byName.Remove(name))
            {
                file?.DeleteThing(name);
            }
        }
    }

    /// <summary>Lists things in the order of their registration.</summary>
    public Page<StoredThing> List(Func<StoredThing, bool> matches, PageRequest page)
    {
        StoredThing[] things;
        lock (_gate)
        {
            things = [.. _byName.Values.OrderBy(static thing => thing.Sequence)];
        }

        return page.Take(things, static thing => thing.Sequence, matches);
    }
}

/// <summary>A registered thing.</summary>
/// <param name="Sequence">The number of the thing in the order of registration.</param>
/// <param name="Name">The name.</param>
/// <param name="Id">The id that AWS assigns to each thing.</param>
/// <param name="Attributes">The attributes by name.</param>
internal sealed record StoredThing(long Sequence, string Name, Guid Id, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>The version of a thing that was never updated.</summary>
    public const long Version = 1;
}
