using System.Collections.Immutable;
using IoTCommands.Generators.CodeFixes;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Tests.CodeFixes.Harness;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.CodeFixes.Robustness;

/// <summary>A project with many files, which may have errors. Each of its diagnostics is fixed alone.</summary>
internal static class FixedProject
{
    /// <param name="workspace">The workspace that the project is added to.</param>
    /// <param name="usings">The global using directives.</param>
    /// <param name="definitions">The names and texts of definition files.</param>
    public static Project Create(AdhocWorkspace workspace, string usings, IEnumerable<(string Name, string Text)> definitions)
    {
        string config = "is_global = true\nbuild_property.RootNamespace = Kitchen\nbuild_property.ProjectDir = /src/\n";
        Project project = workspace.AddProject("Kitchen", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithMetadataReferences(ReferenceSet.Net100.References)
            .AddAnalyzerReference(new GeneratorReference())
            .AddDocument("Usings.cs", usings).Project;
        foreach ((string name, string text) in definitions)
        {
            project = project.AddAdditionalDocument(name, SourceText.From(text), filePath: "/src/commands/" + name).Project;
            config += $"[/src/commands/{name}]\nbuild_metadata.AdditionalFiles.IoTCommandDefinition = true\n";
        }

        return project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From(config), filePath: "/src/.globalconfig").Project;
    }

    /// <summary>Verifies that no analyzer and no fix throws, that every fix is applied at least once, and that none adds an error of the compiler.</summary>
    public static async Task VerifyAsync(Project project, CSharpCodeFixProvider[] fixes, params DiagnosticAnalyzer[] analyzers)
    {
        Compilation compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        CompilationWithAnalyzers analyzed = compilation.WithAnalyzers([.. analyzers], project.AnalyzerOptions);
        ImmutableArray<Diagnostic> diagnostics = await analyzed.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id == "AD0001");
        HashSet<string> fixedIds = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            SyntaxTree tree = diagnostic.Location.SourceTree!;
            SourceText text = await tree.GetTextAsync(TestContext.Current.CancellationToken);
            CSharpFile file = new(compilation.GetSemanticModel(tree), text, new NewNames(), TestContext.Current.CancellationToken);
            foreach (CSharpCodeFixProvider provider in fixes)
            {
                if (provider.FixableDiagnosticIds.Contains(diagnostic.Id) && provider.Find(diagnostic, file) is { } fix)
                {
                    fixedIds.Add(diagnostic.Id);
                    List<TextChange> changes = fix.CreateChanges();
                    SourceText fixedText = MergedFixes.Apply(text, [.. file.Imports.ToChanges(), .. changes]);
                    SyntaxTree after = tree.WithChangedText(fixedText);
                    string change = $"{fix.Title}:\n{text}\n->\n{fixedText}";
                    Assert.True(
                        Errors(after.GetDiagnostics(TestContext.Current.CancellationToken))
                            <= Errors(tree.GetDiagnostics(TestContext.Current.CancellationToken)),
                        change);
                    Assert.True(Errors(file.Model) > 0 || Errors(compilation.ReplaceSyntaxTree(tree, after).GetSemanticModel(after)) == 0, change);
                }
            }
        }

        IEnumerable<string> reported = analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static descriptor => descriptor.Id);
        Assert.Equal(fixes.SelectMany(static fix => fix.FixableDiagnosticIds).Intersect(reported).Order(), fixedIds.Order());
    }

    private static int Errors(SemanticModel model) => Errors(model.GetDiagnostics(cancellationToken: TestContext.Current.CancellationToken));

    private static int Errors(IEnumerable<Diagnostic> diagnostics) => diagnostics.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
