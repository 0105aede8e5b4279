namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>Blocks of a page that form one project, and the diagnostics that the page shows for it.</summary>
/// <param name="IsBad">True if the example breaks the page's rule; otherwise, false.</param>
/// <param name="Blocks">At least one block. Several blocks are the files of one project.</param>
/// <param name="Message">The position of the messages on the page; null if it has none.</param>
internal sealed record PageExample(bool IsBad, IReadOnlyList<PageBlock> Blocks, Range? Message)
{
    public string Text => string.Concat(Blocks.Select(static block => block.Text));
}
