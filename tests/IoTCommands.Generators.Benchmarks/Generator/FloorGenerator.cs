using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>
/// What a generator of a text per file costs that has nothing to do: it reads no file, and copies a ready-made text with the file's name in it, as no two outputs
/// of a project can be the same.
/// </summary>
/// <param name="beforeName">The text up to the name.</param>
/// <param name="afterName">The text from there.</param>
internal sealed class FloorGenerator(string beforeName, string afterName) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.AdditionalTextsProvider, (production, file) =>
        {
            string name = Path.GetFileNameWithoutExtension(file.Path);
            production.AddSource(name + ".g.cs", SourceText.From(string.Concat(beforeName, name, afterName), Encoding.UTF8));
        });

    /// <param name="output">An output of the same size, of a generator with something to do.</param>
    /// <param name="name">The name of that output's file.</param>
    public static FloorGenerator Of(string output, string name)
    {
        int start = output.IndexOf(name, StringComparison.Ordinal);
        return new FloorGenerator(output[..start], output[(start + name.Length)..]);
    }
}
