using System.Reflection;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Compiling;

/// <summary>
/// Loads the reference assemblies that a Basic.Reference.Assemblies package embeds. The package's own types do the same, but they require a newer compiler than
/// the oldest one in the tests.
/// </summary>
internal static class PackedReferences
{
    /// <param name="framework">The last part of the package's name: <c>Net80</c>.</param>
    public static IEnumerable<MetadataReference> Read(string framework)
    {
        Assembly package = Assembly.Load("Basic.Reference.Assemblies." + framework);
        foreach (string name in package.GetManifestResourceNames())
        {
            using Stream stream = package.GetManifestResourceStream(name)!;

            // The file name, as for a reference that is a file: net80.System.Runtime -> System.Runtime.dll
            yield return MetadataReference.CreateFromStream(stream, filePath: name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..] + ".dll");
        }
    }
}
