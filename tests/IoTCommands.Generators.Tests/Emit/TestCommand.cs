using IoTCommands.Definitions;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Model;

namespace IoTCommands.Generators.Tests.Emit;

/// <summary>A definition file whose output is tested.</summary>
/// <param name="Name">The name of the file without extension.</param>
/// <param name="Path">The path of the file.</param>
/// <param name="SourceName">The name of the file in the output.</param>
/// <param name="Model">The model that the emitter gets.</param>
internal sealed record TestCommand(string Name, string Path, string SourceName, CommandModel Model)
{
    private static readonly Lazy<TestCommand[]> LazyAll = new(
        static ()
            => [.. Read(TestPaths.CommandsDirectory, "commands"), .. Read(System.IO.Path.Combine(TestPaths.ProjectDirectory, "Definitions"), "definitions")]);

    /// <summary>Gets the repository's definitions, and the special ones of this project.</summary>
    public static IReadOnlyList<TestCommand> All => LazyAll.Value;

    public static TestCommand Get(string name) => All.Single(command => command.Name == name);

    public override string ToString() => Name;

    private static IEnumerable<TestCommand> Read(string directory, string shownDirectory)
    {
        foreach (string path in Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal))
        {
            Definition definition = DefinitionParser.Parse(File.ReadAllText(path));
            CommandModel model = definition.Command ?? throw new InvalidOperationException(
                $"{path} is no valid definition: "
                    + string.Join("; ", definition.Diagnostics.Select(static diagnostic => $"{diagnostic.Rule.Id} {string.Join(", ", diagnostic.Arguments)}")));
            yield return new TestCommand(System.IO.Path.GetFileNameWithoutExtension(path), path, $"{shownDirectory}/{System.IO.Path.GetFileName(path)}", model);
        }
    }
}
