using System.Collections.Immutable;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>A project with many commands, and edits that affect none of them.</summary>
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

        // Hosts have already bound the references at this point, and reuse them from edit to edit.
        _ = Compilation.Assembly;
    }

    public CSharpCompilation Compilation { get; }

    public static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, ParseOptions, Directory + path);

    public GeneratorDriver CreateDriver(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], _files, ParseOptions, new BenchmarkOptions());

    /// <summary>Changes a statement in a method. The text is new each time, because a user never types the same edit twice.</summary>
    public Compilation EditMethod() => Compilation.ReplaceSyntaxTree(_program, ParseProgram($"int sum = {++_edits};", ""));

    /// <summary>Changes a method of a type.</summary>
    public Compilation EditMember() => Compilation.ReplaceSyntaxTree(_program, ParseProgram("int sum = 1;", $"internal static void Other{++_edits}() {{ }}"));

    /// <summary>Changes a constant of a type, which an attribute might use.</summary>
    public Compilation EditConstant() => Compilation.ReplaceSyntaxTree(_program, ParseProgram("int sum = 1;", $"internal const int X = {++_edits};"));

    private static SyntaxTree ParseProgram(string statement, string member) =>
        Parse("Program.cs", $$"""namespace Plant { internal static class Program { internal static void Main() { {{statement}} } {{member}} } }""");
}
