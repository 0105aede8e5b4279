using System.Runtime.CompilerServices;
using IoTCommands.Definitions;
using IoTCommands.Model;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Projects;

/// <summary>
/// Parses a text once for generator and analyzers together: the compiler passes the same <see cref="SourceText"/> object to all of them.
/// A changed text is another object, and a result lives no longer than its text, so no result can be out of date.
/// </summary>
internal static class SharedDefinitions
{
    private static readonly ConditionalWeakTable<SourceText, Results> Table = new();

    private static readonly ConditionalWeakTable<SourceText, Results>.CreateValueCallback Create = static _ => new Results();

    /// <param name="text">The definition's source text.</param>
    /// <param name="name">The C# name that the project sets; null for that of the type or the command id.</param>
    /// <param name="type">The declared type with the C# names; null for names that are derived from those of the definition.</param>
    /// <param name="cancellationToken">Cancels the parsing. Then no result is stored.</param>
    public static Definition Parse(SourceText text, string? name, DeclaredType? type, CancellationToken cancellationToken) =>
        Parse(text, name, default, type, cancellationToken);

    /// <inheritdoc cref="Parse(SourceText, string?, DeclaredType?, CancellationToken)"/>
    public static Definition Parse(
        SourceText text, string? name, EquatableArray<string> secretParameters, DeclaredType? type, CancellationToken cancellationToken) =>
        Table.GetValue(text, Create).Get(text, name, secretParameters, type, cancellationToken);

    /// <summary>
    /// Returns the conflict object that was found first. If generator and analyzers both report a diagnostic, the compiler shows it once only if its arguments
    /// are the same objects.
    /// </summary>
    public static DefinitionConflict Share(SourceText text, DefinitionConflict conflict) => Table.GetValue(text, Create).Share(conflict);

    /// <summary>The results of one text: one; two if it is bound to a type; more if projects that share the file use different names for it.</summary>
    private sealed class Results
    {
        /// <summary>
        /// The maximum number of results. While a user edits a type, each edit results in another type, but the file's text is the same object.
        /// </summary>
        private const int MaxKept = 4;

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
            Result[] all = new Result[Math.Min(known.Length + 1, MaxKept)];
            all[0] = new Result(name, secretParameters, type, definition);
            Array.Copy(known, 0, all, 1, all.Length - 1);

            // If two threads race, both have parsed the same text. The result of one is lost, and the next caller parses it again.
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
