using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Compiling;

/// <summary>Checks the diagnostics of the compiler.</summary>
internal static class CompilerOutput
{
    /// <summary>
    /// Fails on any diagnostic that a user could see, including warnings and suggestions. Emits the assembly, because some errors are reported only then.
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

    /// <summary>Formats a diagnostic with the source line that it is about.</summary>
    public static string Show(Diagnostic diagnostic)
    {
        string line = diagnostic.Location.SourceTree is { } tree
            ? tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
            : "";
        return $"{diagnostic}\n    {line}";
    }
}
