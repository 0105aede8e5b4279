namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>Blocks of a page that make one project, and what is said to be reported there.</summary>
/// <param name="IsBad">Whether the page's rule is broken.</param>
/// <param name="Blocks">At least one; several are the files of one project.</param>
/// <param name="Message">Where on the page the messages stand; null where there are none.</param>
internal sealed record PageExample(bool IsBad, IReadOnlyList<PageBlock> Blocks, Range? Message)
{
    public string Text => string.Concat(Blocks.Select(static block => block.Text));
}
