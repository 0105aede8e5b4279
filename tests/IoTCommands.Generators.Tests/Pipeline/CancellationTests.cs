using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Emit;
using IoTCommands.Generators.Projects;
using IoTCommands.Generators.Tests.Harness;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>Editors cancel at the next keystroke. A run must then stop at once, and leave no incomplete state for the next run.</summary>
public sealed class CancellationTests
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Theory]
    [InlineData("commands/a.json")]
    [InlineData("commands/b.json")]
    [InlineData("commands/c.json")]
    public void A_run_that_is_cancelled_while_a_file_is_read_ends_and_a_later_run_gives_everything(string path)
    {
        using CancellationTokenSource source = new();
        TestProject project = ThreeCommands(path, source.Cancel);
        GeneratorDriver driver = GeneratorRun.CreateDriver(project);

        Assert.ThrowsAny<OperationCanceledException>(() => driver.RunGenerators(project.Compile(), source.Token));
        Assert.Equal(Outputs(ThreeCommands("", static () => { })), Outputs(driver, project));
    }

    [Fact]
    public void An_edit_that_is_cancelled_leaves_the_run_before_it_as_it_was()
    {
        using CancellationTokenSource source = new();
        TestProject before = ThreeCommands("", static () => { });
        TestProject after = before.WithDefinition("commands/b.json", TestDefinition.Of("Delta"), source.Cancel);
        GeneratorDriver first = GeneratorRun.CreateDriver(before).RunGenerators(before.Compile(), TestContext.Current.CancellationToken);
        GeneratorDriver edited = first.ReplaceAdditionalText(before.Files[1], after.Files[1]);

        Assert.ThrowsAny<OperationCanceledException>(() => edited.RunGenerators(after.Compile(), source.Token));
        Assert.Equal(Outputs(before), Outputs(first, before));
        Assert.Equal(["Alpha.g.cs", "Delta.g.cs", "Gamma.g.cs", "IoTCommandCatalog.g.cs"], Outputs(edited, after).Select(static output => output.HintName));
    }

    [Fact]
    public void Reading_a_definition_stops()
    {
        DefinitionFile file = new(
            new TestText("/src/Kitchen/commands/a.json", TestDefinition.Of("Alpha")),
            "commands/a.json",
            Namespace: null,
            Name: null,
            IsByDefault: true,
            SecretParameters: default);

        Assert.ThrowsAny<OperationCanceledException>(() => FileModel.From(file, default, Cancelled));
    }

    [Fact]
    public void A_reading_that_was_stopped_is_done_again()
    {
        DefinitionFile file = new(
            new TestText("/src/Kitchen/commands/a.json", TestDefinition.Of("Alpha")),
            "commands/a.json",
            Namespace: null,
            Name: null,
            IsByDefault: true,
            SecretParameters: default);
        Assert.ThrowsAny<OperationCanceledException>(() => FileModel.From(file, default, Cancelled));

        Assert.Equal("Alpha", FileModel.From(file, default, TestContext.Current.CancellationToken).Command?.Name);
    }

    [Fact]
    public void Putting_the_commands_together_stops()
        => Assert.ThrowsAny<OperationCanceledException>(() => CommandSetBuilder.Build(
            ImmutableArray<DefinitionKey?>.Empty,
            ImmutableArray<DefinitionKey>.Empty,
            new ProjectSettings(CanGenerate: true, "Kitchen", new EmitSettings(IsPublic: true, LanguageFeatures.None)),
            EquatableArray<ReferencedCatalog>.Empty,
            Cancelled));

    [Fact]
    public void Looking_at_the_compilation_stops()
        => Assert.ThrowsAny<OperationCanceledException>(() => GeneratedCodeDependencies.From(TestProject.Kitchen.Compile(), Cancelled));

    private static TestProject ThreeCommands(string path, Action reading)
    {
        TestProject project = TestProject.Kitchen;
        foreach ((string file, string id) in (ReadOnlySpan<(string, string)>)[("commands/a.json", "Alpha"), ("commands/b.json", "Beta"),
            ("commands/c.json", "Gamma")])
        {
            project = project.WithDefinition(file, TestDefinition.Of(id), file == path ? reading : null);
        }

        return project;
    }

    private static IEnumerable<(string HintName, string Text)> Outputs(TestProject project) => Outputs(GeneratorRun.CreateDriver(project), project);

    private static IEnumerable<(string HintName, string Text)> Outputs(GeneratorDriver driver, TestProject project) =>
        Assert.Single(driver.RunGenerators(project.Compile(), TestContext.Current.CancellationToken).GetRunResult().Results)
            .GeneratedSources
            .Select(static source => (source.HintName, source.SourceText.ToString()))
            .OrderBy(static output => output.HintName, StringComparer.Ordinal);
}
