using System.Collections.Immutable;
using System.Reflection;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Docs.Tests;

/// <summary>Compiles and runs a code block as a method, in a project with the repository's definitions.</summary>
internal static class BlockProgram
{
    /// <summary>The assemblies that this process runs on, so that the compiled program can run in it.</summary>
    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(static () =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>
    /// The warnings that the .NET SDK does not report either: unified versions of assemblies, and missing documentation in a project that writes none.
    /// </summary>
    private static readonly string[] NoWarn = ["CS1591", "CS1701", "CS1702"];

    /// <summary>Compiles a block. Fails on a warning as on an error, as a project does that treats warnings as errors.</summary>
    /// <param name="block">The statements of the method.</param>
    /// <param name="usings">The namespaces that the page does not show.</param>
    /// <param name="parameters">The variables that the page does not show, as a parameter list.</param>
    /// <param name="types">A second file, with types that the block uses.</param>
    /// <param name="definition">A definition file in addition to those of the repository.</param>
    public static Assembly Compile(
        CodeBlock block, IEnumerable<string> usings, string parameters = "", CodeBlock? types = null, string? definition = null)
    {
        TestProject project = Kitchen().WithCode(
            "Program.cs",
            $$"""
            {{string.Concat(usings.Select(static name => $"using {name};\n"))}}
            namespace Kitchen;

            internal static class Program
            {
                public static async Task RunAsync({{parameters}})
                {
                    await Task.Yield();
            {{block.Text}}
                }
            }
            """);
        if (types is not null)
        {
            project = project.WithCode("Types.cs", types.Text);
        }

        if (definition is not null)
        {
            project = project.WithDefinition("commands/definition.json", definition);
        }

        CSharpGeneratorDriver.Create([Generator().AsSourceGenerator()], project.Files, project.ParseOptions, project.Options)
            .RunGeneratorsAndUpdateCompilation(project.Compile(), out Compilation compilation, out _, TestContext.Current.CancellationToken);
        using MemoryStream assembly = new();
        Assert.Empty(compilation.Emit(assembly,
            cancellationToken: TestContext.Current.CancellationToken).Diagnostics.Where(
                static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !NoWarn.Contains(diagnostic.Id)));
        return Assembly.Load(assembly.ToArray());
    }

    /// <param name="program">The assembly that <see cref="Compile"/> returned.</param>
    /// <param name="arguments">The arguments for its parameters.</param>
    public static Task RunAsync(Assembly program, params object[] arguments) =>
        (Task)program.GetType("Kitchen.Program", throwOnError: true)!.GetMethod("RunAsync")!.Invoke(null, arguments)!;

    private static IIncrementalGenerator Generator()
    {
        string path = typeof(BlockProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(
            static attribute => attribute.Key == nameof(Generator)).Value!;
        return (IIncrementalGenerator)Activator.CreateInstance(
            Assembly.LoadFrom(path).GetType("IoTCommands.Generators.IoTCommandsGenerator", throwOnError: true)!)!;
    }

    private static TestProject Kitchen()
    {
        TestProject project = TestProject.Kitchen with { References = References.Value };
        foreach (string path in Directory.EnumerateFiles(TestPaths.CommandsDirectory, "*.json"))
        {
            project = project.WithDefinition("commands/" + Path.GetFileName(path), File.ReadAllText(path));
        }

        return project;
    }
}
