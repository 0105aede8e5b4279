using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using IoTCommands.Generators.Analyzers.DefinitionFiles;
using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Tool.Linting;

/// <summary>Checks definition files with the package's own analyzer, like a build of a project with these files.</summary>
internal static class DefinitionLinter
{
    /// <summary>Returns the diagnostics of the files, in the order of paths and spans.</summary>
    /// <param name="files">The files. Conflicts between them, such as two definitions with the same command id, are reported too.</param>
    /// <param name="directory">The directory to which paths in messages are relative.</param>
    /// <param name="cancellationToken">A token to cancel the analysis.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a file is denied.</exception>
    public static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(IReadOnlyList<InputFile> files, string directory, CancellationToken cancellationToken)
    {
        AnalyzerOptions options = new([.. files.Select(static file => new DefinitionText(file))], new Options(directory));
        ImmutableArray<Diagnostic> diagnostics = await new CompilationWithAnalyzers(
            CSharpCompilation.Create("Definitions"),
            [new DefinitionFileAnalyzer()],
            new CompilationWithAnalyzersOptions(
                options,
                onAnalyzerException: static (exception, _, _) => throw new InvalidOperationException("The analyzer failed.", exception),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. diagnostics
                .OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Reads the text before the analyzer runs, so that a file that cannot be read is not a failure of the analyzer.</summary>
    private sealed class DefinitionText(InputFile file) : AdditionalText
    {
        private readonly SourceText _text = file.Text;

        public InputFile File { get; } = file;

        public override string Path => File.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    /// <summary>The options that the package's props set for a project's definition files.</summary>
    private sealed class Options(string directory) : AnalyzerConfigOptionsProvider
    {
        private static readonly Values Empty = new([]);
        private static readonly Values Named = new(new() { [OptionNames.IsDefinition] = "true" });
        private static readonly Values InDirectory = new(new() { [OptionNames.IsDefinition] = "true", [OptionNames.IsByDefault] = "true" });

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { [OptionNames.ProjectDirectory] = directory });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Empty;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is DefinitionText { File.IsNamed: true } ? Named : InDirectory;

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
