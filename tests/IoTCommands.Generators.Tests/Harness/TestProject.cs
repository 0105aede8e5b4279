using System.Collections.Immutable;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.Harness;

/// <summary>A project that uses the package: what MSBuild hands to the compiler for it. Every change gives another one.</summary>
internal sealed record TestProject
{
    public const string Directory = "/src/Kitchen";

    /// <summary>A project of the newest language for .NET 10, with root namespace Kitchen and a class of its own.</summary>
    public static TestProject Kitchen { get; } = new TestProject { References = ReferenceSet.Net100.References }
        .WithProperty("RootNamespace", "Kitchen")
        .WithProperty("ProjectDir", Directory + "/")
        .WithCode("Program.cs", "namespace Kitchen { internal static class Program { } }");

    public ImmutableArray<TestText> Files { get; private init; } = [];

    public TestOptionsProvider Options { get; private init; } = new(TestOptions.Empty, ImmutableDictionary<string, TestOptions>.Empty);

    public CSharpParseOptions ParseOptions { get; private init; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    public ImmutableArray<MetadataReference> References { get; init; } = [];

    /// <summary>Texts by path.</summary>
    public ImmutableSortedDictionary<string, SourceText> Code { get; private init; } = ImmutableSortedDictionary<string, SourceText>.Empty;

    private bool HasNullable => ParseOptions.LanguageVersion >= LanguageVersion.CSharp8;

    /// <summary>Adds or replaces a definition, as an item of the package's default glob.</summary>
    /// <param name="path">Relative to the project, or a full one.</param>
    /// <param name="content">The text.</param>
    /// <param name="reading">What happens each time when somebody asks for the text.</param>
    public TestProject WithDefinition(string path, string content, Action? reading = null)
        => WithFile(path, content, reading).WithMetadata(path, "IoTCommandDefinition", "true");

    public TestProject WithDefinition(string path, SourceText text)
        => WithFile(new TestText(FullPath(path), text)).WithMetadata(path, "IoTCommandDefinition", "true");

    /// <summary>Adds or replaces an additional file without metadata.</summary>
    public TestProject WithFile(string path, string content, Action? reading = null) => WithFile(new TestText(FullPath(path), content, reading));

    /// <summary>Adds a definition even where there is one of that path, as a host may that hands a file over for each item that names it.</summary>
    public TestProject WithDefinitionAgain(string path, string content) =>
        (this with { Files = Files.Add(new TestText(FullPath(path), content)) }).WithMetadata(path, "IoTCommandDefinition", "true");

    public TestProject WithoutFile(string path) => this with { Files = Files.RemoveAt(IndexOf(FullPath(path))) };

    /// <summary>The same files in the opposite order, as another file system may give them.</summary>
    public TestProject WithFilesReversed() => this with { Files = [.. Files.Reverse()] };

    public TestProject WithFilesOrderedBy(Func<TestText, int> key) => this with { Files = [.. Files.OrderBy(key)] };

    public TestProject WithProperty(string name, string? value) => this with { Options = Options.WithProperty(name, value) };

    /// <summary>With all that a <c>.globalconfig</c> sets.</summary>
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

    /// <summary>Adds an assembly of its own that is compiled from a text.</summary>
    /// <param name="assemblyName">The assembly's simple name.</param>
    /// <param name="code">The text.</param>
    /// <param name="aliases">The <c>extern alias</c>es by which the project sees it; none for the global one.</param>
    public TestProject WithReference(string assemblyName, string code, params string[] aliases) =>
        this with { References = References.Add(TestAssembly.Compile(assemblyName, code, References).WithAliases(aliases)) };

    /// <summary>The project sees a reference by the given <c>extern alias</c>es only.</summary>
    public TestProject WithAliases(string fileName, params string[] aliases) =>
        this with
        {
            References = [.. References.Select(reference => Path.GetFileName(reference.Display) == fileName ? reference.WithAliases(aliases)
            : reference)]
        };

    public TestProject WithoutReference(string fileName) =>
        this with { References = References.RemoveAll(reference => Path.GetFileName(reference.Display) == fileName) };

    public CSharpCompilation Compile() => Compile(null);

    /// <param name="before">Of the project that this one was made of by an edit: files that the edit does not change are the same objects in both, as in
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
