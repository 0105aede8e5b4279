using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>What is certain about the map of a start's parameters.</summary>
internal sealed class MapFacts
{
    /// <summary>How often something unknown has been done to the map.</summary>
    private int _stage;

    /// <summary>The expression that makes the map or, where it is filled without being made, fills it; null where the request has no map at all.</summary>
    public IOperation? Source { get; set; }

    public List<EntryFact> Entries { get; } = [];

    /// <summary>False where entries may be added or removed elsewhere.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>False where the values of entries may be changed after they are put in.</summary>
    public bool AreValuesCertain { get; set; } = true;

    public void Put(EntryFact entry) => Entries.Add(entry with { Stage = _stage });

    /// <summary>Somebody else has the map, and may add entries or remove some.</summary>
    public void Leave()
    {
        IsComplete = false;
        _stage++;
    }

    /// <summary>Entries are removed, and nobody can say which are left.</summary>
    public void Forget()
    {
        Leave();
        Entries.Clear();
    }

    /// <summary>Is there an entry of this constant key?</summary>
    public bool Has(string name)
    {
        foreach (EntryFact entry in Entries)
        {
            if (entry.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
