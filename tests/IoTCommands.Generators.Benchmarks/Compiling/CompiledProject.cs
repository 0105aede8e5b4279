using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using IoTCommands.Generators.Benchmarks.Analyzers;
using IoTCommands.Generators.Benchmarks.Generator;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Benchmarks.Compiling;

/// <summary>A project with the code of one generator, compiled from its source texts to an assembly in memory.</summary>
internal sealed class CompiledProject
{
    // Most projects build without a documentation file. Then the compiler does not parse doc comments.
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.None);

    private readonly ImmutableArray<(string Path, SourceText Text)> _code;
    private readonly ImmutableArray<(string Path, string Text)> _definitions;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly ImmutableArray<ISourceGenerator> _generators;

    private CompiledProject(
        string name,
        IEnumerable<(string Path, string Text)> code,
        IEnumerable<(string Path, string Text)> definitions,
        IEnumerable<MetadataReference> references,
        ImmutableArray<ISourceGenerator> generators)
    {
        Name = name;
        _code = [.. code.Select(static file => (file.Path, SourceText.From(file.Text, Encoding.UTF8)))];
        _definitions = [.. definitions];
        _references = [.. ReferenceSet.Net100.References, .. references];
        _generators = generators;
    }

    public string Name { get; }

    /// <summary>Creates a project of definitions with five parameters each.</summary>
    public static CompiledProject Definitions(int count) => new(
        "IoTCommands",
        [("Program.cs", "namespace Plant { }")],
        Names(count).Select(static name => ($"{BenchmarkProject.Directory}commands/{name}.json", DefinitionText.Of(name, "Sets how often a device reports."))),
        [],
        [new IoTCommandsGenerator().AsSourceGenerator()]);

    /// <summary>Creates a project of interfaces with one method each, which has five parameters.</summary>
    public static CompiledProject Refit(int count) => new(
        "Refit",
        Names(count).Select(static name => ($"I{name}.cs", $$"""
            using System.Threading;
            using System.Threading.Tasks;
            using Refit;

            namespace Plant;

            /// <summary>Configures how often a device reports.</summary>
            public interface I{{name}}
            {
                /// <summary>Sets how often a device reports.</summary>
                [Post("/devices/{id}/{{name}}")]
                Task<string> ConfigureAsync(string id, [Query] string? mode, [Query] int intervalSeconds, [Query] double threshold, [Query] bool? enabled, CancellationToken cancellationToken);
            }
            """)),
        [],
        [MetadataReference.CreateFromFile(PathOf("RefitLibrary"))],
        GeneratorsOf("RefitGenerators"));

    /// <summary>Creates a project of static classes with one log method each, which has five parameters.</summary>
    public static CompiledProject LoggerMessage(int count) => new(
        "LoggerMessage",
        Names(count).Select(static name => ($"{name}.cs", $$"""
            using Microsoft.Extensions.Logging;

            namespace Plant;

            /// <summary>Logs how often a device reports.</summary>
            public static partial class {{name}}
            {
                /// <summary>Logs how often a device reports.</summary>
                [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Configured {mode} {intervalSeconds} {threshold} {enabled} {limit}")]
                public static partial void Configured(this ILogger logger, string? mode, int intervalSeconds, double threshold, bool? enabled, long limit);
            }
            """)),
        [],
        [MetadataReference.CreateFromFile(PathOf("LoggingLibrary"))],
        GeneratorsOf("LoggingGenerators"));

    /// <summary>Creates a project of mappers, each from one class with five properties to another.</summary>
    public static CompiledProject Mapperly(int count) => new(
        "Mapperly",
        Names(count).Select(static name => ($"{name}.cs", $$"""
            using Riok.Mapperly.Abstractions;

            namespace Plant;

            public sealed class {{name}}Source { public string? Mode { get; set; } public int IntervalSeconds { get; set; } public double Threshold { get; set; } public bool? Enabled { get; set; } public long Limit { get; set; } }

            public sealed class {{name}}Target { public string? Mode { get; set; } public int IntervalSeconds { get; set; } public double Threshold { get; set; } public bool? Enabled { get; set; } public long Limit { get; set; } }

            [Mapper]
            public static partial class {{name}}Mapper
            {
                public static partial {{name}}Target Map({{name}}Source source);
            }
            """)),
        [],
        [MetadataReference.CreateFromFile(PathOf("MapperlyLibrary"))],
        GeneratorsOf("MapperlyGenerators"));

    /// <summary>Compiles the project once.</summary>
    /// <exception cref="InvalidOperationException">The project does not compile.</exception>
    public CompilationCost Compile()
    {
        ImmutableArray<AdditionalText> files = [.. _definitions.Select(static file => new BenchmarkText(file.Path, file.Text))];
        GC.Collect();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Plant",
            _code.Select(static file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, BenchmarkProject.Directory + file.Path)),
            _references,
            new(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                concurrentBuild: false,
                nullableContextOptions: NullableContextOptions.Enable));
        TimeSpan parsed = Environment.CpuUsage.TotalTime;
        CSharpGeneratorDriver
            .Create(_generators, files, ParseOptions, new BenchmarkOptions())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        TimeSpan ran = Environment.CpuUsage.TotalTime;
        using MemoryStream assembly = new();
        ImmutableArray<Diagnostic> diagnostics = generated.Emit(assembly).Diagnostics;
        TimeSpan end = Environment.CpuUsage.TotalTime;
        return diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? throw new InvalidOperationException(string.Join(Environment.NewLine, diagnostics.Take(10)))
            : new CompilationCost(end - start, ran - parsed, assembly.Length);
    }

    private static IEnumerable<string> Names(int count) => Enumerable.Range(0, count).Select(DefinitionNames.Of);

    private static ImmutableArray<ISourceGenerator> GeneratorsOf(string key) =>
        new AnalyzerFileReference(PathOf(key), LoadedAssemblies.Instance).GetGenerators(LanguageNames.CSharp);

    private static string PathOf(string key) => Path.GetFullPath(
        typeof(CompiledProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!);
}
