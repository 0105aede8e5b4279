using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.Tests.CodeFixes.Harness;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.CodeFixes.Declared;

/// <summary>Applies a fix to commands that are declared in C#.</summary>
internal static class DeclaredFixTest<TFix>
    where TFix : CodeFixProvider, new()
{
    private const string Usings = """
        using System;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using IoTCommands;


        """;

    /// <summary>Verifies the fix in a file with the usual usings.</summary>
    public static Task VerifyAsync(string? title, string before, string after, int iterations = 1)
        => Create().VerifyAsync(title, Usings + before, Usings + after, iterations);

    /// <summary>Verifies "fix all" in every scope, in a file with several diagnostics.</summary>
    public static Task VerifyFixAllAsync(string before, string after, int iterations)
    {
        CodeFixTest<DeclarationAnalyzer, TFix> test = Create();
        test.HasAllScopes = true;
        return test.VerifyAsync(null, Usings + before, Usings + after, iterations);
    }

    /// <summary>Verifies the fix in a file of an older C# version.</summary>
    public static Task VerifyAsync(LanguageVersion version, string title, string before, string after)
    {
        CodeFixTest<DeclarationAnalyzer, TFix> test = Create();
        test.WithLanguage(version);
        return test.VerifyAsync(title, Usings + before, Usings + after);
    }

    public static Task VerifyNoneAsync(string code) => Create().VerifyNoneAsync(Usings + code);

    /// <summary>Creates a test with a definition of the command "fade".</summary>
    public static CodeFixTest<DeclarationAnalyzer, TFix> Create()
    {
        CodeFixTest<DeclarationAnalyzer, TFix> test = new();
        test.WithDefinition("fade", FadeDefinition.Text);
        return test;
    }
}
