using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes;

/// <summary>What fixes a diagnostic in its file. The changes are computed when the fix is applied.</summary>
internal sealed class TextFix
{
    private readonly Func<IEnumerable<TextChange>> _createChanges;

    /// <param name="title">What will change, in plain English.</param>
    /// <param name="equivalenceKey">"Fix all" applies the fixes of one key together.</param>
    /// <param name="createChanges">The smallest changes of the text, so that the file's style and comments stay as they are.</param>
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

    /// <summary>A change that another fix makes too is made once: several types are in one that has to be partial.</summary>
    public bool SharesChanges { get; init; }

    public List<TextChange> CreateChanges() => [.. _createChanges()];
}

/// <summary>Fixes of one file that are applied together.</summary>
internal sealed class MergedFixes
{
    private readonly List<TextChange> _changes = [];

    /// <summary>Adds all changes of a fix or none: one that would change what another has changed already is left for the next time.</summary>
    /// <returns>Whether the fix was added.</returns>
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

    /// <summary>The text with all fixes.</summary>
    public SourceText Apply(SourceText text, IEnumerable<TextChange> more) => Apply(text, [.. _changes, .. more]);

    /// <summary>The text with changes that are in no certain order.</summary>
    public static SourceText Apply(SourceText text, List<TextChange> changes)
    {
        // Not Sort, which may swap insertions in one place. They stand before what is replaced there.
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

/// <summary>What a file says about how its author writes.</summary>
internal static class LineBreaks
{
    /// <summary>The line break that the first line has; that of an empty or one-line file is \n.</summary>
    public static string LineBreakOf(SourceText text)
    {
        TextLine first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }
}
