using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Compiling;

/// <summary>The references of a project for a framework, including this runtime and the SDK as built for that framework. Created once per test run.</summary>
internal sealed class ReferenceSet
{
    private readonly Lazy<ImmutableArray<MetadataReference>> _references;

    private readonly ConcurrentDictionary<(string AssemblyName, CSharpCompilationOptions Options), CSharpCompilation> _empty = new();

    private ReferenceSet(string framework, Func<IEnumerable<MetadataReference>> frameworkReferences)
    {
        Framework = framework;
        _references = new(() => [.. frameworkReferences(), .. ConsumerReferences(framework)]);
    }

    public static ReferenceSet NetFramework472 { get; } = new("net472", NetFrameworkReferences);

    public static ReferenceSet Net80 { get; } = new("net8.0", static () => PackedReferences.Read("Net80"));

    public static ReferenceSet Net100 { get; } = new("net10.0", static () => PackedReferences.Read("Net100"));

    public string Framework { get; }

    public ImmutableArray<MetadataReference> References => _references.Value;

    /// <summary>
    /// Creates a compilation. Compilations with the same name and options share the symbols of their references, as in an editor from edit to edit. Creating
    /// the symbols costs more than most tests.
    /// </summary>
    public static CSharpCompilation Compile(
        string assemblyName, IEnumerable<SyntaxTree> trees, ImmutableArray<MetadataReference> references, CSharpCompilationOptions options) =>
        Array.Find([Net100, Net80, NetFramework472], set => set._references.IsValueCreated && set.References == references) is { } known
            ? known._empty.GetOrAdd(
                (assemblyName, options),
                static (key, references) => CSharpCompilation.Create(key.AssemblyName, [], references, key.Options),
                references).AddSyntaxTrees(trees)
            : CSharpCompilation.Create(assemblyName, trees, references, options);

    public override string ToString() => Framework;

    private static IEnumerable<MetadataReference> NetFrameworkReferences()
    {
        // The default references of the .NET SDK, and the facades that .NET Standard libraries require.
        foreach (string name in (string[])["mscorlib", "System", "System.Core", "System.Data", "System.Drawing", "System.Numerics",
            "System.Runtime.Serialization", "System.Xml", "System.Xml.Linq"])
        {
            yield return MetadataReference.CreateFromFile(Path.Combine(TestPaths.NetFramework472, name + ".dll"));
        }

        foreach (string path in Directory.EnumerateFiles(Path.Combine(TestPaths.NetFramework472, "Facades"), "*.dll"))
        {
            yield return MetadataReference.CreateFromFile(path);
        }
    }

    private static IEnumerable<MetadataReference> ConsumerReferences(string framework)
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(TestPaths.ConsumerOutput, framework), "*.dll"))
        {
            // The framework's own assembly has precedence, as when the SDK resolves conflicts.
            string name = Path.GetFileName(path);
            if (name != "IoTCommands.Consumer.dll" && !(framework == "net472" && File.Exists(Path.Combine(TestPaths.NetFramework472, "Facades", name))))
            {
                yield return MetadataReference.CreateFromFile(path);
            }
        }
    }
}
