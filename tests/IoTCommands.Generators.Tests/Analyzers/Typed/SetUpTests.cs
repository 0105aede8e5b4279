using IoTCommands.Generators.Analyzers.Typed;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using Microsoft.CodeAnalysis.Testing;

namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>Tests the settings of projects, and that the analyzer does nothing in a project without commands.</summary>
public sealed class SetUpTests
{
    private const string Code = """
        {|#5:while (true)
        {
            try { return await {|#4:client.StartSetOvenTemperatureAsync(CommandTarget.ForThing(account, {|#1:""|}), new({|#0:900|}), new() { ExecutionTimeout = {|#2:TimeSpan.Zero|}, ClientToken = null })|}; }
            catch (Exception) { new StartCommandOptions().ClientToken = {|#3:""|}; }
        }|}
        """;

    [Theory]
    [InlineData("none", null)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    public Task The_severity_of_every_rule_can_be_set(string setting, DiagnosticSeverity? severity)
    {
        AnalyzerTest<TypedCallAnalyzer> test = new();
        test.TestState.AdditionalReferences.Add(KitchenCommands.Assembly);
        List<DiagnosticResult> expected = [];
        for (int i = 0; i < 5; i++)
        {
            test.WithGlobalConfig($"dotnet_diagnostic.IOTC300{i + 1}.severity = {setting}");
            if (severity is { } set)
            {
                DiagnosticResult result = new DiagnosticResult($"IOTC300{i + 1}", set).WithLocation(i);
                expected.Add(i == 4 ? result.WithLocation(5) : result);
            }
        }

        return test.VerifyAsync(TypedCode.WithStatements(Code).Replace("using Polly;", "", StringComparison.Ordinal), [.. expected]);
    }

    [Fact]
    public async Task Nothing_runs_in_a_project_without_the_runtime()
    {
        CSharpCompilation compilation = TypedAnalysis.Compile("class P { object A() => new Uri(\"x\"); }");
        Assert.True(await OperationActionsAsync(compilation) > 0);
        MetadataReference runtime = Assert.Single(compilation.References, static reference => Path.GetFileName(reference.Display) == "IoTCommands.dll");
        Assert.Equal(0, await OperationActionsAsync(compilation.RemoveReferences(runtime)));
    }

    private static async Task<int> OperationActionsAsync(CSharpCompilation compilation)
    {
        TypedCallAnalyzer analyzer = new();
        CompilationWithAnalyzers analysis = new(compilation, [analyzer], new AnalyzerOptions([]));
        AnalyzerTelemetryInfo telemetry = await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, TestContext.Current.CancellationToken);
        return telemetry.OperationActionsCount;
    }
}
