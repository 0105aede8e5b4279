using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes;

/// <summary>The fix of a diagnostic in its file. The changes are computed when the fix is applied.</summary>
internal sealed class TextFix
{
    private readonly Func<IEnumerable<TextChange>> _createChanges;

    /// <param name="title">Describes the change in plain English.</param>
    /// <param name="equivalenceKey">The key of the fix. "Fix all" applies the fixes with the same key together.</param>
    /// <param name="createChanges">Creates the smallest possible changes of the text, so that the file's style and comments stay as they are.</param>
    public TextFix(string title, string equivalenceKey, Func<IEnumerable<TextChange>> createChanges)
    {
        Title = title;
        EquivalenceKey = equivalenceKey;
        _createChanges = createChanges;
    }

    public TextFix(string title, string equivalenceKey, params TextChange[] changes)
        : this(title, equivalenceKey, () => changes)
    {
    }

    public string Title { get; }

    public string EquivalenceKey { get; }

    /// <summary>
    /// True if a change that another fix makes too is made once; otherwise, false. For example, several types can be in one type that has to be partial.
    /// </summary>
    public bool SharesChanges { get; init; }

    public List<TextChange> CreateChanges() => [.. _createChanges()];
}

/// <summary>Merges fixes of one file that are applied together.</summary>
internal sealed class MergedFixes
{
    private readonly List<TextChange> _changes = [];

    /// <summary>Adds all changes of a fix or none. A fix that would change what another one has already changed is left for the next run.</summary>
    /// <returns>True if the fix was added; otherwise, false.</returns>
    public bool TryAdd(TextFix fix)
    {
        List<TextChange> added = [];
        foreach (TextChange change in fix.CreateChanges())
        {
            if (fix.SharesChanges && _changes.Contains(change))
            {
                continue;
            }

            if (MeetsOther(change))
            {
                return false;
            }

            added.Add(change);
        }

        _changes.AddRange(added);
        return true;
    }

    /// <summary>Returns the text with all fixes.</summary>
    public SourceText Apply(SourceText text, IEnumerable<TextChange> more) => Apply(text, [.. _changes, .. more]);

    /// <summary>Returns the text with changes that can be in any order.</summary>
    public static SourceText Apply(SourceText text, List<TextChange> changes)
    {
        // Not List.Sort, which may swap insertions at the same position. Insertions come before a replacement at the same position.
        TextChange[] sorted = new TextChange[changes.Count];
        (int Start, bool IsReplacement, int Order)[] keys = new (int Start, bool IsReplacement, int Order)[sorted.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = changes[i];
            keys[i] = (changes[i].Span.Start, !changes[i].Span.IsEmpty, i);
        }

        Array.Sort(keys, sorted);
        return text.WithChanges(sorted);
    }

    private bool MeetsOther(TextChange change)
    {
        foreach (TextChange other in _changes)
        {
            bool isSame = change.Span == other.Span && (!change.Span.IsEmpty || change.NewText == other.NewText);
            if (isSame || change.Span.OverlapsWith(other.Span))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Finds the line break that a file uses.</summary>
internal static class LineBreaks
{
    /// <summary>Returns the line break of the first line; \n if the file is empty or has one line.</summary>
    public static string LineBreakOf(SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }
}
