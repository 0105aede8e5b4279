using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.Harness;

/// <summary>An additional file in memory. As in a compiler, one of another content is another object.</summary>
/// <param name="path">The full path.</param>
/// <param name="content">The text.</param>
/// <param name="reading">What happens each time when somebody asks for the text.</param>
internal sealed class TestText(string path, string content, Action? reading = null) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        reading?.Invoke();
        return _text;
    }
}
