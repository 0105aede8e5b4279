using System.Collections.Immutable;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.Harness;

/// <summary>A project that uses the package, as MSBuild passes it to the compiler. Every change returns a new project.</summary>
internal sealed record TestProject
{
    public const string Directory = "/src/Kitchen";

    /// <summary>Gets a project of the newest language version for .NET 10, with the root namespace Kitchen and a class of its own.</summary>
    public static TestProject Kitchen { get; } = new TestProject { References = ReferenceSet.Net100.References }
        .WithProperty("RootNamespace", "Kitchen")
        .WithProperty("ProjectDir", Directory + "/")
        .WithCode("Program.cs", "namespace Kitchen { internal static class Program { } }");

    public ImmutableArray<TestText> Files { get; private init; } = [];

    public TestOptionsProvider Options { get; private init; } = new(TestOptions.Empty, ImmutableDictionary<string, TestOptions>.Empty);

    public CSharpParseOptions ParseOptions { get; private init; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    public ImmutableArray<MetadataReference> References { get; init; } = [];

    /// <summary>Gets the source texts by path.</summary>
    public ImmutableSortedDictionary<string, SourceText> Code { get; private init; } = ImmutableSortedDictionary<string, SourceText>.Empty;

    private bool HasNullable => ParseOptions.LanguageVersion >= LanguageVersion.CSharp8;

    /// <summary>Adds or replaces a definition, as an item of the package's default glob.</summary>
    /// <param name="path">The path relative to the project, or a full path.</param>
    /// <param name="content">The text.</param>
    /// <param name="reading">Called each time the text is requested.</param>
    public TestProject WithDefinition(string path, string content, Action? reading = null)
        => WithFile(path, content, reading).WithMetadata(path, "IoTCommandDefinition", "true");

    public TestProject WithDefinition(string path, SourceText text)
        => WithFile(new TestText(FullPath(path), text)).WithMetadata(path, "IoTCommandDefinition", "true");

    /// <summary>Adds or replaces an additional file without metadata.</summary>
    public TestProject WithFile(string path, string content, Action? reading = null) => WithFile(new TestText(FullPath(path), content, reading));

    /// <summary>Adds a definition even if the path is already used. A host may do so if several items name one file.</summary>
    public TestProject WithDefinitionAgain(string path, string content) =>
        (this with { Files = Files.Add(new TestText(FullPath(path), content)) }).WithMetadata(path, "IoTCommandDefinition", "true");

    public TestProject WithoutFile(string path) => this with { Files = Files.RemoveAt(IndexOf(FullPath(path))) };

    /// <summary>Returns the same files in the opposite order, as another file system may return them.</summary>
    public TestProject WithFilesReversed() => this with { Files = [.. Files.Reverse()] };

    public TestProject WithFilesOrderedBy(Func<TestText, int> key) => this with { Files = [.. Files.OrderBy(key)] };

    public TestProject WithProperty(string name, string? value) => this with { Options = Options.WithProperty(name, value) };

    /// <summary>Adds all options of a <c>.globalconfig</c>.</summary>
    public TestProject WithGlobalConfig(string path) => this with
    {
        Options = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(File.ReadAllText(path), path))).GlobalConfigOptions.AnalyzerOptions
            .Aggregate(Options, static (options, option) => options.WithGlobalOption(option.Key, option.Value)),
    };

    public TestProject WithMetadata(string path, string name, string? value) => this with { Options = Options.WithMetadata(FullPath(path), name, value) };

    public TestProject WithOptionsCopied() => this with { Options = Options.Copy() };

    public TestProject WithLanguage(LanguageVersion version) => this with { ParseOptions = ParseOptions.WithLanguageVersion(version) };

    public TestProject WithParseOptions(CSharpParseOptions options) => this with { ParseOptions = options };

    public TestProject WithCode(string path, string content)
        => this with { Code = Code.SetItem(FullPath(path), SourceText.From(content, System.Text.Encoding.UTF8)) };

    public TestProject WithoutCode(string path) => this with { Code = Code.Remove(FullPath(path)) };

    /// <summary>Compiles a text to a new assembly and references it.</summary>
    /// <param name="assemblyName">The assembly's simple name.</param>
    /// <param name="code">The text.</param>
    /// <param name="aliases">The <c>extern alias</c>es of the reference; none for the global alias.</param>
    public TestProject WithReference(string assemblyName, string code, params string[] aliases) =>
        this with { References = References.Add(TestAssembly.Compile(assemblyName, code, References).WithAliases(aliases)) };

    /// <summary>Makes a reference accessible only by the given <c>extern alias</c>es.</summary>
    public TestProject WithAliases(string fileName, params string[] aliases) =>
        this with
        {
            References = [.. References.Select(reference => Path.GetFileName(reference.Display) == fileName ? reference.WithAliases(aliases)
            : reference)]
        };

    public TestProject WithoutReference(string fileName) =>
        this with { References = References.RemoveAll(reference => Path.GetFileName(reference.Display) == fileName) };

    public CSharpCompilation Compile() => Compile(null);

    /// <param name="before">The compilation before the edit. Files that the edit does not change are the same objects in both compilations, as in
    /// editors.</param>
    public CSharpCompilation Compile(CSharpCompilation? before) => ReferenceSet.Compile(
        "Kitchen",
        Code.Select(pair => before?.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == pair.Key && tree.Options == ParseOptions
            && tree.GetText() == pair.Value)
            ?? CSharpSyntaxTree.ParseText(pair.Value, ParseOptions, pair.Key)),
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            warningLevel: 9999,
            nullableContextOptions: HasNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));

    private static string FullPath(string path) => Path.IsPathRooted(path) || IsOfWindows(path) ? path : $"{Directory}/{path}";

    private static bool IsOfWindows(string path) => path.StartsWith(@"\\", StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal);

    private TestProject WithFile(TestText text)
    {
        int index = IndexOf(text.Path);
        return this with { Files = index < 0 ? Files.Add(text) : Files.SetItem(index, text) };
    }

    private int IndexOf(string fullPath)
    {
        for (int i = 0; i < Files.Length; i++)
        {
            if (Files[i].Path == fullPath)
            {
                return i;
            }
        }

        return -1;
    }
}
