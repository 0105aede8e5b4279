using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>A file whose text is a new object for each instance, so that no run reuses what an earlier run parsed.</summary>
internal sealed class BenchmarkText(string path, string content) : AdditionalText
{
    // The compiler and editors return the same object as long as the file does not change.
    private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
