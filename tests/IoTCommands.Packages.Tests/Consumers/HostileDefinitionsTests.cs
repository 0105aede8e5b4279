using System.Text.RegularExpressions;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>Tests the packed package and the installed tool with malicious definitions.</summary>
public sealed partial class HostileDefinitionsTests(HostileDefinitionsTests.Builds builds) : IClassFixture<HostileDefinitionsTests.Builds>
{
    private const string Invalid = "Invalid";

    private const string Valid = "Valid";

    [Fact]
    public void A_build_ends_with_diagnostics_of_definitions_and_no_others()
    {
        string[] ids = [.. DiagnosticId().Matches(builds.Build.Output).Select(static match => match.Groups["id"].Value).Distinct()];

        Assert.Equal(1, builds.Build.ExitCode);
        Assert.All(ids, static id => Assert.Matches("^IOTC([12][0-9]{3}|9002)$", id));
        Assert.True(ids.Length > 20, $"Only {string.Join(", ", ids)} were found, so this test proves too little.");
        Assert.NotEmpty(builds.Build.ErrorsOf(Invalid));
    }

    [Fact]
    public void A_build_has_at_most_a_hundred_and_one_diagnostics_of_a_file()
        => Assert.All(
            DiagnosticId().Matches(builds.Build.Output).DistinctBy(static match => match.Value).CountBy(static match => match.Groups["file"].Value),
            static file => Assert.InRange(file.Value, 1, 101));

    [Fact]
    public void Valid_definitions_become_commands_whatever_their_texts_are()
    {
        Assert.Empty(builds.Build.ErrorsOf(Valid));
        Assert.Equal(HostileDefinitions.Valid().Count().ToString(System.Globalization.CultureInfo.InvariantCulture), builds.Run);
    }

    [Fact]
    public void No_code_of_a_definition_is_run_by_a_build_or_by_the_program()
        => Assert.Empty(Directory.EnumerateFiles(builds.Folder, HostileDefinitions.Written, SearchOption.AllDirectories));

    [GeneratedRegex(@"^ *(?<file>[^\r\n]+?) ?(\(\d+,\d+(,\d+,\d+)?\))?: (error|warning) (?<id>[A-Z]+\d+): .*", RegexOptions.Multiline)]
    private static partial Regex DiagnosticId();

    /// <summary>Builds both projects once.</summary>
    public sealed class Builds(PackedPackages packages) : IAsyncLifetime
    {
        private readonly ConsumerWorkspace _workspace = new(packages);

        internal DotNetResult Build { get; private set; } = null!;

        /// <summary>Gets the output of the program with the valid definitions.</summary>
        internal string Run { get; private set; } = "";

        internal string Folder => _workspace.Combine(".");

        public async ValueTask InitializeAsync()
        {
            Write(Invalid, HostileDefinitions.Invalid());
            Write(Valid, HostileDefinitions.Valid());
            Build = await _workspace.BuildAsync(restore: true, Invalid, Valid);
            Run = Build.ErrorsOf(Valid).Length == 0 ? await _workspace.RunAsync(Valid) : "";
        }

        public ValueTask DisposeAsync()
        {
            _workspace.Dispose();
            return ValueTask.CompletedTask;
        }

        private void Write(string project, IEnumerable<(string Name, string Text)> definitions)
        {
            _workspace.WriteProject(project, $"System.Console.WriteLine({project}.IoTCommandCatalog.All.Count);", "", "IoTCommands.Generators");
            foreach ((string name, string text) in definitions)
            {
                _workspace.Write($"{project}/commands/{name}", text);
            }
        }
    }
}
