using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>A ready-made output. Each output contains its own name, because no two outputs of a project can be the same.</summary>
/// <param name="beforeName">The text before the name.</param>
/// <param name="afterName">The text after the name.</param>
internal sealed class FloorText(string beforeName, string afterName)
{
    /// <summary>Creates the text from an output of the real generator.</summary>
    public static FloorText Of(GeneratedSourceResult output)
    {
        string text = output.SourceText.ToString();
        string name = output.HintName[..^".g.cs".Length];
        int start = text.IndexOf(name, StringComparison.Ordinal);
        return new FloorText(text[..start], text[(start + name.Length)..]);
    }

    public void AddTo(SourceProductionContext production, string name) =>
        production.AddSource(name + ".g.cs", SourceText.From(string.Concat(beforeName, name, afterName), Encoding.UTF8));
}
