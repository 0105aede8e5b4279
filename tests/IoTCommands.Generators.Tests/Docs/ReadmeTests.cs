using System.Text.RegularExpressions;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Docs.Rules;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Docs;

/// <summary>The README's calls compile as they stand. Its sixty seconds are built as a project of their own by the tests of the packages.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(TestPaths.ProjectDirectory, "../../README.md"));

    [Fact]
    public void The_typed_call_of_the_introduction_compiles()
    {
        TestProject project = Kitchen().WithCode("Program.cs", InMethod(Block("csharp typed")));

        Assert.Empty(Compile(project));
    }

    [Fact]
    public void The_untyped_call_of_the_introduction_compiles_as_it_says()
    {
        TestProject project = Kitchen().WithCode("Program.cs", InMethod(Block("csharp untyped")));

        Assert.Empty(Compile(project));
    }

    [Fact]
    public async Task A_mistake_in_the_definition_of_the_sixty_seconds_is_reported_as_it_says()
    {
        string definition = Block("json SetFanSpeed").Replace("\n   ", "\n", StringComparison.Ordinal).Replace("INTEGER", "INTEGRE", StringComparison.Ordinal);
        ExampleProject project = new(new PageExample(IsBad: true, [new PageBlock("json", "commands/SetFanSpeed.json", definition[3..])], Message: null));

        Assert.Equal(Block("text mistake"), ShownDiagnostic.Of(Assert.Single(await project.AnalyzeAsync())) + "\n");
    }

    /// <summary>The SDK is built for an older framework; MSBuild turns the warning about that off, and a bare compilation has it.</summary>
    private const string UnifiedReference = "CS1701";

    private static TestProject Kitchen() => TestProject.Kitchen.WithDefinition(
        "commands/SetOvenTemperature.json",
        File.ReadAllText(Path.Combine(TestPaths.CommandsDirectory, "SetOvenTemperature.json")));

    private static string InMethod(string statements) =>
        $$"""
        using System.Threading.Tasks;
        using Amazon.IoTJobsDataPlane;
        using Amazon.IoTJobsDataPlane.Model;
        using IoTCommands;

        namespace Kitchen;

        internal static class Program
        {
            public static async Task RunAsync(IAmazonIoTJobsDataPlane client)
            {
        {{statements}}
            }
        }
        """;

    private static IEnumerable<Diagnostic> Compile(TestProject project) => GeneratorRun.Start(project).Output
        .GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != UnifiedReference);

    private static string Block(string info) => Blocks().Matches(Readme).Single(match => match.Groups["info"].Value == info).Groups["text"].Value;

    [GeneratedRegex("^ *```(?<info>[^\n`]+)\n(?<text>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Blocks();
}
