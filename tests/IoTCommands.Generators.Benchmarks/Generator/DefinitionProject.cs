using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>A project with many definition files, and an edit of one file.</summary>
internal sealed class DefinitionProject
{
    private readonly AdditionalText _file;
    private readonly AdditionalText _editedFile;

    public DefinitionProject(int definitions)
    {
        ImmutableArray<AdditionalText>.Builder files = ImmutableArray.CreateBuilder<AdditionalText>(definitions);
        for (int i = 0; i < definitions; i++)
        {
            files.Add(File(i, "Sets how often a device reports, and what."));
        }

        _file = files[definitions / 2];
        _editedFile = File(definitions / 2, "Sets how often a device reports, and when.");
        Project = new BenchmarkProject(files.MoveToImmutable(), []);
    }

    public BenchmarkProject Project { get; }

    public GeneratorDriver EditFile(GeneratorDriver driver) => driver.ReplaceAdditionalText(_file, _editedFile);

    private static BenchmarkText File(int number, string description)
    {
        string commandId = DefinitionNames.Of(number);
        return new BenchmarkText($"{BenchmarkProject.Directory}commands/{commandId}.json", DefinitionText.Of(commandId, description));
    }
}
