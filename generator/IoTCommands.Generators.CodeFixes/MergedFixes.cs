using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes;

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
