using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Compiling;

public sealed class CompilerVersionTests
{
    /// <summary>If a dependency required a newer compiler, the tests of the oldest one would run on the newer one without any error.</summary>
    [Fact]
    public void The_tests_run_on_the_compiler_that_their_project_names()
        => Assert.Equal(TestPaths.RoslynVersion, typeof(CSharpCompilation).Assembly.GetName().Version?.ToString(fieldCount: 3));
}
