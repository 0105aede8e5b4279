using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>What is certain about the map of a start's parameters.</summary>
internal sealed class MapFacts
{
    /// <summary>The expression that makes the map or, where it is filled without being made, fills it; null where the request has no map at all.</summary>
    public IOperation? Source { get; set; }

    public List<EntryFact> Entries { get; } = [];

    /// <summary>False where entries may be added or removed elsewhere.</summary>
    public bool IsComplete { get; set; } = true;

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
