using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>A project with many types that are commands, each in a separate file, and an edit of one type.</summary>
internal sealed class DeclaredProject
{
    private readonly SyntaxTree _file;
    private readonly string _commandId;
    private int _edits;

    public DeclaredProject(int types)
    {
        List<SyntaxTree> trees = [BenchmarkProject.Parse("ReportingMode.cs", DeclarationText.Mode)];
        for (int i = 0; i < types; i++)
        {
            trees.Add(File(DefinitionNames.Of(i), longestInterval: 3_600));
        }

        _commandId = DefinitionNames.Of(types / 2);
        _file = trees[1 + (types / 2)];
        Project = new BenchmarkProject([], trees);
    }

    public BenchmarkProject Project { get; }

    /// <summary>Changes the maximum of a range. The text is new each time.</summary>
    public Compilation EditType() => Project.Compilation.ReplaceSyntaxTree(_file, File(_commandId, longestInterval: 3_600 + ++_edits));

    /// <summary>
    /// Returns the compilation as it is when its files have just been parsed. All objects are new, so no run reuses what an earlier run bound or parsed.
    /// </summary>
    public Compilation Renew()
    {
        CSharpCompilation compilation = Project.Compilation;
        List<SyntaxTree> trees = new(compilation.SyntaxTrees.Length);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            trees.Add(tree.WithFilePath("").WithFilePath(tree.FilePath));
        }

        compilation = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);

        // The compiler requires the table of all declarations, whatever generators run.
        _ = compilation.Assembly.TypeNames;
        return compilation;
    }

    private static SyntaxTree File(string commandId, int longestInterval) =>
        BenchmarkProject.Parse(
            $"Commands/{commandId}.cs",
            DeclarationText.Of(commandId, longestInterval.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
