using System.Collections.Immutable;
using System.Globalization;
using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.Analyzers.DefinitionFiles;
using IoTCommands.Generators.Analyzers.SetUp;
using IoTCommands.Generators.Tests.Analyzers;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>
/// A build can end before the compiler runs analyzers, so the generator reports errors of definitions too. They are the same, with the severity that the
/// project configures.
/// </summary>
public sealed class DefinitionErrorTests
{
    private const string Path = "commands/fan.json";

    private static readonly TestProject WithError = TestProject.Kitchen.WithDefinition(
        Path,
        """
        {
          "commandId": "SetFan",
          "payloadTemplate": "{\"p\":\"${aws:iot:commandexecution::parameter:p}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [ { "name": "p", "type": "INTEGRE" } ]
        }
        """);

    [Fact]
    public async Task An_error_of_a_definition_is_the_analyzers_own()
    {
        Diagnostic ofGenerator = Assert.Single(Run(WithError));
        Diagnostic ofAnalyzer = Assert.Single(
            await ProjectAnalysis.RunAsync(WithError.Compile(), WithError, [new DefinitionFileAnalyzer()], TestContext.Current.CancellationToken));
        Assert.Equal("IOTC1008", ofGenerator.Id);
        Assert.Equal(ofAnalyzer.GetMessage(CultureInfo.InvariantCulture), ofGenerator.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(ofAnalyzer.Location.GetLineSpan(), ofGenerator.Location.GetLineSpan());

        // The compiler shows equal diagnostics only once.
        Assert.Equal(ofAnalyzer, ofGenerator);
    }

    [Fact]
    public void A_warning_of_a_definition_is_left_to_the_analyzer() => Assert.Empty(Run(TestProject.Kitchen.WithDefinition(
        Path, """{ "commandId": "SetFan", "owner": "me", "payload": { "content": "e30=", "contentType": "application/json" } }""")));

    [Fact]
    public async Task A_file_of_another_kind_is_told_as_by_the_analyzer()
    {
        TestProject project = TestProject.Kitchen
            .WithDefinition(Path, """{ "name": "fan" }""")
            .WithMetadata(Path, "IoTCommandByDefault", "true");
        Diagnostic ofAnalyzer = Assert.Single(
            await ProjectAnalysis.RunAsync(project.Compile(), project, [new DefinitionFileAnalyzer()], TestContext.Current.CancellationToken));

        Assert.Equal("IOTC9002", ofAnalyzer.Id);
        Assert.Equal(ofAnalyzer, Assert.Single(Run(project)));
    }

    [Fact]
    public async Task That_a_project_has_no_command_is_told_as_by_the_analyzer()
    {
        TestProject project = TestProject.Kitchen.WithProperty("IoTCommandsIsReferencedDirectly", "true");
        Diagnostic ofAnalyzer = Assert.Single(
            await ProjectAnalysis.RunAsync(project.Compile(), project, [new SetupAnalyzer()], TestContext.Current.CancellationToken));

        Assert.Equal("IOTC9010", ofAnalyzer.Id);
        Assert.Equal(ofAnalyzer, Assert.Single(Run(project)));
        Assert.Empty(Run(project.WithDefinition(Path, TestDefinition.Of("fan"))));
        Assert.Empty(Run(project.WithCode("Fade.cs", "[IoTCommands.IoTCommand(\"fade\")] internal partial class Fade { }")));
    }

    [Fact]
    public void The_input_of_a_start_is_left_to_the_analyzer() => Assert.Empty(Run(TestProject.Kitchen.WithDefinition(
        Path, """{ "commandArn": "arn:aws:iot:eu-central-1:123456789012:command/c", "targetArn": "arn:aws:iot:eu-central-1:123456789012:thing/t" }""")));

    [Fact]
    public void A_rule_that_the_project_turns_off_is_off() => Assert.Empty(Run(WithError, ReportDiagnostic.Suppress));

    [Fact]
    public void A_rule_that_the_project_makes_a_warning_is_one() =>
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(Run(WithError, ReportDiagnostic.Warn)).Severity);

    [Theory]
    [InlineData("IOTC2001", "[IoTCommand(\"fade\")] internal static partial class Fade { }")]
    [InlineData("IOTC2001", "[IoTCommand(\"fade\")] internal partial class Fade<T> { }")]
    [InlineData("IOTC2001", "internal partial class Lamp { [IoTCommand(\"fade\")] private partial class Fade { } }")]
    [InlineData("IOTC2001", "[IoTCommand(\"fade\")] internal class Fade { }")]
    [InlineData("IOTC2002", "[IoTCommand(\"fade\")] internal partial class Fade { [CommandParameter(\"level\")] public decimal Level { get; set; } }")]
    [InlineData("IOTC2003", "[IoTCommand(\"fa de\")] internal partial class Fade { }")]
    [InlineData("IOTC2003", "[IoTCommand(null!)] internal partial class Fade { }")]
    [InlineData("IOTC2004", "[IoTCommand(\"fade\")] internal partial class A { } [IoTCommand(\"fade\")] internal partial class B { }")]
    [InlineData("IOTC2015", "[IoTCommand(\"a\")] internal partial class Fade { } [IoTCommand(\"b\")] internal partial class FadeArgs { }")]
    [InlineData("IOTC2001", "[IoTCommand(\"SetFan\")] internal static partial class Fan { }", "SetFan")]
    public async Task An_error_of_a_type_is_the_analyzers_own(string id, string code, string? file = null)
    {
        TestProject project = TestProject.Kitchen.WithCode("Types.cs", "using IoTCommands;\n" + code);
        project = file is null ? project : project.WithDefinition(Path, TestDefinition.Static(file));
        CSharpCompilation compilation = project.Compile();

        GeneratorRun.CreateDriver(project)
            .RunGeneratorsAndUpdateCompilation(
                compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics, TestContext.Current.CancellationToken);

        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Equal(id, diagnostic.Id));
        Assert.Equal(
            (await ProjectAnalysis.RunAsync(output, project, [new DeclarationAnalyzer()], TestContext.Current.CancellationToken)).ToHashSet(),
            [.. diagnostics]);
    }

    [Theory]
    [InlineData("[IoTCommand(\"fade\")] internal partial class Fade { [CommandParameter(\"api-key\")] public string ApiKey { get; set; } = \"\"; }")]
    [InlineData("[IoTCommand(\"fade\")] internal partial class Fade { }")]
    public void Nothing_is_reported_of_a_type_without_an_error(string code) =>
        Assert.Empty(Run(TestProject.Kitchen.WithCode("Types.cs", "using IoTCommands;\n" + code)));

    [Fact]
    public void A_pragma_turns_off_an_error_of_a_type() =>
        Assert.DoesNotContain(
            Run(TestProject.Kitchen.WithCode("Types.cs", "#pragma warning disable IOTC2001\n[IoTCommands.IoTCommand(\"fade\")] internal class Fade { }")),
            static diagnostic => !diagnostic.IsSuppressed);

    [Fact]
    public void An_editor_gets_errors_from_analyzers_alone()
    {
        TestProject[] projects =
        [
            WithError,
            TestProject.Kitchen.WithCode("Types.cs", "[IoTCommands.IoTCommand(\"fade\")] internal class Fade { }"),
            WithError.WithoutReference("IoTCommands.dll"),
            TestProject.Kitchen.WithProperty("IoTCommandsIsReferencedDirectly", "true"),
            TestProject.Kitchen.WithDefinition(Path, "{}").WithMetadata(Path, "IoTCommandByDefault", "true"),
        ];
        Assert.All(projects, static project => Assert.NotEmpty(Run(project)));
        Assert.All(projects, static project => Assert.Empty(Run(project.WithGlobalConfig(
            System.IO.Path.Combine(
                TestPaths.ProjectDirectory, "../../generator/IoTCommands.Generators/Package/IoTCommands.Generators.DesignTime.globalconfig")))));
    }

    private static ImmutableArray<Diagnostic> Run(TestProject project, ReportDiagnostic configured = ReportDiagnostic.Default)
    {
        CSharpCompilation compilation = project.Compile();
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([KeyValuePair.Create("IOTC1008", configured)]));
        GeneratorRun.CreateDriver(project)
            .RunGeneratorsAndUpdateCompilation(compilation, out _, out ImmutableArray<Diagnostic> diagnostics, TestContext.Current.CancellationToken);
        return diagnostics;
    }
}
