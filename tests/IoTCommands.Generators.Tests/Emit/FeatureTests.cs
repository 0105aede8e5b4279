using IoTCommands.Generators.Emit;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Emit;

public sealed class FeatureTests
{
    public static TheoryData<string> Cells => [.. MatrixCell.Real.Select(static cell => cell.ToString())];

    /// <summary>The matrix passes features to the emitter. This test verifies that the generator detects the same features in such a project.</summary>
    [Theory]
    [MemberData(nameof(Cells))]
    public void In_a_project_of_each_kind_the_generator_uses_the_features_that_the_matrix_compiles(string cellName)
    {
        MatrixCell cell = MatrixCell.Real.Single(cell => cell.ToString() == cellName);
        TestCommand command = TestCommand.Get("every-type");
        TestProject project = (TestProject.Kitchen with { References = cell.References.References })
            .WithLanguage(cell.Language.MapSpecifiedToEffectiveVersion())
            .WithProperty("IoTCommandsAccessibility", cell.Settings.Accessibility)
            .WithDefinition(command.SourceName, File.ReadAllText(command.Path));

        string source = GeneratorRun.Start(project).Result.GeneratedSources.Select(static source => source.SourceText.ToString()).Single(
            static text => text.Contains("StartEveryTypeAsync", StringComparison.Ordinal));

        Assert.Equal(CommandEmitter.Emit(command.Model, "Kitchen", command.SourceName, cell.Settings), source);
    }
}
