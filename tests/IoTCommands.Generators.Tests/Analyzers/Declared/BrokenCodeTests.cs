using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Analyzers.Declared;

/// <summary>Tests code as it is during typing: neither the analyzer nor the generator may throw.</summary>
public sealed class BrokenCodeTests
{
    private const string Code = """
        using System;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using IoTCommands;
        using Alias = IoTCommands.IoTCommandAttribute;

        namespace Kitchen.Lights;

        public enum Mode : byte { Fast = 1, [CommandValue("so-so")] Middling, Slow = Fast }

        /// <summary>Sets <see cref="Mode.Fast"/> &amp; more.</summary>
        [IoTCommand("fade", DisplayName = "Fade", OutputFormat = CommandPayloadFormat.Cbor, PayloadTemplate = "{\"l\":\"${aws:iot:commandexecution::parameter:level}\"}")]
        public sealed partial record Fade([property: CommandParameter("level"), Range(0, 100, MaximumIsExclusive = true)] int Level)
        {
            [CommandParameter("mode", Description = "How."), DefaultValue(typeof(Mode), "Slow"), AllowedValues(Mode.Fast, null)] public Mode? How { get; init; }
            [CommandParameter("key"), DefaultValue(new byte[] { 1, 2 })] public byte[]? Key { get; init; }
            [CommandParameter("x"), ValueCondition(CommandComparison.InSet, "1", "2"), DeniedValues(1.5f)] public required double X { get; init; }
        }

        public partial class Outer
        {
            [Alias("alpha")] internal partial struct Alpha { [CommandParameter("level")] public int Level { get; set; } }
        }
        """;

    private static readonly TestProject Project = TestProject.Kitchen.WithDefinition("commands/alpha.json", TestDefinition.Of("alpha"));

    [Fact]
    public async Task Prefixes_of_a_file_are_survived()
    {
        for (int length = 0; length < Code.Length; length += 5)
        {
            await SurviveAsync(Code[..length]);
        }
    }

    [Fact]
    public async Task A_file_without_some_of_its_tokens_is_survived()
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(Code,
            cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens()];
        Random random = new(20_240_817);
        for (int i = 0; i < 100; i++)
        {
            string mutated = Code;
            foreach (SyntaxToken token in Enumerable.Range(0,
                1 + (i % 4)).Select(_ => tokens[random.Next(tokens.Length)]).Distinct().OrderByDescending(static token => token.SpanStart))
            {
                mutated = mutated.Remove(token.SpanStart, token.Span.Length);
            }

            await SurviveAsync(mutated);
        }
    }

    [Fact]
    public async Task A_file_with_some_of_its_tokens_exchanged_is_survived()
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(Code,
            cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens()];
        Random random = new(20_240_818);
        for (int i = 0; i < 100; i++)
        {
            SyntaxToken token = tokens[random.Next(tokens.Length)];
            await SurviveAsync(Code.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, tokens[random.Next(tokens.Length)].Text));
        }
    }

    private static async Task SurviveAsync(string code)
    {
        CSharpCompilation compilation = DeclaredTest.Compile(code);
        await DeclaredTest.AnalyzeAsync(Project, compilation);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new IoTCommandsGenerator().AsSourceGenerator()],
            Project.Files,
            Project.ParseOptions,
            Project.Options);
        Assert.Null(Assert.Single(driver.RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult().Results).Exception);
    }
}
