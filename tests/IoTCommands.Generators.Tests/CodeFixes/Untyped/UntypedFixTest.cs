using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.Tests.CodeFixes.Harness;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IoTCommands.Generators.Tests.CodeFixes.Untyped;

/// <summary>Applies a fix to programs that start commands with the SDK alone.</summary>
internal static class UntypedFixTest<TFix>
    where TFix : CodeFixProvider, new()
{
    /// <summary>Verifies the fix in statements of a method that has a client and the ARNs of a thing and a command.</summary>
    public static Task VerifyAsync(string title, string before, string after) => Create().VerifyAsync(title, WithStatements(before), WithStatements(after));

    /// <summary>Verifies "fix all" in every scope, in statements with several diagnostics.</summary>
    public static Task VerifyFixAllAsync(string title, string before, string after, int iterations)
    {
        CodeFixTest<UntypedCallAnalyzer, TFix> test = Create();
        test.HasAllScopes = true;
        return test.VerifyAsync(title, WithStatements(before), WithStatements(after), iterations);
    }

    /// <summary>Verifies the fix in an expression that is the parameter map of a call.</summary>
    public static Task VerifyMapAsync(string title, string before, string after) => VerifyAsync(title, WithMap(before), WithMap(after));

    public static Task VerifyNoneAsync(string statements) => Create().VerifyNoneAsync(WithStatements(statements));

    public static Task VerifyNoneInMapAsync(string map) => VerifyNoneAsync(WithMap(map));

    public static CodeFixTest<UntypedCallAnalyzer, TFix> Create() => new();

    public static string WithMap(string map) =>
        $$"""await client.StartCommandExecutionAsync(new StartCommandExecutionRequest { CommandArn = Arn, TargetArn = Target, Parameters = {{map}} });""";

    public static string WithStatements(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Amazon.IoTJobsDataPlane;
        using Amazon.IoTJobsDataPlane.Model;

        class C
        {
            const string Arn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature";
            const string UploadArn = "arn:aws:iot:eu-central-1:123456789012:command/UploadLogs";
            const string Target = "arn:aws:iot:eu-central-1:123456789012:thing/oven-17";

            async Task M(IAmazonIoTJobsDataPlane client, string text, bool flag, int number, uint size, double ratio)
            {
                await Task.Yield();
                {{statements.ReplaceLineEndings("\n        ")}}
            }
        }
        """;
}
