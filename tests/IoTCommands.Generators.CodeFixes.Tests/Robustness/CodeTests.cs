using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Typed;
using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.Analyzers.Untyped.Replacing;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.CodeFixes.Tests.Harness;
using IoTCommands.Generators.CodeFixes.Typed;
using IoTCommands.Generators.CodeFixes.Untyped;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Tests.Robustness;

public sealed class CodeTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading.Tasks;
        global using Amazon.IoTJobsDataPlane;
        global using Amazon.IoTJobsDataPlane.Model;
        global using IoTCommands;
        """;

    private static readonly CSharpCodeFixProvider[] Fixes =
        [new RenameKeyFix(), new RenameCommandFix(), new MoveMemberFix(), new AddParameterFix(), new SetMapFix(), new TypedCallFix(), new ClientTokenFix()];

    private static readonly string[] Programs =
    [
        """
        await client.StartCommandExecutionAsync(new StartCommandExecutionRequest
        {
            CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature",
            TargetArn = text, // there
            Parameters = { ["targetc"] = new() { S = "180" }, ["preheat"] = new() { S = flag.ToString() } },
        });
        """,
        """
        var map = new Dictionary<string, CommandParameterValue> { { "zone", new() { S = "TOP" } }, { "rampCPerMin", new CommandParameterValue { L = number } } };
        StartCommandExecutionRequest request = new() { CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature" };
        request.TargetArn = text;
        request.Parameters = map;
        StartCommandExecutionResponse response = await client.StartCommandExecutionAsync(request);
        Console.WriteLine(response.ExecutionId);
        """,
        """
        var request = new StartCommandExecutionRequest { CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/RebootDevise" };
        request.Parameters.Add("a", new() { I = 1 });
        await client.StartCommandExecutionAsync(request);
        """,
        """
        var request = new StartCommandExecutionRequest
        {
            CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/RebootDevice", TargetArn = target.Arn, ClientToken = text, ExecutionTimeoutSeconds = 60,
        };
        string id = (await client.StartCommandExecutionAsync(request /* now */)).ExecutionId;
        """,
        """
        for (int attempt = 0; attempt < 3; attempt++)
        {
            StartCommandOptions options = new() { ExecutionTimeout = TimeSpan.FromMinutes(5) };
            try { await client.StartRebootDeviceAsync(target, options); break; }
            catch (Exception) { await Task.Delay(1000); }
        }
        """,
        """
        while (flag)
        {
            try { await client.StartSetOvenTemperatureAsync(target, new(180), new() { ClientToken = Guid.NewGuid().ToString() }); break; }
            catch (Exception) { }
        }
        """,
    ];

    [Fact]
    public async Task No_fix_of_half_typed_code_fails_or_breaks_it_further()
    {
        Random random = new(20260802);
        using AdhocWorkspace workspace = new();
        Project project = CreateProject(workspace);
        foreach (string program in Programs)
        {
            for (int i = 0; i < 60; i++)
            {
                string name = $"P{project.DocumentIds.Count}";
                project = project.AddDocument(name + ".cs", WithStatements(name, i == 0 ? program : Mutations.Of(program, random)), filePath: $"/src/{name}.cs").Project;
            }
        }

        Compilation compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        CompilationWithAnalyzers analyzed = compilation.WithAnalyzers([new UntypedCallAnalyzer(), new ReplaceableCallAnalyzer(), new TypedCallAnalyzer()], project.AnalyzerOptions);
        ImmutableArray<Diagnostic> diagnostics = await analyzed.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id == "AD0001");
        HashSet<string> fixedIds = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            SyntaxTree tree = diagnostic.Location.SourceTree!;
            SourceText text = await tree.GetTextAsync(TestContext.Current.CancellationToken);
            CodePlace place = new(compilation.GetSemanticModel(tree), text, new NewNames(), TestContext.Current.CancellationToken);
            foreach (CSharpCodeFixProvider provider in Fixes)
            {
                if (provider.FixableDiagnosticIds.Contains(diagnostic.Id) && provider.Find(diagnostic, place) is { } fix)
                {
                    fixedIds.Add(diagnostic.Id);
                    SourceText mended = MergedFixes.Apply(text, [.. place.Imports.ToChanges(), .. fix.Changes]);
                    SyntaxTree after = tree.WithChangedText(mended);
                    string change = $"{fix.Title}:\n{text}\n->\n{mended}";
                    Assert.True(Errors(after.GetDiagnostics(TestContext.Current.CancellationToken)) <= Errors(tree.GetDiagnostics(TestContext.Current.CancellationToken)), change);
                    Assert.True(Errors(place.Model) > 0 || Errors(compilation.ReplaceSyntaxTree(tree, after).GetSemanticModel(after)) == 0, change);
                }
            }
        }

        Assert.Equal(Fixes.SelectMany(static fix => fix.FixableDiagnosticIds).Order(), fixedIds.Order());
    }

    private static Project CreateProject(AdhocWorkspace workspace)
    {
        string config = "is_global = true\nbuild_property.RootNamespace = Kitchen\nbuild_property.ProjectDir = /src/\n";
        Project project = workspace.AddProject("Kitchen", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithMetadataReferences(ReferenceSet.Net100.References)
            .AddAnalyzerReference(new GeneratorReference())
            .AddDocument("Usings.cs", Usings + "\nglobal using Kitchen;").Project;
        foreach (string path in Directory.EnumerateFiles(TestPaths.CommandsDirectory, "*.json"))
        {
            string file = "/src/commands/" + Path.GetFileName(path);
            project = project.AddAdditionalDocument(Path.GetFileName(path), SourceText.From(File.ReadAllText(path)), filePath: file).Project;
            config += $"[{file}]\nbuild_metadata.AdditionalFiles.IoTCommandDefinition = true\n";
        }

        return project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From(config), filePath: "/src/.globalconfig").Project;
    }

    private static int Errors(SemanticModel model) => Errors(model.GetDiagnostics(cancellationToken: TestContext.Current.CancellationToken));

    private static int Errors(IEnumerable<Diagnostic> diagnostics) => diagnostics.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static string WithStatements(string name, string statements) => $$"""
        class {{name}}
        {
            async Task M(IAmazonIoTJobsDataPlane client, CommandTarget target, string text, bool flag, int number)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """;
}
