using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>An entry that is put into the map of a start's parameters.</summary>
/// <param name="Key">The expression of the key.</param>
/// <param name="Value">The expression of the value.</param>
/// <param name="IsAdded">By Add or a collection initializer, which throw for a key that is there already; an indexer replaces.</param>
/// <param name="IsInitial">In the map's initializer, where nothing can be meant to replace what stands beside it.</param>
/// <param name="IsStraight">Runs whenever the map's making does.</param>
internal sealed record EntryFact(IOperation Key, IOperation Value, bool IsAdded, bool IsInitial, bool IsStraight)
{
    /// <summary>Only of two entries of one stage is it certain that the first is still there when the second is put in.</summary>
    public int Stage { get; init; }

    /// <summary>Runs only where a condition is met, for which nothing is put in otherwise.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The key, where it is a constant.</summary>
    public string? Name => LocalUses.Unwrap(Key).ConstantValue is { HasValue: true, Value: string text } ? text : null;
}
