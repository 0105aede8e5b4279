using System.Collections.Immutable;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.Analyzers.Declared;

/// <summary>
/// Tests the rules of typed and untyped calls for commands that are declared in C#, in the same project and in a referenced one. Diagnostics are marked in the
/// code.
/// </summary>
public sealed class DeclaredCallTests
{
    private const string Commands = """
        #pragma warning disable CS1591
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using IoTCommands;

        namespace Kitchen.Lights
        {
            public enum Pace : byte { Quick, [CommandValue("slow")] Leisurely, Also = Quick }

            [IoTCommand("fade")]
            public sealed partial record Fade
            {
                [CommandParameter("level"), Range(0, 100, MaximumIsExclusive = true)] public required byte Level { get; init; }
                [CommandParameter("pace"), AllowedValues(Pace.Quick), DefaultValue(Pace.Quick)] public Pace? How { get; init; }
                [CommandParameter("gamma"), DeniedValues(0), DefaultValue(1.5)] public float? Gamma { get; init; }
                [CommandParameter("key"), DefaultValue("AA==")] public byte[]? Key { get; init; }
            }

            [IoTCommand("dim")]
            public readonly partial record struct Dim([property: CommandParameter("steps"), ValueCondition(CommandComparison.LessThan, "10")] uint Steps);

            [IoTCommand("blink")]
            public partial class Blink;

            [IoTCommand("bound")]
            public sealed partial record Bound
            {
                [CommandParameter("level")] public required int Percent { get; init; }
            }
        }
        """;

    private const string BoundDefinition = """
        {
          "commandId": "bound",
          "payloadTemplate": "{\"l\":\"${aws:iot:commandexecution::parameter:level}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [
            { "name": "level", "type": "INTEGER", "valueConditions": [ { "comparisonOperator": "IN_RANGE", "operand": { "numberRange": { "min": "0", "max": "100" } } } ] }
          ]
        }
        """;

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Amazon.IoTJobsDataPlane;
        using Amazon.IoTJobsDataPlane.Model;
        using IoTCommands;
        using Kitchen;
        using Kitchen.Lights;

        internal static class Program
        {
            private const string Target = "arn:aws:iot:eu-central-1:123456789012:thing/lamp";

            public static async Task RunAsync(IAmazonIoTJobsDataPlane client, CommandTarget target, bool flag)
            {
                await Task.Yield();
                STATEMENTS
            }
        }
        """;

    private static readonly TestProject Kitchen = TestProject.Kitchen
        .WithCode("Commands.cs", Commands)
        .WithDefinition("commands/bound.json", BoundDefinition)
        .WithDefinition("commands/RebootDevice.json", """{ "commandId": "RebootDevice", "payload": { "content": "e30=" } }""");

    private static readonly Lazy<MetadataReference> Compiled = new(static () =>
    {
        using MemoryStream stream = new();
        Assert.True(GeneratorRun.Start(Kitchen).Output.Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray(), filePath: "Kitchen.dll");
    });

    [Theory]
    [InlineData("_ = new Fade { Level = {|IOTC3001:100|} };")]
    [InlineData("_ = new Fade { Level = flag ? (byte)5 : {|IOTC3001:byte.MaxValue|} };")]
    [InlineData("_ = new Fade { Level = 1, How = {|IOTC3001:Pace.Leisurely|} };")]
    [InlineData("_ = new Fade { Level = 1, How = {|IOTC3001:(Pace)9|} };")]
    [InlineData("_ = new Fade { Level = 1, Gamma = {|IOTC3001:0|} };")]
    [InlineData("_ = new Fade { Level = 1, Gamma = {|IOTC3001:float.NaN|} };")]
    [InlineData("_ = new Fade { Level = 1, Key = {|IOTC3001:new byte[0]|} };")]
    [InlineData("_ = new Fade { Level = 1 } with { Level = {|IOTC3001:200|} };")]
    [InlineData("_ = new Dim({|IOTC3001:10|});")]
    [InlineData("_ = new Dim(5) with { Steps = {|IOTC3001:10u|} };")]
    [InlineData("_ = new Fade { Level = 99, How = Pace.Also, Gamma = 0.5f, Key = new byte[] { 1 } }; _ = new Dim(9);")]
    public Task A_constant_argument_is_checked(string statements) => VerifyAsync(statements);

    [Fact]
    public Task A_bound_types_arguments_are_checked_by_the_files_conditions()
        => VerifyInProjectAsync("_ = new Bound { Percent = {|IOTC3001:101|} }; _ = new Bound { Percent = 100 };");

    [Theory]
    [InlineData("await client.StartFadeAsync(target, new Fade { Level = 5 }, new StartCommandOptions { ClientToken = {|IOTC3004:\"ä\"|} });")]
    [InlineData("for (int i = 0; i < 3; i++) { try { await {|IOTC3005:client.StartFadeAsync(target, new Fade { Level = 5 })|}; break; } catch (Exception) { } }")]
    [InlineData("for (int i = 0; i < 3; i++) { try { await {|IOTC3005:client.StartBlinkAsync(target)|}; break; } catch (Exception) { } }")]
    [InlineData("for (int i = 0; i < 3; i++) { try { await {|IOTC3005:client.StartBoundAsync(target, new Bound { Percent = 5 })|}; break; } catch "
        + "(Exception) { } }")]
    public Task A_start_is_checked(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("fade", "[{|IOTC4001:\"levels\"|}] = new() { I = 5 }, [\"level\"] = new() { I = 5 }")]
    [InlineData("fade", "[\"level\"] = new() { {|IOTC4002:L|} = 5 }")]
    [InlineData("fade", "[\"level\"] = new() { I = {|IOTC4005:100|} }")]
    [InlineData("fade", "[\"level\"] = new() { I = 5 }, [\"pace\"] = new() { S = {|IOTC4005:\"slow\"|} }")]
    [InlineData("dim", "[\"steps\"] = new() { L = {|IOTC4005:10|} }")]
    [InlineData("dim", "[\"steps\"] = new() { {|IOTC4002:I|} = 1 }")]
    public Task A_value_of_an_untyped_call_is_checked(string id, string entries) =>
        VerifyAsync($"_ = new StartCommandExecutionRequest {{ CommandArn = \"arn:aws:iot:eu-central-1:123456789012:command/{id}\", TargetArn = Target, "
            + $"Parameters = new() {{ {entries} }} }};");

    [Fact]
    public Task A_missing_parameter_of_an_untyped_call_is_reported() => VerifyAsync(
        "await client.StartCommandExecutionAsync({|IOTC4004:new StartCommandExecutionRequest { CommandArn = "
            + "\"arn:aws:iot:eu-central-1:123456789012:command/fade\", TargetArn = Target }|});");

    [Theory]
    [InlineData("fade")]
    [InlineData("dim")]
    [InlineData("blink")]
    [InlineData("bound")]
    [InlineData("RebootDevice")]
    public Task A_command_of_a_type_or_of_a_reference_is_known(string id) =>
        VerifyAsync($"_ = new StartCommandExecutionRequest {{ CommandArn = \"arn:aws:iot:eu-central-1:123456789012:command/{id}\", TargetArn = Target }};");

    [Fact]
    public Task A_misspelt_command_is_reported_where_the_project_defines_some() => VerifyInProjectAsync(
        "_ = new StartCommandExecutionRequest { CommandArn = {|IOTC4006:\"arn:aws:iot:eu-central-1:123456789012:command/fades\"|}, TargetArn = Target };");

    [Fact]
    public Task A_project_that_only_references_commands_can_start_others() => VerifyReferencingAsync(
        "_ = new StartCommandExecutionRequest { CommandArn = \"arn:aws:iot:eu-central-1:123456789012:command/fades\", TargetArn = Target };");

    [Fact]
    public Task An_untyped_call_can_be_the_typed_one() => VerifyInProjectAsync(
        """
        await client.{|IOTC4010:StartCommandExecutionAsync|}(new StartCommandExecutionRequest
        {
            CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/fade",
            TargetArn = Target,
            Parameters = new() { ["level"] = new() { I = 5 }, ["pace"] = new() { S = "Quick" } },
        });
        await client.{|IOTC4010:StartCommandExecutionAsync|}(new StartCommandExecutionRequest
        {
            CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/blink",
            TargetArn = Target,
        });
        """);

    /// <summary>Verifies the statements in the project of the types, and in a project that references it.</summary>
    private static async Task VerifyAsync(string statements)
    {
        await VerifyInProjectAsync(statements);
        await VerifyReferencingAsync(statements);
    }

    private static Task VerifyInProjectAsync(string statements)
    {
        string code = Parse(statements, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marks);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new IoTCommandsGenerator().AsSourceGenerator()],
            Kitchen.Files,
            Kitchen.ParseOptions,
            Kitchen.Options);
        driver.RunGeneratorsAndUpdateCompilation(
            Kitchen.WithCode("Wire.cs", code).Compile(),
            out Compilation output,
            out _,
            TestContext.Current.CancellationToken);
        return VerifyAsync((CSharpCompilation)output, Kitchen, marks);
    }

    private static Task VerifyReferencingAsync(string statements)
    {
        string code = Parse(statements, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marks);
        TestProject project = (TestProject.Kitchen with { References = TestProject.Kitchen.References.Add(Compiled.Value) }).WithCode("Wire.cs", code);
        return VerifyAsync(project.Compile().WithAssemblyName("House"), project, marks);
    }

    private static string Parse(string statements, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marks)
    {
        TestFileMarkupParser.GetPositionsAndSpans(Usings.Replace("STATEMENTS", statements, StringComparison.Ordinal), out string code, out _, out marks);
        return code;
    }

    private static async Task VerifyAsync(CSharpCompilation compilation, TestProject project, ImmutableDictionary<string, ImmutableArray<TextSpan>> marks)
    {
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(CompilerOutput.Show));
        ImmutableArray<Diagnostic> found = await ProjectAnalysis.RunAsync(compilation, project, AnalyzerRules.Analyzers, TestContext.Current.CancellationToken);
        Assert.Equal(
            marks.SelectMany(static mark => mark.Value.Select(span => $"{mark.Key} {span}")).Order(StringComparer.Ordinal),
            found.Where(diagnostic => marks.ContainsKey(diagnostic.Id)
                || diagnostic.Severity >= DiagnosticSeverity.Warning).Select(
                    static diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceSpan}").Order(StringComparer.Ordinal));
    }
}
