using System.Runtime.Loader;
using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.Analyzers.Typed;
using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.CodeFixes.Declared;
using IoTCommands.Generators.CodeFixes.Typed;
using IoTCommands.Generators.CodeFixes.Untyped;
using IoTCommands.Generators.Tests.CodeFixes.Declared;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.CodeFixes.Robustness;

/// <summary>
/// Applies every fix, alone and by "fix all", to code with comments everywhere and calls on one line. Code that compiles before compiles afterwards, and starts
/// the same commands.
/// </summary>
public sealed class FixCorpusTests
{
    private const string Header = """
        global using System;
        global using System.Collections.Generic;
        global using System.ComponentModel;
        global using System.ComponentModel.DataAnnotations;
        global using System.IO;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Amazon.IoTJobsDataPlane;
        global using Amazon.IoTJobsDataPlane.Model;
        global using IoTCommands;
        global using Kitchen;

        """;

    private const string SetKey = """
        {
          "commandId": "SetKey",
          "payloadTemplate": "{\"key\":\"${aws:iot:commandexecution::parameter:key}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [{ "name": "key", "type": "BINARY" }]
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fixed_calls_compile_and_start_the_same_commands()
    {
        using AdhocWorkspace workspace = new();
        Project project = FixedProject.Create(
            workspace,
            Header + RecordingClient.Code,
            [
                .. Directory.EnumerateFiles(TestPaths.CommandsDirectory, "*.json").Select(static path => (Path.GetFileName(path), File.ReadAllText(path))),
                ("SetKey.json", SetKey),
            ]);
        (project, DocumentId[] programs, string[] names) = AddPrograms(project, CallCorpus.Programs, CallCorpus.InMethod, 6);

        CSharpCodeFixProvider[] fixes =
            [new RenameLiteralFix(), new RenameCommandFix(), new MoveMemberFix(), new AddParameterFix(), new SetMapFix(), new ClientTokenFix(),
                new TypedCallFix()];
        Project replaced = await VerifyAsync(project, programs, fixes, [new UntypedCallAnalyzer(), new TypedCallAnalyzer()]);

        // TypedCallFix is the last provider. It is the only one that must not change what is started.
        string[] before = await RunAsync(project, names);
        string[] after = await RunAsync(replaced, names);
        Assert.All(names, (name, i) => Assert.True(
            before[i] == after[i],
            $"{before[i]}\n{Text(project, name)}\n->\n{after[i]}\n{Text(replaced, name)}"));
        Assert.True(before.Count(static started => started.StartsWith("arn:", StringComparison.Ordinal)) > names.Length / 2);
    }

    [Fact]
    public async Task Fixed_declarations_compile()
    {
        using AdhocWorkspace workspace = new();
        const int Variants = 6;
        Project project = FixedProject.Create(
            workspace,
            Header.Replace("global using Kitchen;", "", StringComparison.Ordinal),
            Enumerable.Range(0, DeclarationCorpus.Programs.Length * Variants)
                .Select(static i => ($"P{i}.json", FadeDefinition.Text.Replace("\"fade\"", $"\"P{i}\"", StringComparison.Ordinal))));
        (project, DocumentId[] programs, _) = AddPrograms(project, DeclarationCorpus.Programs, static code => code, Variants);

        await VerifyAsync(
            project,
            programs,
            [new PartialTypeFix(), new NullabilityFix(), new PropertyTypeFix(), new RenameLiteralFix(), new AddPropertyFix()],
            [new DeclarationAnalyzer()]);
    }

    private static (Project Project, DocumentId[] Programs, string[] Names) AddPrograms(
        Project project, string[] programs, Func<string, string> wrap, int variants)
    {
        Random random = new(20261128);
        List<string> names = [];
        List<DocumentId> ids = [];
        foreach (string program in programs)
        {
            for (int i = 0; i < variants; i++)
            {
                string name = $"P{names.Count}";
                string code = i == 0 ? program : CommentedCode.Of(program, random, isOnOneLine: i % 4 == 1);
                Document added = project.AddDocument(name + ".cs", wrap(code).Replace("NAME", name, StringComparison.Ordinal), filePath: $"/src/{name}.cs");
                project = added.Project;
                ids.Add(added.Id);
                names.Add(name);
            }
        }

        return (project, [.. ids], [.. names]);
    }

    /// <summary>Applies each fix alone, and "fix all" of each kind to each file.</summary>
    /// <returns>The project with all fixes of the last provider.</returns>
    private static async Task<Project> VerifyAsync(Project project, DocumentId[] programs, CSharpCodeFixProvider[] fixes, DiagnosticAnalyzer[] analyzers)
    {
        Compilation compilation = (await project.GetCompilationAsync(Cancellation))!;
        ILookup<SyntaxTree, Diagnostic> diagnostics = (
            await compilation.WithAnalyzers([.. analyzers], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(Cancellation))
            .ToLookup(static diagnostic => diagnostic.Location.SourceTree!);
        HashSet<string> broken = BrokenFiles(compilation);
        List<string> failures = [];
        Project replaced = project;

        // The first round applies the first action of each file, the next one the second: a compilation for each action would take minutes. Programs are
        // independent of each other, so a round contains only those that it changes.
        List<Dictionary<DocumentId, SourceText>> rounds = [];
        foreach (Document document in project.Documents)
        {
            SyntaxTree tree = (await document.GetSyntaxTreeAsync(Cancellation))!;
            int round = 0;
            foreach (CSharpCodeFixProvider fix in fixes)
            {
                Diagnostic[] fixable = [.. diagnostics[tree].Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id))];
                foreach (CodeAction action in await ActionsAsync(document, fix, fixable))
                {
                    SourceText text = await (await ApplyAsync(action)).GetDocument(document.Id)!.GetTextAsync(Cancellation);
                    failures.AddRange(FindLosses(tree, tree.WithChangedText(text),
                        fix is TypedCallFix).Select(problem => Describe(problem, action.Title, tree, text)));
                    if (rounds.Count == round)
                    {
                        rounds.Add([]);
                    }

                    rounds[round++].Add(document.Id, text);
                    if (fix == fixes[^1])
                    {
                        replaced = replaced.Solution.WithDocumentText(document.Id, text).GetProject(project.Id)!;
                    }
                }
            }
        }

        foreach (Dictionary<DocumentId, SourceText> round in rounds)
        {
            Project changed = project.RemoveDocuments([.. programs.Where(id => !round.ContainsKey(id))]);
            foreach ((DocumentId id, SourceText text) in round)
            {
                changed = changed.GetDocument(id)!.WithText(text).Project;
            }

            Compilation after = (await changed.GetCompilationAsync(Cancellation))!;
            failures.AddRange(after.GetDiagnostics(Cancellation)
                .Where(error => error.Severity == DiagnosticSeverity.Error && !broken.Contains(error.Location.SourceTree?.FilePath ?? ""))
                .DistinctBy(static error => error.Location.SourceTree)
                .Select(static error => $"{error}\n{error.Location.SourceTree}"));
        }

        Assert.True(
            failures.Count == 0,
            $"{failures.Count} failures:\n\n" + string.Join("\n\n", failures.DistinctBy(static failure => failure[^(failure.Length / 3)..]).Take(20)));
        Assert.NotEmpty(rounds);
        return replaced;
    }

    private static async Task<List<CodeAction>> ActionsAsync(Document document, CSharpCodeFixProvider fix, Diagnostic[] diagnostics)
    {
        List<CodeAction> actions = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), Cancellation));
        }

        foreach (string key in actions.Select(static action => action.EquivalenceKey!).Distinct().ToArray())
        {
            if (fix.GetFixAllProvider() is { } provider)
            {
                FixAllContext context = new(
                    document,
                    fix,
                    FixAllScope.Document,
                    key,
                    fix.FixableDiagnosticIds,
                    new KnownDiagnostics(diagnostics),
                    Cancellation);
                actions.Add((await provider.GetFixAsync(context))!);
            }
        }

        return actions;
    }

    private static async Task<Solution> ApplyAsync(CodeAction action) =>
        (await action.GetOperationsAsync(Cancellation)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static IEnumerable<string> FindLosses(SyntaxTree before, SyntaxTree after, bool keepsComments)
    {
        // Two comments may be merged into one.
        string comments = string.Join('\n', CommentedCode.CommentsOf(after.GetRoot(Cancellation)));
        foreach (string comment in CommentedCode.CommentsOf(before.GetRoot(Cancellation)))
        {
            if (keepsComments && !comments.Contains(comment, StringComparison.Ordinal))
            {
                yield return "lost " + comment;
            }
        }

        if (CommentedCode.CountStarts(after) != CommentedCode.CountStarts(before))
        {
            yield return "lost a start";
        }
    }

    private static string Describe(string problem, string title, SyntaxTree before, SourceText after) => $"{problem}\n{title}:\n{before}\n->\n{after}";

    private static HashSet<string> BrokenFiles(Compilation compilation) =>
    [
        .. compilation.GetDiagnostics(Cancellation)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.Location.SourceTree?.FilePath ?? ""),
    ];

    /// <summary>Returns what each program starts.</summary>
    private static async Task<string[]> RunAsync(Project project, string[] names)
    {
        Compilation compilation = (await project.GetCompilationAsync(Cancellation))!;
        using MemoryStream stream = new();
        EmitResult result = compilation.Emit(stream, cancellationToken: Cancellation);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(3)));
        stream.Position = 0;
        AssemblyLoadContext context = new(null, isCollectible: true);
        context.Resolving += static (context, name) =>
            Path.Combine(TestPaths.ConsumerOutput, "net10.0", name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        var run = context.LoadFromStream(stream).GetType("RecordingClient")!.GetMethod("Run")!.CreateDelegate<Func<string, string>>();
        string[] started = [.. names.Select(run)];
        context.Unload();
        return started;
    }

    private static string Text(Project project, string name) =>
        project.Documents.Single(document => document.Name == name + ".cs").TryGetText(out SourceText? text) ? text.ToString() : "";

    private sealed class KnownDiagnostics(Diagnostic[] diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
