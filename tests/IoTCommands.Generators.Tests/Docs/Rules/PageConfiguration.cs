using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>The severities of a configuration file, as the compiler applies them.</summary>
internal sealed class PageConfiguration : SyntaxTreeOptionsProvider
{
    private readonly AnalyzerConfigSet _configuration;

    /// <param name="text">The file's text. With <c>is_global</c>, it is a .globalconfig; otherwise, an .editorconfig.</param>
    /// <param name="folder">The project's folder.</param>
    public PageConfiguration(string text, string folder)
    {
        string name = text.Contains("is_global", StringComparison.Ordinal) ? ".globalconfig" : ".editorconfig";
        _configuration = AnalyzerConfigSet.Create((AnalyzerConfig[])[AnalyzerConfig.Parse(text, $"{folder}/{name}")]);
    }

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        => _configuration.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        => _configuration.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
}
