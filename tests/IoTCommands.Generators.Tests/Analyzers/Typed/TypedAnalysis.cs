using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Typed;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>Runs the analyzer on many texts. Each one is in a copy of the same compilation, so that the references are loaded only once.</summary>
internal static class TypedAnalysis
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Amazon.IoTJobsDataPlane;
        global using Amazon.IoTJobsDataPlane.Model;
        global using IoTCommands;
        global using Kitchen;
        global using Polly;

        namespace MassTransit { public interface ConsumeContext<out T> { } }
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Programs",
        [CSharpSyntaxTree.ParseText(Usings, ParseOptions)],
        [
            .. ReferenceSet.Net100.References,
            KitchenCommands.Assembly,
            MetadataReference.CreateFromFile(typeof(Polly.Policy).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(Polly.ResiliencePipeline).Assembly.Location),
        ],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Creates a project with these files.</summary>
    public static CSharpCompilation Compile(params string[] code) =>
        Empty.AddSyntaxTrees(code.Select(static (text, index) => CSharpSyntaxTree.ParseText(text, ParseOptions, $"Program{index}.cs")));

    /// <summary>Returns the diagnostics of the analyzer. An exception of the analyzer fails the test.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]),
            onAnalyzerException: static (exception, _, _) => throw new InvalidOperationException("The analyzer threw.", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        return new CompilationWithAnalyzers(compilation, [new TypedCallAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellationToken);
    }
}
