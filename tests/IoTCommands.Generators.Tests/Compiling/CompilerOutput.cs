using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Compiling;

/// <summary>What the compiler says.</summary>
internal static class CompilerOutput
{
    /// <summary>
    /// Fails on any diagnostic that a user could see, warnings and suggestions too. Compiles down to the file, because some errors come only then.
    /// </summary>
    public static void AssertClean(Compilation compilation, CancellationToken cancellationToken)
    {
        using MemoryStream assembly = new();
        using MemoryStream documentation = new();
        AssertNone(compilation.Emit(assembly, xmlDocumentationStream: documentation, cancellationToken: cancellationToken).Diagnostics);
    }

    public static void AssertNone(IEnumerable<Diagnostic> diagnostics)
    {
        string[] seen = [.. diagnostics.Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).Select(Show)];
        Assert.True(seen.Length == 0, $"{seen.Length} diagnostics, the first of them:\n{string.Join("\n", seen.Take(20))}");
    }

    /// <summary>With the line that it is about.</summary>
    public static string Show(Diagnostic diagnostic)
    {
        string line = diagnostic.Location.SourceTree is { } tree
            ? tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
            : "";
        return $"{diagnostic}\n    {line}";
    }
}
