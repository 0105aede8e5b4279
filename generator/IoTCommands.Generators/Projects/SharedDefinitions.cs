using System.Runtime.CompilerServices;
using IoTCommands.Definitions;
using IoTCommands.Model;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Projects;

/// <summary>
/// Reads a text once for generator and analyzers together: the compiler hands the same <see cref="SourceText"/> object to all of them.
/// A text that changes is another object, and a reading lives no longer than its text, so nothing here can be out of date.
/// </summary>
internal static class SharedDefinitions
{
    private static readonly ConditionalWeakTable<SourceText, Readings> Table = new();

    private static readonly ConditionalWeakTable<SourceText, Readings>.CreateValueCallback Create = static _ => new Readings();

    /// <param name="text">The definition's text.</param>
    /// <param name="name">The C# name that the project gives; null for that of the type or the command id.</param>
    /// <param name="type">The declared type that gives the C# names; null for those that are made of the definition's.</param>
    /// <param name="cancellationToken">A reading that is cancelled leaves nothing behind.</param>
    public static Definition Read(SourceText text, string? name, DeclaredType? type, CancellationToken cancellationToken) =>
        Table.GetValue(text, Create).Get(text, name, type, cancellationToken);

    /// <summary>The readings of one text: one; two where it is bound to a type; more where projects that share the file give it different names.</summary>
    private sealed class Readings
    {
        /// <summary>While somebody edits a type, it is another one with each edit, and its file stays the same text.</summary>
        private const int MostKept = 4;

        private Reading[] _newestFirst = [];

        public Definition Get(SourceText text, string? name, DeclaredType? type, CancellationToken cancellationToken)
        {
            Reading[] known = Volatile.Read(ref _newestFirst);
            foreach (Reading reading in known)
            {
                if (string.Equals(reading.Name, name, StringComparison.Ordinal) && Equals(reading.Type, type))
                {
                    return reading.Definition;
                }
            }

            Definition definition = DefinitionParser.Parse(text.ToString(), name, type, cancellationToken);
            Reading[] all = new Reading[Math.Min(known.Length + 1, MostKept)];
            all[0] = new Reading(name, type, definition);
            Array.Copy(known, 0, all, 1, all.Length - 1);

            // Whoever loses a race has read the same; the next one reads it once more.
            Interlocked.CompareExchange(ref _newestFirst, all, known);
            return definition;
        }
    }

    private sealed class Reading(string? name, DeclaredType? type, Definition definition)
    {
        public string? Name { get; } = name;

        public DeclaredType? Type { get; } = type;

        public Definition Definition { get; } = definition;
    }
}
