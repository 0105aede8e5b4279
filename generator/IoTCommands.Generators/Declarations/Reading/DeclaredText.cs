using IoTCommands.Json;

namespace IoTCommands.Generators.Declarations;

/// <summary>A declaration as the definition that it stands for, and which stretch of the text is which place of the code.</summary>
internal sealed class DeclaredText
{
    private readonly List<DeclarationStretch> _stretches;

    /// <param name="text">JSON text.</param>
    /// <param name="stretches">The first is the whole text; each stands behind those that it is inside of.</param>
    public DeclaredText(string text, List<DeclarationStretch> stretches)
    {
        Text = text;
        _stretches = stretches;
    }

    public string Text { get; }

    /// <summary>The innermost stretch around a place of the text.</summary>
    public DeclarationStretch Find(SourceSpan span)
    {
        DeclarationStretch found = _stretches[0];
        foreach (DeclarationStretch stretch in _stretches)
        {
            if (stretch.Start <= span.Start && span.Start < stretch.End)
            {
                found = stretch;
            }
        }

        return found;
    }
}
