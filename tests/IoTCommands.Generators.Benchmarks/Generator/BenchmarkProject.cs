using System.Collections.Immutable;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>A project with many commands, and the edits that are of none of them.</summary>
internal sealed class BenchmarkProject
{
    public const string Directory = "/src/Plant/";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private readonly ImmutableArray<AdditionalText> _files;
    private readonly SyntaxTree _program = ParseProgram("int sum = 1;", "");
    private int _edits;

    public BenchmarkProject(ImmutableArray<AdditionalText> files, IEnumerable<SyntaxTree> trees)
    {
        _files = files;
        Compilation = CSharpCompilation.Create(
            "Plant",
            [_program, .. trees],
            ReferenceSet.Net100.References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        // Hosts have bound the references by then, and hand them on from edit to edit.
        _ = Compilation.Assembly;
    }

    public CSharpCompilation Compilation { get; }

    public static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, ParseOptions, Directory + path);

    public GeneratorDriver CreateDriver(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], _files, ParseOptions, new BenchmarkOptions());

    /// <summary>Another statement in a method: another text each time, as no one types the same twice.</summary>
    public Compilation EditMethod() => Compilation.ReplaceSyntaxTree(_program, ParseProgram($"int sum = {++_edits};", ""));

    /// <summary>Another method of a type.</summary>
    public Compilation EditMember() => Compilation.ReplaceSyntaxTree(_program, ParseProgram("int sum = 1;", $"internal static void Other{++_edits}() {{ }}"));

    /// <summary>Another constant of a type, which may be what an attribute names.</summary>
    public Compilation EditConstant() => Compilation.ReplaceSyntaxTree(_program, ParseProgram("int sum = 1;", $"internal const int X = {++_edits};"));

    private static SyntaxTree ParseProgram(string statement, string member) =>
        Parse("Program.cs", $$"""namespace Plant { internal static class Program { internal static void Main() { {{statement}} } {{member}} } }""");
}
