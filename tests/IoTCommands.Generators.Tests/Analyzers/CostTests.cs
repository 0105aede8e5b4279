using System.Collections.Immutable;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace IoTCommands.Generators.Tests.Analyzers;

/// <summary>Tests what the analyzers do not do. docs/performance.md has their cost.</summary>
public sealed class CostTests
{
    private const string Caller = """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Amazon.IoTJobsDataPlane;
        using Amazon.IoTJobsDataPlane.Model;
        using IoTCommands;

        namespace Kitchen
        {
            internal static class Caller
            {
                internal static Task Typed(IAmazonIoTJobsDataPlane client, CommandTarget target) => client.StartAlphaAsync(target, new AlphaArgs(1));
                internal static Task Untyped(IAmazonIoTJobsDataPlane client) => client.StartCommandExecutionAsync(new StartCommandExecutionRequest
                {
                    CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/Alpha",
                    TargetArn = "arn:aws:iot:eu-central-1:123456789012:thing/a",
                    Parameters = new Dictionary<string, CommandParameterValue> { ["level"] = new CommandParameterValue { I = 1 } },
                });
            }
        }
        """;

    private const string Bound = """
        using IoTCommands;

        namespace Kitchen
        {
            [IoTCommand("Beta")]
            internal partial class Beta
            {
                [CommandParameter("level")] public int Level { get; set; }
            }
        }
        """;

    [Fact]
    public async Task A_definition_is_read_once_for_the_generator_and_all_analyzers()
    {
        CountedText text = new(TestDefinition.Of("Alpha"));

        await BuildAsync(TestProject.Kitchen.WithDefinition("commands/a.json", text).WithCode("Caller.cs", Caller));

        Assert.Equal(1, text.Readings);
    }

    [Fact]
    public async Task A_definition_that_a_type_is_bound_to_is_read_once_more_for_the_names_of_the_type()
    {
        CountedText text = new(TestDefinition.Of("Beta"));
        TestProject project = TestProject.Kitchen.WithDefinition("commands/a.json", TestDefinition.Of("Alpha")).WithDefinition("commands/b.json", text);

        await BuildAsync(project.WithCode("Beta.cs", Bound).WithCode("Caller.cs", Caller));

        Assert.Equal(2, text.Readings);
    }

    [Fact]
    public async Task Without_definitions_and_sdk_nothing_is_called_for_the_code_or_its_files()
    {
        TestProject project = (TestProject.Kitchen with { References = [.. PackedReferences.Read("Net100")] })
            .WithFile("appsettings.json", "{}")
            .WithCode(
                "Rates.cs",
                "namespace Kitchen { internal sealed class Rates { [System.Obsolete] public int[] All { get; set; } = new int[] { 1 }; public string "
                    + "Show() => string.Join(\",\", All); } }");
        CompilationWithAnalyzers analyzed = Analyze(project.Compile(), project);

        await analyzed.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        foreach (DiagnosticAnalyzer analyzer in AnalyzerRules.Analyzers)
        {
            AnalyzerTelemetryInfo? info = await analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, TestContext.Current.CancellationToken);
            Assert.NotNull(info);
            int called = info.AdditionalFileActionsCount + info.CodeBlockActionsCount + info.CodeBlockStartActionsCount + info.CodeBlockEndActionsCount
                + info.CompilationEndActionsCount + info.OperationActionsCount + info.OperationBlockActionsCount + info.OperationBlockStartActionsCount
                + info.OperationBlockEndActionsCount + info.SemanticModelActionsCount + info.SymbolActionsCount + info.SymbolStartActionsCount
                + info.SymbolEndActionsCount + info.SyntaxNodeActionsCount + info.SyntaxTreeActionsCount;
            Assert.True(called == 0, $"{analyzer} is called for {called} kinds of things.");
        }
    }

    private static async Task BuildAsync(TestProject project)
    {
        CSharpGeneratorDriver
            .Create([new IoTCommandsGenerator().AsSourceGenerator()], project.Files, project.ParseOptions, project.Options)
            .RunGeneratorsAndUpdateCompilation(
                project.Compile(),
                out Compilation compilation,
                out ImmutableArray<Diagnostic> diagnostics,
                TestContext.Current.CancellationToken);
        ImmutableArray<Diagnostic> found = await Analyze(compilation, project).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);

        // IOTC4010 shows that the analyzer found the untyped call.
        Assert.Empty(diagnostics);
        Assert.Equal(
            ["IOTC4010"],
            found.Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).Select(static diagnostic => diagnostic.Id));
    }

    private static CompilationWithAnalyzers Analyze(Compilation compilation, TestProject project) =>
        new(compilation, AnalyzerRules.Analyzers, new AnalyzerOptions([.. project.Files], project.Options));
}
