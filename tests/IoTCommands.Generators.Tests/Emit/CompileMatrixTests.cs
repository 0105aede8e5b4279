using IoTCommands.Generators.Emit;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Emit;

public sealed class CompileMatrixTests
{
    /// <summary>The global namespace, and one in which the first parts of all names have another meaning.</summary>
    private static readonly string?[] Namespaces = [null, Shadows.Namespace];

    public static TheoryData<string> Cells => [.. MatrixCell.All.Select(static cell => cell.ToString())];

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_definition_and_calls_of_all_that_is_generated_compile_without_a_diagnostic(string cellName)
    {
        MatrixCell cell = MatrixCell.All.Single(cell => cell.ToString() == cellName);
        List<SyntaxTree> trees = [cell.Parse("Shadows.cs", Shadows.Source), cell.Parse("AssemblyInfo.cs", "[assembly: global::System.CLSCompliant(true)]")];
        foreach (string? namespaceName in Namespaces)
        {
            foreach (TestCommand command in TestCommand.All)
            {
                trees.Add(cell.Parse($"{namespaceName}/{command.Name}.g.cs",
                    CommandEmitter.Emit(command.Model, namespaceName, command.SourceName, cell.Settings)));
                trees.Add(cell.Parse($"{namespaceName}/{command.Name}.cs", Callers.Write(command.Model, namespaceName, cell.Features)));
            }

            trees.Add(cell.Parse($"{namespaceName}/IoTCommandCatalog.g.cs", CatalogEmitter.Emit(namespaceName, Names, cell.Settings)));
        }

        CompilerOutput.AssertClean(cell.CreateCompilation(trees), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_call_of_a_deprecated_command_is_warned_about_and_nothing_else_is()
    {
        TestCommand command = TestCommand.Get("deprecated");
        MatrixCell cell = MatrixCell.Newest;
        CSharpCompilation compilation = cell.CreateCompilation(
        [
            cell.Parse("deprecated.g.cs", CommandEmitter.Emit(command.Model, "Kitchen", command.SourceName, cell.Settings)),
            cell.Parse("IoTCommandCatalog.g.cs", CatalogEmitter.Emit("Kitchen", new EquatableArray<string>([command.Model.Name]), cell.Settings)),
            cell.Parse("Caller.cs", Callers.Write(command.Model, "Kitchen", cell.Features).Replace("#pragma", "//", StringComparison.Ordinal)),
        ]);

        Diagnostic[] diagnostics = [.. compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)];

        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, static diagnostic => Assert.Equal("CS0618 Caller.cs", $"{diagnostic.Id} {diagnostic.Location.SourceTree?.FilePath}"));
    }

    [Fact]
    public void A_value_that_the_command_requires_cannot_be_forgotten()
    {
        TestCommand command = TestCommand.Get("SetOvenTemperature");
        foreach (MatrixCell cell in MatrixCell.All)
        {
            CSharpCompilation compilation = cell.CreateCompilation(
            [
                cell.Parse("SetOvenTemperature.g.cs", CommandEmitter.Emit(command.Model, "Kitchen", command.SourceName, cell.Settings)),
                cell.Parse(
                    "Caller.cs",
                    "namespace Kitchen { internal static class Caller { internal static object Make() { return new SetOvenTemperatureArgs { Preheat = true "
                        + "}; } } }"),
            ]);

            Diagnostic error = Assert.Single(
                compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            Assert.Contains(error.Id, (string[])["CS7036", "CS9035"]);
        }
    }

    private static EquatableArray<string> Names => new([.. TestCommand.All.Select(static command => command.Model.Name)]);
}
