using System.Text.RegularExpressions;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Mistakes;

/// <summary>
/// Tests what a user sees in a build log. <c>dotnet build</c> builds projects with every kind of mistake. Ids, files, lines, columns and messages are compared
/// with the list in each project's folder. With the environment variable UPDATE_BASELINES=1, the lists are written instead.
/// </summary>
public sealed partial class BuildLogTests(BuildLogTests.Builds builds) : IClassFixture<BuildLogTests.Builds>
{
    private const string List = "Expected.txt";

    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1";

    /// <summary>The second project lacks what the first one requires to show its mistakes. In the third, the compiler stops before it runs analyzers.</summary>
    private static readonly string[] ProjectNames = ["IoTCommands.Mistakes", "IoTCommands.Mistakes.WithoutSdk", "IoTCommands.Mistakes.InSignatures"];

    public static TheoryData<string> Projects => [.. ProjectNames];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Each_mistake_is_in_the_build_log_at_its_place(string project)
    {
        string folder = Path.Combine(Repository.Root, "tests", project);
        string[] lines =
        [
            .. builds.Result.Output.Split('\n', StringSplitOptions.TrimEntries)
                .Where(line => line.EndsWith($"{project}.csproj]", StringComparison.Ordinal)),
        ];
        string log = LogOf(folder, lines);
        if (IsUpdate)
        {
            File.WriteAllText(Path.Combine(folder, List), log);
        }

        Assert.Equal(File.ReadAllText(Path.Combine(folder, List)), log);

        // MSBuild repeats all lines in its summary. If generator and analyzer report a diagnostic and the compiler shows it twice, its line is there four
        // times.
        Assert.All(
            lines.Where(static line => DiagnosticInfo().IsMatch(line)).CountBy(static line => line),
            static line => Assert.True(line.Value <= 2, $"{line.Value} times: {line.Key}"));
    }

    [Fact]
    public void Every_rule_of_the_compiler_is_in_a_list()
    {
        string[] shown =
        [
            .. ProjectNames
                .SelectMany(project => RuleId().Matches(File.ReadAllText(Path.Combine(Repository.Root, "tests", project, List))))
                .Select(match => match.Value)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

        // The other rules with a page are errors of MSBuild, which stop a build before the compiler runs.
        string[] rules =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs/rules"), "IOTC*.md")
                .Select(page => Path.GetFileNameWithoutExtension(page))
                .Where(id => string.CompareOrdinal(id, "IOTC9003") < 0)
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(rules, shown);
    }

    /// <summary>
    /// Returns the errors and warnings in the log in the order of their locations, each once, with paths relative to the project's folder and without help
    /// links.
    /// </summary>
    private static string LogOf(string folder, string[] output)
    {
        IEnumerable<(string File, int Line, int Column, string Text)> lines =
            from line in output.Distinct()
            let match = DiagnosticInfo().Match(line)
            where match.Success
            let file = Path.GetRelativePath(folder, Path.Combine(folder, match.Groups["file"].Value)).Replace('\\', '/')
            select (file, Number(match, "line"), Number(match, "column"), match.Groups["text"].Value);
        return string.Concat(lines
            .OrderBy(line => line.File, StringComparer.Ordinal)
            .ThenBy(line => line.Line)
            .ThenBy(line => line.Column)
            .ThenBy(line => line.Text, StringComparer.Ordinal)
            .Select(line => line.Line == 0 ? $"{line.File}: {line.Text}\n" : $"{line.File}({line.Line},{line.Column}): {line.Text}\n"));
    }

    private static int Number(Match match, string group)
        => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;

    /// <summary>Builds all projects once, because most of a build's time is its startup.</summary>
    public sealed class Builds : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        internal DotNetResult Result { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            IEnumerable<string> projects = ProjectNames.Select(name => Path.Combine(Repository.Root, "tests", name, $"{name}.csproj"));
            _folder.Write("Mistakes.slnx", $"<Solution>{string.Concat(projects.Select(path => $"""<Project Path="{path}" />"""))}</Solution>");

            // The references of the projects were built with these tests. A second build at the same time would replace files that other tests use.
            Result = await DotNet.RunAsync(
                Repository.Root,
                "build",
                _folder.Combine("Mistakes.slnx"),
                "--configuration",
                Repository.Configuration,
                "-p:BuildProjectReferences=false",
                $"-p:AwsSdkSource={Repository.AwsSdkSource}");
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    [GeneratedRegex(@"^(?<file>[^(]+?)(\((?<line>\d+),(?<column>\d+)\))? ?: (?<text>(error|warning) [A-Z]+\d+: .*?)( \(https://[^ ]*\))? \[[^\[\]]*\]$")]
    private static partial Regex DiagnosticInfo();

    [GeneratedRegex(@"IOTC\d{4}")]
    private static partial Regex RuleId();
}
