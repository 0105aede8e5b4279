using System.Runtime.CompilerServices;
using IoTCommands.Definitions;
using IoTCommands.Model;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Projects;

/// <summary>
/// Parses a text once for generator and analyzers together: the compiler passes the same <see cref="SourceText"/> object to all of them.
/// A text that changes is another object, and a result lives no longer than its text, so nothing here can be out of date.
/// </summary>
internal static class SharedDefinitions
{
    private static readonly ConditionalWeakTable<SourceText, Results> Table = new();

    private static readonly ConditionalWeakTable<SourceText, Results>.CreateValueCallback Create = static _ => new Results();

    /// <param name="text">The definition's text.</param>
    /// <param name="name">The C# name that the project gives; null for that of the type or the command id.</param>
    /// <param name="type">The declared type that gives the C# names; null for those that are derived from the definition's.</param>
    /// <param name="cancellationToken">A parse that is cancelled leaves nothing behind.</param>
    public static Definition Parse(SourceText text, string? name, DeclaredType? type, CancellationToken cancellationToken) =>
        Parse(text, name, default, type, cancellationToken);

    /// <inheritdoc cref="Parse(SourceText, string?, DeclaredType?, CancellationToken)"/>
    public static Definition Parse(
        SourceText text, string? name, EquatableArray<string> secretParameters, DeclaredType? type, CancellationToken cancellationToken) =>
        Table.GetValue(text, Create).Get(text, name, secretParameters, type, cancellationToken);

    /// <summary>
    /// The conflict object that was found first. The compiler shows a diagnostic that generator and analyzers both report only once, if its arguments are the
    /// same objects.
    /// </summary>
    public static DefinitionConflict Share(SourceText text, DefinitionConflict conflict) => Table.GetValue(text, Create).Share(conflict);

    /// <summary>The results of one text: one; two if it is bound to a type; more if projects that share the file give it different names.</summary>
    private sealed class Results
    {
        /// <summary>While a type is edited, each edit gives another type, but its file stays the same text.</summary>
        private const int MostKept = 4;

        private Result[] _newestFirst = [];

        private DefinitionConflict? _conflict;

        public DefinitionConflict Share(DefinitionConflict conflict)
        {
            DefinitionConflict? known = Volatile.Read(ref _conflict);
            if (known is not null && known.Equals(conflict))
            {
                return known;
            }

            DefinitionConflict? other = Interlocked.CompareExchange(ref _conflict, conflict, known);
            return other is not null && other.Equals(conflict) ? other : conflict;
        }

        public Definition Get(SourceText text, string? name, EquatableArray<string> secretParameters, DeclaredType? type, CancellationToken cancellationToken)
        {
            Result[] known = Volatile.Read(ref _newestFirst);
            foreach (Result result in known)
            {
                if (string.Equals(result.Name, name, StringComparison.Ordinal) && result.SecretParameters.Equals(secretParameters) && Equals(result.Type, type))
                {
                    return result.Definition;
                }
            }

            Definition definition = DefinitionParser.Parse(text.ToString(), name, secretParameters, type, cancellationToken);
            Result[] all = new Result[Math.Min(known.Length + 1, MostKept)];
            all[0] = new Result(name, secretParameters, type, definition);
            Array.Copy(known, 0, all, 1, all.Length - 1);

            // Whoever loses a race has parsed the same; the next one parses it once more.
            Interlocked.CompareExchange(ref _newestFirst, all, known);
            return definition;
        }
    }

    private sealed class Result(string? name, EquatableArray<string> secretParameters, DeclaredType? type, Definition definition)
    {
        public string? Name { get; } = name;

        public EquatableArray<string> SecretParameters { get; } = secretParameters;

        public DeclaredType? Type { get; } = type;

        public Definition Definition { get; } = definition;
    }
}
