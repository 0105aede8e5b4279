using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>The options of a project whose additional files are all definitions.</summary>
internal sealed class BenchmarkOptions : AnalyzerConfigOptionsProvider
{
    private static readonly Options File = new(new(AnalyzerConfigOptions.KeyComparer) { ["build_metadata.AdditionalFiles.IoTCommandDefinition"] = "true" });

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new(AnalyzerConfigOptions.KeyComparer)
    {
        ["build_property.RootNamespace"] = "Plant",
        ["build_property.ProjectDir"] = BenchmarkProject.Directory,
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => File;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => File;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
