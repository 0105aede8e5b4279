using System.Runtime.CompilerServices;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>Editors run for days: what is remembered of a file must not keep alive the files of edits long ago.</summary>
public sealed class ReadingMemoryTests
{
    private const string Fade = "namespace Kitchen { [IoTCommands.IoTCommand(Names.Fade)] internal partial class Fade { [IoTCommands.CommandParameter(\"level\")] public int Level { get; set; } } }";

    [Theory]
    [InlineData("\"fade\"")]
    [InlineData("\"not an id\"")]
    [InlineData("\"unfinished")]
    public void A_file_that_was_edited_is_let_go(string id)
    {
        (object[] alive, WeakReference first) = EditThreeTimes(id);

        for (int i = 0; i < 10 && first.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(first.IsAlive);
        GC.KeepAlive(alive);
    }

    /// <summary>A method of its own, so that no local of it is left.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (object[] Alive, WeakReference First) EditThreeTimes(string id)
    {
        TestProject project = TestProject.Kitchen.WithCode("Fade.cs", Fade).WithCode("Names.cs", Names("\"fade\"", 0));
        CSharpCompilation compilation = project.Compile();
        WeakReference first = new(compilation.SyntaxTrees.Single(static tree => tree.FilePath.EndsWith("Names.cs", StringComparison.Ordinal)));
        GeneratorDriver driver = GeneratorRun.CreateDriver(project).RunGenerators(compilation, TestContext.Current.CancellationToken);
        for (int i = 1; i < 4; i++)
        {
            project = project.WithCode("Names.cs", Names(id, i));
            compilation = project.Compile(compilation);
            driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        }

        return ([driver, compilation], first);
    }

    private static string Names(string fade, int other) => $"namespace Kitchen {{ internal static class Names {{ public const int Other = {other}; public const string Fade = {fade}; }} }}";
}
