using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>The paths that stand in generated files: the same on every machine, and nobody's folders.</summary>
public sealed class PathTests
{
    [Fact]
    public void The_header_names_the_file_from_the_projects_directory() => Assert.Equal("commands/more/a.json", HeaderPath("/src/Kitchen/", "/src/Kitchen/commands/more/a.json"));

    [Fact]
    public void A_file_beside_the_project_is_named_from_the_projects_directory() => Assert.Equal("../shared/a.json", HeaderPath("/src/Kitchen/", "/src/shared/a.json"));

    [Fact]
    public void Windows_separators_become_slashes() => Assert.Equal("commands/a.json", HeaderPath(@"C:\src\Kitchen\", @"C:\src\Kitchen\commands\a.json"));

    [Fact]
    public void A_file_of_another_drive_is_named_by_its_name_alone() => Assert.Equal("a.json", HeaderPath(@"C:\src\Kitchen\", @"D:\secret\a.json"));

    [Fact]
    public void A_file_that_shares_nothing_but_the_root_is_named_by_its_name_alone() => Assert.Equal("a.json", HeaderPath("/home/somebody/Kitchen/", "/opt/shared/a.json"));

    [Fact]
    public void Without_a_directory_a_file_is_named_by_its_name_alone() => Assert.Equal("a.json", HeaderPath(null, "/src/Kitchen/commands/a.json"));

    [Fact]
    public void Another_name_for_the_projects_directory_will_do() => Assert.Equal(
        "commands/a.json",
        HeaderPathIn(TestProject.Kitchen.WithProperty("ProjectDir", null).WithProperty("MSBuildProjectDirectory", "/src/Kitchen"), "/src/Kitchen/commands/a.json"));

    [Fact]
    public void A_path_that_is_code_stays_a_comment()
    {
        GeneratorRun run = GeneratorRun.Start(Definition(TestProject.Kitchen, "/src/Kitchen/commands/a\n}#error */ class X { } /*.json"));

        Assert.Empty(run.Output.GetSymbolsWithName("X", cancellationToken: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/opt/first/command.json", "/opt/second/command.json")]
    [InlineData(@"D:\first\command.json", @"D:\second\command.json")]
    [InlineData(@"D:\first\command.json", @"E:\first\command.json")]
    [InlineData(@"\\server\first\command.json", @"\\server\second\command.json")]
    public void Files_of_one_name_far_from_the_project_are_told_apart(string first, string second)
    {
        TestProject project = TestProject.Kitchen
            .WithDefinition(first, TestDefinition.Of("Alpha"))
            .WithDefinition(second, TestDefinition.Of("Beta"));

        Assert.Equal(["Alpha.g.cs", "Beta.g.cs", "IoTCommandCatalog.g.cs"], GeneratorRun.Start(project).HintNames);
    }

    private static string HeaderPath(string? directory, string path) => HeaderPathIn(TestProject.Kitchen.WithProperty("ProjectDir", directory), path);

    private static string HeaderPathIn(TestProject project, string path)
    {
        const string Before = " made this file from ";
        string header = GeneratorRun.Start(Definition(project, path)).Source("Reboot.g.cs").Split('\n').First(static line => line.Contains(Before, StringComparison.Ordinal));
        return header[(header.IndexOf(Before, StringComparison.Ordinal) + Before.Length)..header.IndexOf(". Edits here", StringComparison.Ordinal)];
    }

    private static TestProject Definition(TestProject project, string path) => project.WithDefinition(path, TestDefinition.Static("reboot"));
}
