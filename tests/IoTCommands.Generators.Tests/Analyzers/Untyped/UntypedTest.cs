using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Tests.Analyzers.Untyped;

/// <summary>A project with the definitions of <c>commands/</c> that starts commands with the SDK alone.</summary>
internal static class UntypedTest
{
    public const string Arn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature";

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Amazon.IoTJobsDataPlane;
        using Amazon.IoTJobsDataPlane.Model;


        """;

    /// <summary>Checks statements in a method that has a client and the ARNs of a thing and a command.</summary>
    public static Task VerifyAsync(string statements, params Microsoft.CodeAnalysis.Testing.DiagnosticResult[] expected) =>
        VerifyAsync<UntypedCallAnalyzer>(statements, expected);

    public static Task VerifyAsync<TAnalyzer>(string statements, params Microsoft.CodeAnalysis.Testing.DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new() => VerifyCodeAsync<TAnalyzer>(
        [],
        $$"""
        class C
        {
            const string Arn = "{{Arn}}";
            const string Target = "arn:aws:iot:eu-central-1:123456789012:thing/oven-17";

            async Task M(IAmazonIoTJobsDataPlane client, string text, bool flag, int number, Dictionary<string, CommandParameterValue> map)
            {
                await Task.Yield();
                {{statements}}
            }

            static void Fill(StartCommandExecutionRequest request) { }
            static void Add(Dictionary<string, CommandParameterValue> map) { }
        }
        """,
        expected);

    /// <summary>Checks an expression that is the parameter map of a call.</summary>
    public static Task VerifyMapAsync(string map, params Microsoft.CodeAnalysis.Testing.DiagnosticResult[] expected) => VerifyAsync(
        $$"""
        await client.StartCommandExecutionAsync(new StartCommandExecutionRequest { CommandArn = Arn, TargetArn = Target, Parameters = {{map}} });
        """,
        expected);

    public static Task VerifyCodeAsync(string code, params Microsoft.CodeAnalysis.Testing.DiagnosticResult[] expected) => VerifyCodeAsync([], code, expected);

    /// <param name="config">The lines of a .globalconfig.</param>
    /// <param name="code">The code.</param>
    /// <param name="expected">The diagnostics that are not marked in the code.</param>
    public static Task VerifyCodeAsync(string[] config, string code, params Microsoft.CodeAnalysis.Testing.DiagnosticResult[] expected) =>
        VerifyCodeAsync<UntypedCallAnalyzer>(config, code, expected);

    private static Task VerifyCodeAsync<TAnalyzer>(string[] config, string code, params Microsoft.CodeAnalysis.Testing.DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        AnalyzerTest<TAnalyzer> test = new();
        foreach (string line in config)
        {
            test.WithGlobalConfig(line);
        }

        foreach (string path in Directory.EnumerateFiles(TestPaths.CommandsDirectory, "*.json"))
        {
            test.WithDefinition("commands/" + Path.GetFileName(path), File.ReadAllText(path));
        }

        return test.VerifyAsync(Usings + code, expected);
    }
}
