using System.Collections.Immutable;
using System.Xml.Linq;
using IoTCommands.Generators.Tests.Analyzers;
using IoTCommands.Generators.Tests.Analyzers.Typed;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Handlers;
using IoTCommands.Generators.Tests.Harness;
using IoTCommands.Generators.Tests.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>A project with an example of a page. It runs the generator and all analyzers of the package.</summary>
internal sealed class ExampleProject
{
    /// <summary>The path of an example's code.</summary>
    public const string CodePath = "Program.cs";

    /// <summary>The path of an example's parameters.</summary>
    public const string ParametersPath = "commands/Example.json";

    private readonly TestProject _project;
    private readonly CSharpCompilation _compilation;

    /// <param name="example">The example of the page.</param>
    /// <param name="prefix">The code before the example in its file.</param>
    public ExampleProject(PageExample example, string prefix = "")
    {
        _project = Fill(example, prefix);
        CSharpGeneratorDriver.Create([new IoTCommandsGenerator().AsSourceGenerator()], _project.Files, _project.ParseOptions, _project.Options)
            .RunGeneratorsAndUpdateCompilation(_project.Compile(), out Compilation output, out _, TestContext.Current.CancellationToken);
        _compilation = (CSharpCompilation)output;
    }

    /// <summary>Gets whether a generated method starts a command. The method of a definition with an error only throws.</summary>
    public bool CanStart => _compilation.GetSymbolsWithName(static name => name.StartsWith("Start", StringComparison.Ordinal), SymbolFilter.Member)
        .SelectMany(static method => method.DeclaringSyntaxReferences)
        .Any(static reference => !reference.GetSyntax(TestContext.Current.CancellationToken).ToString()
            .Contains("throw new global::System.InvalidOperationException(", StringComparison.Ordinal));

    /// <summary>Gets the compiler's errors.</summary>
    public IEnumerable<Diagnostic> Errors
        => _compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Returns the diagnostics of the analyzers, in the order of their spans. An exception of an analyzer fails the test.</summary>
    /// <param name="configuration">The text of the project's .editorconfig or .globalconfig.</param>
    public async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string configuration = "")
    {
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([.. _project.Files.Cast<AdditionalText>()], _project.Options),
            onAnalyzerException: static (exception, _, _) => throw new InvalidOperationException("The analyzer threw.", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        Compilation compilation = _compilation.WithOptions(
            _compilation.Options.WithSyntaxTreeOptionsProvider(new PageConfiguration(configuration, TestProject.Directory)));
        ImmutableArray<Diagnostic> diagnostics = await compilation
            .WithAnalyzers(AnalyzerRules.Analyzers, options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path,
            StringComparer.Ordinal).ThenBy(static diagnostic => diagnostic.Location.SourceSpan)];
    }

    private static TestProject Fill(PageExample example, string prefix)
    {
        TestProject project = TestProject.Kitchen with
        {
            References =
            [
                .. TestProject.Kitchen.References,
                MetadataReference.CreateFromFile(typeof(Polly.Policy).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Polly.ResiliencePipeline).Assembly.Location),
            ],
        };
        foreach (PageBlock block in example.Blocks)
        {
            project = block switch
            {
                { Language: "csharp" } => WithCode(project, block.Text, prefix),
                { Language: "json", Place: "parameter" } => project.WithDefinition(ParametersPath, Surroundings.OfParameters(block.Text)),
                { Language: "json" } => WithFile(project, block),
                { Language: "xml" } => WithItems(project, XElement.Parse($"<Project>{block.Text}</Project>"), example),
                _ => throw new InvalidOperationException($"There is no place in a project for a block of {block.Language}."),
            };
        }

        return project;
    }

    private static TestProject WithCode(TestProject project, string code, string prefix)
    {
        project = WithKitchenCommands(project).WithCode(CodePath, prefix + Surroundings.OfCode(code));
        if (code.Contains("SQSEvent", StringComparison.Ordinal))
        {
            return project.WithCode("Queues.cs", QueueCode.GlobalUsings + QueueCode.Libraries);
        }

        (string Word, string Assembly, string Text)[] packages =
            [("CommandDispatcher", "IoTCommands.Devices", DevicesCode.Text), ("IIoTCommandsClient", "IoTCommands.Client", ResultCode.Client)];
        foreach ((string word, string assembly, string text) in packages)
        {
            project = code.Contains(word, StringComparison.Ordinal)
                ? project.WithReference(assembly, text).WithCode("Usings.cs", $"global using {assembly};")
                : project;
        }

        return project;
    }

    /// <summary>Adds a file as the package's default glob does, or as an item of the project if the glob does not include it.</summary>
    private static TestProject WithFile(TestProject project, PageBlock block) => project
        .WithDefinition(block.Place, block.Text)
        .WithMetadata(block.Place, "IoTCommandByDefault", block.Place.StartsWith("commands/", StringComparison.Ordinal) ? "true" : null);

    private static TestProject WithKitchenCommands(TestProject project)
    {
        foreach (string path in Directory.EnumerateFiles(TestPaths.CommandsDirectory, "*.json"))
        {
            project = project.WithDefinition($"commands/{Path.GetFileName(path)}", File.ReadAllText(path));
        }

        return project;
    }

    /// <summary>Adds items with metadata for a definition of the example, or else of the repository, and references that exclude an assembly.</summary>
    private static TestProject WithItems(TestProject project, XElement items, PageExample example)
    {
        foreach (XElement item in items.Descendants("IoTCommand"))
        {
            string path = (string?)item.Attribute("Update") ?? (string?)item.Attribute("Include") ?? (string)item.Attribute("Remove")!;
            if (example.Blocks.All(block => block.Place != path))
            {
                project = project.WithDefinition(path, File.ReadAllText(Path.Combine(TestPaths.CommandsDirectory, "..", path)));
            }

            project = item.Attribute("Remove") is not null
                ? project.WithoutFile(path)
                : project
                    .WithMetadata(path, "IoTCommandName", (string?)item.Attribute("Name"))
                    .WithMetadata(path, "IoTCommandNamespace", (string?)item.Attribute("Namespace"))
                    .WithMetadata(path, "IoTCommandSecretParameters", ((string?)item.Attribute("SecretParameters"))?.Replace(';', ','));
        }

        if (items.Descendants("PackageReference").Any(static item => (string?)item.Attribute("Include") == "IoTCommands.Generators"))
        {
            project = project.WithProperty("IoTCommandsIsReferencedDirectly", "true");
        }

        foreach (XElement setting in items.Descendants("IoTCommandsNamespace"))
        {
            project = project.WithProperty("IoTCommandsNamespace", setting.Value);
        }

        foreach (XElement setting in items.Descendants("IoTCommandIdPrefix"))
        {
            // The package's targets pass the value in this form.
            project = project.WithProperty("_IoTCommandIdPrefixes", setting.Value.Replace(';', ','));
        }

        foreach (XElement reference in items.Descendants("ProjectReference"))
        {
            string name = Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!);
            project = project with { References = project.References.Add(Compile(name, example)) };
        }

        foreach (XElement reference in items.Descendants("PackageReference").Where(static item => (string?)item.Attribute("ExcludeAssets") == "compile"))
        {
            project = project.WithoutReference($"{(string?)reference.Attribute("Include")}.dll");
        }

        return project;
    }

    /// <summary>Compiles a project that also has the definitions of the example.</summary>
    private static PortableExecutableReference Compile(string name, PageExample example)
    {
        TestProject library = TestProject.Kitchen;
        foreach (PageBlock block in example.Blocks.Where(static block => block.Language == "json"))
        {
            library = library.WithDefinition(block.Place, block.Text);
        }

        CSharpGeneratorDriver.Create([new IoTCommandsGenerator().AsSourceGenerator()], library.Files, library.ParseOptions, library.Options)
            .RunGeneratorsAndUpdateCompilation(library.Compile(), out Compilation output, out _, TestContext.Current.CancellationToken);
        using MemoryStream assembly = new();
        Assert.True(output.WithAssemblyName(name).Emit(assembly, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }
}
