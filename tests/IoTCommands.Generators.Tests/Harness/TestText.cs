using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.Harness;

/// <summary>An additional file in memory. As in a compiler, changed content is a new object.</summary>
/// <param name="path">The full path.</param>
/// <param name="text">The text.</param>
/// <param name="reading">Called each time the text is requested.</param>
internal sealed class TestText(string path, SourceText text, Action? reading = null) : AdditionalText
{
    public TestText(string path, string content, Action? reading = null)
        : this(path, SourceText.From(content, Encoding.UTF8), reading)
    {
    }

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        reading?.Invoke();
        return text;
    }
}
