using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.Tests.Analyzers.Typed;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Emit;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Analyzers.Untyped;

/// <summary>
/// Runs the analyzers of untyped calls on many texts. Each one is in a copy of the same compilation, which has the generated code of the project's definitions,
/// so that all of that is parsed only once.
/// </summary>
internal static class UntypedAnalysis
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Globalization;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Amazon.IoTJobsDataPlane;
        global using Amazon.IoTJobsDataPlane.Model;
        global using IoTCommands;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private static readonly TestProject Project = KitchenCommands.Names.Select(TestCommand.Get).Aggregate(
        TestProject.Kitchen,
        static (project, command) => project.WithDefinition(command.SourceName, File.ReadAllText(command.Path)));

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Programs",
        [
            CSharpSyntaxTree.ParseText(Usings, ParseOptions),
            .. KitchenCommands.Sources.Select(static source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Name)),
        ],
        ReferenceSet.Net100.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Creates the project with the other files and then the given one.</summary>
    public static CSharpCompilation Compile(string code, params string[] others) => Empty
        .AddSyntaxTrees(others.Select(static (other, index) => CSharpSyntaxTree.ParseText(other, ParseOptions, $"Other{index}.cs")))
        .AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, ParseOptions, "Program.cs"));

    /// <summary>Returns the diagnostics of the analyzers of untyped calls. An exception of an analyzer fails the test.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation, CancellationToken cancellationToken) =>
        ProjectAnalysis.RunAsync(compilation, Project, [new UntypedCallAnalyzer()], cancellationToken);

    /// <summary>Returns the diagnostics of all analyzers of the package.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeWithAllAsync(CSharpCompilation compilation) =>
        ProjectAnalysis.RunAsync(compilation, Project, AnalyzerRules.Analyzers, TestContext.Current.CancellationToken);

    /// <summary>Returns the diagnostics for code that must compile without an error or a warning.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string code)
    {
        CSharpCompilation compilation = Compile(code);
        SemanticModel program = compilation.GetSemanticModel(compilation.SyntaxTrees[^1]);
        CompilerOutput.AssertNone(
            program.GetDiagnostics(cancellationToken: TestContext.Current.CancellationToken).Where(
                static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return AnalyzeAsync(compilation, TestContext.Current.CancellationToken);
    }
}
