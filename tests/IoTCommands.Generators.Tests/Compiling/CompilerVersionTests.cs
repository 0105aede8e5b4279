using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Compiling;

public sealed class CompilerVersionTests
{
    /// <summary>A dependency that asks for a newer compiler would make the tests of the oldest one worthless, without a word.</summary>
    [Fact]
    public void The_tests_run_on_the_compiler_that_their_project_names()
        => Assert.Equal(TestPaths.RoslynVersion, typeof(CSharpCompilation).Assembly.GetName().Version?.ToString(fieldCount: 3));
}
