using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes;

/// <summary>What mends a diagnostic in the file that it is in.</summary>
/// <param name="Title">What will change, in plain English.</param>
/// <param name="EquivalenceKey">"Fix all" applies the fixes of one key together.</param>
/// <param name="Changes">The smallest stretches of the text that change, so that the file's style and comments stay as they are.</param>
internal sealed record TextFix(string Title, string EquivalenceKey, params TextChange[] Changes)
{
    /// <summary>A change that another fix makes too is made once, and the rest all the same: several types are in one that has to be partial.</summary>
    public bool SharesChanges { get; init; }
}
