using System.Collections.Immutable;
using System.Reflection;
using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.Analyzers.Results;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.Analyzers.Declared;

/// <summary>Checks commands and results that are declared in C#. Expected diagnostics are marked in the code: <c>{|IOTC2005:"900"|}</c>.</summary>
internal static class DeclaredTest
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using IoTCommands;


        """;

    /// <summary>Without code, so that the references are bound only once.</summary>
    private static readonly CSharpCompilation Empty = TestProject.Kitchen.Compile();

    /// <summary>Checks properties of a type with the attribute.</summary>
    public static Task VerifyPropertiesAsync(string properties, params string[] arguments) => VerifyAsync(
        $$"""
        public enum Mode { Fast, [CommandValue("so-so")] Middling, Slow }

        [IoTCommand("command")]
        internal partial record Command
        {
            {{properties}}
        }
        """,
        arguments);

    /// <summary>Checks a file of a project without definition files.</summary>
    /// <param name="code">The code with marks.</param>
    /// <param name="arguments">The arguments of the messages in the order of their spans. The arguments of one message are separated by <c>" | "</c>. Empty if
    /// they are not checked.</param>
    public static Task VerifyAsync(string code, params string[] arguments) => VerifyAsync(TestProject.Kitchen, code, arguments);

    /// <summary>Checks a file of a project.</summary>
    public static async Task VerifyAsync(TestProject project, string code, params string[] arguments)
    {
        TestFileMarkupParser.GetPositionsAndSpans(Usings + code, out string text, out _, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marks);
        CSharpCompilation compilation = Compile(text);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.ToString()));

        IReadOnlyList<Diagnostic> found = await AnalyzeAsync(project, compilation);

        string[] expected = [.. marks.SelectMany(static mark => mark.Value.Select(span => (Id: mark.Key,
            Span: span))).OrderBy(static mark => mark.Span.Start).ThenBy(
                static mark => mark.Id,
                StringComparer.Ordinal).Select(mark => Show(mark.Id, mark.Span, text))];
        Assert.Equal(expected, found.Select(diagnostic => Show(diagnostic.Id, diagnostic.Location.SourceSpan, text)));
        if (arguments.Length > 0)
        {
            Assert.Equal(arguments, found.Select(static diagnostic => string.Join(" | ", ArgumentsOf(diagnostic))));
        }
    }

    public static CSharpCompilation Compile(string text)
        => Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, TestProject.Kitchen.ParseOptions, "Commands.cs"));

    /// <summary>Returns the diagnostics in the order of their spans. An exception of the analyzer fails the test.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(TestProject project, CSharpCompilation compilation)
    {
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([.. project.Files.Cast<AdditionalText>()], project.Options),
            onAnalyzerException: static (exception, _, _) => throw new InvalidOperationException("The analyzer threw.", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers([new DeclarationAnalyzer(), new ResultTypeAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(static diagnostic => diagnostic.Id,
            StringComparer.Ordinal)];
    }

    private static string Show(string id, TextSpan span, string text) => $"{id} at {span.Start}: {text.Substring(span.Start, span.Length)}";

    /// <summary>Gets the arguments by reflection, because Roslyn does not make them public.</summary>
    private static IReadOnlyList<object?> ArgumentsOf(Diagnostic diagnostic) =>
        (IReadOnlyList<object?>)typeof(Diagnostic).GetProperty("Arguments", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(diagnostic)!;
}
