using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace IoTCommands.Generators.Tests.Analyzers;

/// <summary>Runs one analyzer on a project that uses the package. Expected diagnostics are marked in the code: <c>{|IOTC4001:"targetc"|}</c>.</summary>
internal sealed class AnalyzerTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private readonly PackageProject _project;

    private readonly DiagnosticAnalyzer[] _others;

    /// <param name="others">The analyzers that run in addition.</param>
    public AnalyzerTest(params DiagnosticAnalyzer[] others)
    {
        _others = others;
        _project = new PackageProject(this);
    }

    /// <summary>Adds a definition, as the package's props do.</summary>
    public AnalyzerTest<TAnalyzer> WithDefinition(string path, string content)
    {
        _project.AddDefinition(path, content);
        return this;
    }

    /// <summary>Adds a file, as the package's default glob does.</summary>
    public AnalyzerTest<TAnalyzer> WithFileOfDefaultGlob(string path, string content)
    {
        _project.AddDefinition(path, content, isByDefault: true);
        return this;
    }

    /// <summary>Adds a line to the project's .globalconfig.</summary>
    public AnalyzerTest<TAnalyzer> WithGlobalConfig(string line)
    {
        _project.AddGlobalConfig(line);
        return this;
    }

    public async Task VerifyAsync(string code, params DiagnosticResult[] expected)
    {
        TestCode = code;
        _project.Complete();
        ExpectedDiagnostics.AddRange(expected);
        await RunAsync(TestContext.Current.CancellationToken);
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => base.GetDiagnosticAnalyzers().Concat(_others);
}
