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

    /// <summary>True where others have the map too: another request, or a method.</summary>
    public bool IsShared { get; set; }

    public void Put(EntryFact entry) => Entries.Add(entry with { Stage = _stage });

    /// <summary>Somebody may add entries, or remove some.</summary>
    public void Leave()
    {
        IsComplete = false;
        _stage++;
    }

    /// <summary>Somebody else has the map.</summary>
    public void Share()
    {
        Leave();
        IsShared = true;
    }

    /// <summary>Is the entry in the map that is sent, if it is put in at all? Where others have the map, one that is put in by a condition can be for them.</summary>
    public bool IsCertain(EntryFact entry) => entry.IsStraight || !IsShared;

    /// <summary>Somebody else has the map and its entries, and may change their values too.</summary>
    public void Lend()
    {
        Share();
        AreValuesCertain = false;
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
