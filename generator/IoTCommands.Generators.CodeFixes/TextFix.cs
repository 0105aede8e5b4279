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
