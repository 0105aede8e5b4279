using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>A project with many types that are commands, each in a file of its own, and the edit of one of them.</summary>
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

    /// <summary>Another end of a range: another text each time.</summary>
    public Compilation EditType() => Project.Compilation.ReplaceSyntaxTree(_file, File(_commandId, longestInterval: 3_600 + ++_edits));

    /// <summary>
    /// The compilation as it is when its files have just been parsed: other objects all over, so that no run finds what an earlier one has bound or read.
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

        // The table of all declarations is the compiler's own need, whatever generators there are.
        _ = compilation.Assembly.TypeNames;
        return compilation;
    }

    private static SyntaxTree File(string commandId, int longestInterval) =>
        BenchmarkProject.Parse(
            $"Commands/{commandId}.cs",
            DeclarationText.Of(commandId, longestInterval.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
