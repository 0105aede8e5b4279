using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Tests.Harness;

/// <summary>The options that MSBuild passes to the compiler for a project and its files.</summary>
internal sealed class TestOptionsProvider(TestOptions project, ImmutableDictionary<string, TestOptions> files) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => project;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => TestOptions.Empty;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => files.GetValueOrDefault(textFile.Path, TestOptions.Empty);

    public TestOptionsProvider WithProperty(string name, string? value) => WithGlobalOption("build_property." + name, value);

    public TestOptionsProvider WithGlobalOption(string key, string? value) => new(project.With(key, value), files);

    /// <summary>Returns options with the metadata; this object if the file already has the value, as when only the file's content is edited.</summary>
    public TestOptionsProvider WithMetadata(string path, string name, string? value)
    {
        string key = "build_metadata.AdditionalFiles." + name;
        TestOptions file = files.GetValueOrDefault(path, TestOptions.Empty);
        file.TryGetValue(key, out string? old);
        return old == value ? this : new(project, files.SetItem(path, file.With(key, value)));
    }

    /// <summary>Returns a new object with the same options. Editors create many of them.</summary>
    public TestOptionsProvider Copy() => new(project, files);
}
