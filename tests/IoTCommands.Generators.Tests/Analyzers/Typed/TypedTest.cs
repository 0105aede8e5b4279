using IoTCommands.Generators.Analyzers.Typed;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>Checks programs that start generated commands. Expected diagnostics are marked in the code: <c>{|IOTC3001:900|}</c>.</summary>
internal static class TypedTest
{
    /// <summary>Checks code with the commands in a referenced assembly.</summary>
    public static Task VerifyAsync(string code, params DiagnosticResult[] expected)
    {
        AnalyzerTest<TypedCallAnalyzer> test = Create();
        test.TestState.AdditionalReferences.Add(KitchenCommands.Assembly);
        return test.VerifyAsync(code, expected);
    }

    /// <summary>Checks code with the commands generated into the same project.</summary>
    public static Task VerifyInSameProjectAsync(string code, params DiagnosticResult[] expected)
    {
        AnalyzerTest<TypedCallAnalyzer> test = Create();
        foreach ((string name, string text) in KitchenCommands.Sources)
        {
            test.TestState.Sources.Add((name, text));
        }

        return test.VerifyAsync(code, expected);
    }

    public static Task VerifyStatementsAsync(string statements, params DiagnosticResult[] expected)
        => VerifyAsync(TypedCode.WithStatements(statements), expected);

    /// <summary>Creates an error with this message at <c>{|#0:…|}</c>.</summary>
    public static DiagnosticResult Error(string id, string message) => new DiagnosticResult(id, DiagnosticSeverity.Error).WithLocation(0).WithMessage(message);

    /// <summary>Creates a diagnostic at <c>{|#0:…|}</c> whose message has these arguments.</summary>
    public static DiagnosticResult WithArguments(string id, DiagnosticSeverity severity, params object[] arguments) =>
        new DiagnosticResult(id, severity).WithLocation(0).WithArguments(arguments);

    private static AnalyzerTest<TypedCallAnalyzer> Create()
    {
        AnalyzerTest<TypedCallAnalyzer> test = new();
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(Polly.Policy).Assembly.Location));
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(Polly.ResiliencePipeline).Assembly.Location));
        return test;
    }
}
