using System.Runtime.CompilerServices;
using IoTCommands.Definitions;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Pipeline;

/// <summary>
/// Reads a text once for generator and analyzers together: the compiler hands the same <see cref="SourceText"/> object to all of them.
/// A text that changes is another object, and a reading lives no longer than its text, so nothing here can be out of date.
/// </summary>
internal static class SharedDefinitions
{
    private static readonly ConditionalWeakTable<SourceText, Readings> Table = new();

    private static readonly ConditionalWeakTable<SourceText, Readings>.CreateValueCallback Create = static _ => new Readings();

    /// <param name="text">The definition's text.</param>
    /// <param name="name">The C# name that the project gives; null for that of the command id.</param>
    /// <param name="cancellationToken">A reading that is cancelled leaves nothing behind.</param>
    public static Definition Read(SourceText text, string? name, CancellationToken cancellationToken) =>
        Table.GetValue(text, Create).Get(text, name, cancellationToken);

    /// <summary>The readings of one text: one, unless projects that share the file give it different names.</summary>
    private sealed class Readings
    {
        private Reading? _newest;

        public Definition Get(SourceText text, string? name, CancellationToken cancellationToken)
        {
            Reading? newest = Volatile.Read(ref _newest);
            for (Reading? reading = newest; reading is not null; reading = reading.Next)
            {
                if (string.Equals(reading.Name, name, StringComparison.Ordinal))
                {
                    return reading.Definition;
                }
            }

            Definition definition = DefinitionReader.Read(text.ToString(), name, cancellationToken);

            // Whoever loses a race has read the same; the next one reads it once more.
            Interlocked.CompareExchange(ref _newest, new Reading(name, definition, newest), newest);
            return definition;
        }
    }

    private sealed class Reading(string? name, Definition definition, Reading? next)
    {
        public string? Name { get; } = name;

        public Definition Definition { get; } = definition;

        public Reading? Next { get; } = next;
    }
}
