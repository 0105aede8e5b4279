using System.Globalization;
using System.Text.RegularExpressions;
using IoTCommands.Definitions;
using IoTCommands.Generators.Analyzers.DefinitionFiles;
using IoTCommands.Generators.Tests.Analyzers;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Emit;

/// <summary>
/// Tests that one mistake is one error. The repository's definitions are cut off, or have one character deleted or two neighbors swapped. The projects' code
/// calls the commands and has their types in signatures. In nine of ten builds, there is one error, in the definition file.
/// </summary>
/// <remarks>
/// About seventy edits of each kind are tried, at equal distances. <c>EDIT_STEP=1</c> tries all. Edits inside the command id are left out, because they create
/// another command and no error. If a text is cut off, the code uses only what is before the cut, because users do not pass a parameter that they have not
/// written yet.
/// </remarks>
public sealed partial class OneErrorTests
{
    /// <summary>The code that uses each definition.</summary>
    private static readonly Dictionary<string, Use[]> Uses = new(StringComparer.Ordinal)
    {
        ["ConfigureReporting"] =
        [
            new(
                "public Task Start() => client.StartConfigureReportingAsync(target, new() { IntervalSeconds = 60 });",
                From: "\"interval-seconds\"",
                Until: "\"threshold-milli\""),
            new("public Task Start() => client.StartConfigureReportingAsync(target, new(thresholdMilli: 7L) { BatchSize = 20 });", From: "\"threshold-milli\""),
            new(
                "public static ConfigureReportingArgs Preset() => new(thresholdMilli: 12) { IntervalSeconds = 60, LogLevel = \"warn\" };",
                From: "\"threshold-milli\""),
        ],
        ["RebootDevice"] = [new("public Task Start() => client.StartRebootDeviceAsync(target, cancellationToken: default);", From: "\"RebootDevice\"")],
        ["SetOvenTemperature"] =
        [
            new("private SetOvenTemperatureZone _zone = SetOvenTemperatureZone.Bottom;", From: "\"BOTTOM\""),
            new("public Task Start() => client.StartSetOvenTemperatureAsync(target, new(targetC: 180) { Zone = _zone });", From: "\"targetC\""),
            new("public static SetOvenTemperatureArgs Preset(double ramp) => new() { TargetC = 180, RampCPerMin = ramp };", From: "\"rampCPerMin\""),
            new(
                "public static SetOvenTemperatureArgs Preset(int celsius) => new(targetC: celsius) { Zone = SetOvenTemperatureZone.Top, Preheat = true };",
                From: "\"preheat\""),
        ],
        ["UploadLogs"] =
        [
            new("public Task Start() => client.StartUploadLogsAsync(target, new(fromEpochMs: 1));", From: "\"fromEpochMs\"", Until: "\"bucket\""),
            new("public Task Start() => client.StartUploadLogsAsync(target, new(fromEpochMs: 1, bucket: \"fleet-logs\"));", From: "\"bucket\""),
            new(
                "public static UploadLogsArgs Preset(string bucket) => new(fromEpochMs: 1_764_547_200_000, bucket: bucket) { MaxBytes = 4_294_967_296, "
                    + "ToEpochMs = 5 };",
                From: "\"bucket\""),
        ],
    };

    public static TheoryData<string> Names => [.. Uses.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Text_that_is_cut_off_has_one_error_and_callers_compile(string name)
    {
        DefinitionProject project = new(name);
        for (int end = project.IdEnd + 1; end < project.Text.Length; end += project.Step)
        {
            await project.TryAsync(project.Text[..end], UsesOf(project, end), $"cut at {end}");
        }

        project.AssertOneErrorEach();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Text_with_a_character_deleted_has_one_error_and_callers_compile(string name)
    {
        DefinitionProject project = new(name);
        for (int i = 0; i < project.Text.Length; i += project.Step)
        {
            if (!project.IsInId(i))
            {
                await project.TryAsync(project.Text.Remove(i, 1), UsesOf(project, project.Text.Length), $"deleted at {i}");
            }
        }

        project.AssertOneErrorEach();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Text_with_two_neighbors_swapped_has_one_error_and_callers_compile(string name)
    {
        DefinitionProject project = new(name);
        for (int i = 0; i + 1 < project.Text.Length; i += project.Step)
        {
            if (!project.IsInId(i) && !project.IsInId(i + 1))
            {
                await project.TryAsync(
                    $"{project.Text[..i]}{project.Text[i + 1]}{project.Text[i]}{project.Text[(i + 2)..]}",
                    UsesOf(project, project.Text.Length),
                    $"swapped at {i}");
            }
        }

        project.AssertOneErrorEach();
    }

    private static IEnumerable<Use> UsesOf(DefinitionProject project, int length) => Uses[project.Name].Where(use => use.IsIn(project.Text, length));

    /// <summary>A line of code that uses a definition.</summary>
    /// <param name="Code">The line.</param>
    /// <param name="From">The last part of the definition that the line requires.</param>
    /// <param name="Until">The part of the definition that makes the line invalid; null if there is none.</param>
    private sealed record Use(string Code, string From, string? Until = null)
    {
        /// <summary>True if the first part of a text, with the given length, contains what the code requires; otherwise, false.</summary>
        public bool IsIn(string text, int length) => length >= EndOf(text, From) && (Until is null || length < EndOf(text, Until));

        /// <summary>Returns the end of the last occurrence, because the template names parameters too.</summary>
        private static int EndOf(string text, string part) => text.LastIndexOf(part, StringComparison.Ordinal) + part.Length;
    }

    /// <summary>
    /// A project with one definition, whose text is replaced. The compiler checks each generated code only once, because most wrong texts lead to the same code
    /// except for the message.
    /// </summary>
    private sealed partial class DefinitionProject
    {
        private const string CallerPath = "Caller.cs";

        private readonly string _path;
        private readonly TestProject _project;
        private readonly Dictionary<string, CSharpCompilation> _compilations = new(StringComparer.Ordinal);
        private readonly Dictionary<(string Caller, string Generated), int> _errorsInCode = [];
        private readonly List<string> _others = [];
        private GeneratorDriver _driver;
        private TestText _file;
        private int _wrong;

        public DefinitionProject(string name)
        {
            Name = name;
            _path = $"commands/{name}.json";
            Text = File.ReadAllText(Path.Combine(TestPaths.CommandsDirectory, name + ".json"));
            IdEnd = Text.IndexOf($"\"{name}\"", StringComparison.Ordinal) + name.Length + 1;
            IdStart = IdEnd - name.Length;
            _project = TestProject.Kitchen.WithDefinition(_path, Text);
            _file = _project.Files[0];
            _driver = GeneratorRun.CreateDriver(_project);
        }

        public string Name { get; }

        public string Text { get; }

        /// <summary>The distance between two edits.</summary>
        public int Step
            => Environment.GetEnvironmentVariable("EDIT_STEP") is { } step ? int.Parse(step, CultureInfo.InvariantCulture) : Math.Max(1, Text.Length / 70);

        public int IdStart { get; }

        public int IdEnd { get; }

        public bool IsInId(int position) => position >= IdStart && position < IdEnd;

        /// <summary>Builds the project with a text, and counts the text if it is wrong.</summary>
        public async Task TryAsync(string text, IEnumerable<Use> uses, string edit)
        {
            CancellationToken cancellationToken = TestContext.Current.CancellationToken;
            TestProject project = _project.WithDefinition(_path, text);
            _driver = _driver.ReplaceAdditionalText(_file, project.Files[0]);
            _file = project.Files[0];

            string caller = string.Join("\n    ", uses.Select(static use => use.Code));
            if (!_compilations.TryGetValue(caller, out CSharpCompilation? compilation))
            {
                compilation = _project.WithCode(CallerPath, $$"""
                    using System.Threading.Tasks;
                    using Amazon.IoTJobsDataPlane;
                    using IoTCommands;

                    namespace Kitchen;

                    internal sealed class Caller(IAmazonIoTJobsDataPlane client, CommandTarget target)
                    {
                        {{caller}}
                    }
                    """).Compile(_compilations.Values.FirstOrDefault());
                _compilations.Add(caller, compilation);
            }

            _driver = _driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _, cancellationToken);
            IEnumerable<Diagnostic> inFile = await ProjectAnalysis.RunAsync(compilation, project, [new DefinitionFileAnalyzer()], cancellationToken);
            int errorsInFile = inFile.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            int errorsInCode = await CountErrorsInCodeAsync(caller, output, project);
            if (DefinitionParser.Parse(text, cancellationToken: cancellationToken).Command is not null)
            {
                return;
            }

            _wrong++;
            if (errorsInFile != 1 || errorsInCode != 0)
            {
                _others.Add($"{edit}: {errorsInFile} errors in the file, {errorsInCode} in code");
            }
        }

        public void AssertOneErrorEach()
        {
            const double Share = 0.9;
            double reached = 1 - ((double)_others.Count / _wrong);
            TestContext.Current.TestOutputHelper?.WriteLine($"{_path}: {_wrong} texts are wrong, {reached:0.000} of them have one error");
            Assert.True(reached >= Share, $"Only {reached:0.000} of {_wrong} have one error:\n{string.Join('\n', _others)}");
        }

        /// <summary>Counts the errors that the compiler and the analyzers report in code.</summary>
        private async Task<int> CountErrorsInCodeAsync(string caller, Compilation output, TestProject project)
        {
            CancellationToken cancellationToken = TestContext.Current.CancellationToken;
            string generated = string.Join(
                '\n',
                output.SyntaxTrees.Skip(_project.Code.Count + 1).Select(static tree => ThrownMessage().Replace(tree.ToString(), "")));
            if (!_errorsInCode.TryGetValue((caller, generated), out int count))
            {
                IEnumerable<Diagnostic> reported = await ProjectAnalysis.RunAsync(output, project, AnalyzerRules.Analyzers, cancellationToken);
                count = output.GetDiagnostics(cancellationToken).Concat(reported)
                    .Count(static diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Location.Kind: not LocationKind.ExternalFile });
                _errorsInCode.Add((caller, generated), count);
            }

            return count;
        }

        [GeneratedRegex("""InvalidOperationException\(".*"\)""")]
        private static partial Regex ThrownMessage();
    }
}
