using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>A file whose text is another object each time, so that no run finds what an earlier one has read.</summary>
internal sealed class BenchmarkText(string path, string content) : AdditionalText
{
    // Compiler and editors hand out one object as long as the file stays the same.
    private readonly SourceText _text = SourceText.From(content, Encoding.UTF8);

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
