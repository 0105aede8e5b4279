using System.Collections.Immutable;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>A project with many definitions, and the edits of it that are measured.</summary>
internal sealed class BenchmarkProject
{
    public const string Directory = "/src/Plant/";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    public BenchmarkProject(int definitions)
    {
        ImmutableArray<AdditionalText>.Builder files = ImmutableArray.CreateBuilder<AdditionalText>(definitions);
        for (int i = 0; i < definitions; i++)
        {
            files.Add(File(i, "Sets how often a device reports, and what."));
        }

        Files = files.MoveToImmutable();
        EditedFile = File(definitions / 2, "Sets how often a device reports, and when.");
        Program = CSharpSyntaxTree.ParseText("namespace Plant { internal static class Program { } }", ParseOptions, Directory + "Program.cs");
        EditedProgram = CSharpSyntaxTree.ParseText("namespace Plant { internal static class Program { private const int X = 1; } }", ParseOptions, Directory + "Program.cs");
        Compilation = CSharpCompilation.Create("Plant", [Program], ReferenceSet.Net100.References, new(OutputKind.DynamicallyLinkedLibrary));

        // Hosts have bound the references by then, and hand them on from edit to edit.
        _ = Compilation.Assembly;
    }

    public ImmutableArray<AdditionalText> Files { get; }

    public AdditionalText EditedFile { get; }

    public CSharpCompilation Compilation { get; }

    private SyntaxTree Program { get; }

    private SyntaxTree EditedProgram { get; }

    public GeneratorDriver CreateDriver(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], Files, ParseOptions, new BenchmarkOptions());

    public Compilation EditProgram() => Compilation.ReplaceSyntaxTree(Program, EditedProgram);

    public GeneratorDriver EditFile(GeneratorDriver driver) => driver.ReplaceAdditionalText(Files[Files.Length / 2], EditedFile);

    private static BenchmarkText File(int number, string description)
    {
        string commandId = DefinitionNames.Of(number);
        return new BenchmarkText($"{Directory}commands/{commandId}.json", DefinitionText.Of(commandId, description));
    }
}
