using System.Text.Json.Nodes;
using IoTCommands.Definitions;
using IoTCommands.Generators.Tests.Declarations.Support;
using IoTCommands.Generators.Tests.Harness;
using IoTCommands.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Tests.Declarations;

/// <summary>Tests the definition that is created from a declaration, and the code that is generated from that definition.</summary>
public sealed class CreateCommandJsonTests
{
    /// <summary>Declarations of all kinds, with values for their parameters.</summary>
    private static readonly Dictionary<string, (string Code, Dictionary<string, string> Values)> Shapes = new()
    {
        ["every type"] = (
            """
            /// <summary>Sets "all" of it: ä €, \ and ${x}.</summary>
            [IoTCommand("every-type", DisplayName = "Every type", OutputFormat = CommandPayloadFormat.Cbor)]
            public sealed partial record EveryType
            {
                /// <summary>A text.</summary>
                [CommandParameter("a-text"), AllowedValues("x", "y z"), DefaultValue("x")] public string? Text { get; init; }
                [CommandParameter("b.small"), Range(-5, 5)] public required short Small { get; init; }
                [CommandParameter("c_unsigned"), ValueCondition(CommandComparison.NotInRange, "5", "7")] public required uint Unsigned { get; init; }
                [CommandParameter("d"), ValueCondition(CommandComparison.GreaterThan, "0"), DefaultValue(250L)] public long? Long { get; init; }
                [CommandParameter("e"), DefaultValue(ulong.MaxValue)] public ulong? Big { get; init; }
                [CommandParameter("f"), Range(0, double.MaxValue, MinimumIsExclusive = true), DefaultValue(0.1)] public double? Real { get; init; }
                [CommandParameter("g"), DefaultValue(true)] public bool? Flag { get; init; }
                [CommandParameter("h"), DefaultValue("AQI=")] public ReadOnlyMemory<byte>? Bytes { get; init; }
                [CommandParameter("2fa"), DefaultValue(Mode.Middling)] public Mode? HowFast { get; init; }
                [CommandParameter("$event"), DeniedValues(1.5)] public required float @event { get; init; }
            }
            """,
            new()
            {
                ["a-text"] = "y z",
                ["b.small"] = "-5",
                ["c_unsigned"] = "8",
                ["d"] = "1",
                ["e"] = "0",
                ["f"] = "0.25",
                ["g"] = "false",
                ["h"] = "new byte[] { 255 }",
                ["2fa"] = "Slow",
                ["$event"] = "0.5f",
            }),
        ["a positional record with a template"] = (
            """
            [IoTCommand("positional", PayloadTemplate = "{\"level\":\"${aws:iot:commandexecution::parameter:level}\",\"within\":\"${aws:iot:commandexecution::executionTimeoutSec}\"}")]
            public partial record Positional([property: CommandParameter("level"), Range(0, 100)] int Level = 0);
            """,
            new() { ["level"] = "7" }),
        ["a struct"] = (
            """[IoTCommand("in-a-struct")] public partial struct InAStruct { [CommandParameter("level")] public int Level { get; set; } }""",
            new() { ["level"] = "7" }),
        ["no parameters"] = ("[IoTCommand(\"none\")] public partial class None;", []),
        ["no parameters, in CBOR"] = ("[IoTCommand(\"none\", OutputFormat = CommandPayloadFormat.Cbor)] public partial class None;", []),
    };

    public static TheoryData<string> ShapeNames => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(ShapeNames))]
    public void The_definition_is_one_without_a_diagnostic_and_says_the_same(string shape)
    {
        CommandModel declared = DeclaredCode.Parse(Code(shape));

        Definition definition = DeclaredCode.ParseJson(declared.Json);

        Assert.Empty(definition.Diagnostics);
        CommandModel read = definition.Command!;
        Assert.Equal(declared.Json, read.Json);
        Assert.Equal(
            (declared.CommandId, declared.DisplayName, declared.Description, declared.PayloadTemplate, declared.OutputFormat, declared.Payload),
            (read.CommandId, read.DisplayName, read.Description, read.PayloadTemplate, read.OutputFormat, read.Payload));
        Assert.Equal(
            declared.Parameters.Select(static parameter => (parameter.Name, parameter.Type, parameter.Description, parameter.Default, parameter.Conditions)),
            read.Parameters.Select(static parameter => (parameter.Name, parameter.Type, parameter.Description, parameter.Default, parameter.Conditions)));
    }

    [Theory]
    [MemberData(nameof(ShapeNames))]
    public async Task What_is_generated_from_the_definition_sends_the_same(string shape)
    {
        CommandModel declared = DeclaredCode.Parse(Code(shape));
        CommandModel read = DeclaredCode.ParseJson(declared.Json).Command!;

        string ofType = await WireProgram.StartAsync(DeclaredCode.Project(Code(shape)), declared, Shapes[shape].Values);
        string ofFile = await WireProgram.StartAsync(TestProject.Kitchen.WithDefinition("commands/command.json", declared.Json), read, Shapes[shape].Values);

        Assert.Equal(ofFile, ofType);
    }

    [Theory]
    [MemberData(nameof(ShapeNames))]
    public void The_catalog_holds_the_definition(string shape)
    {
        CommandModel declared = DeclaredCode.Parse(Code(shape));

        string source = DeclaredCode.Generate(Code(shape)).Source($"{declared.Name}.g.cs");

        AttributeSyntax attribute = Assert.Single(
            CSharpSyntaxTree.ParseText(
                source,
                cancellationToken: TestContext.Current.CancellationToken).GetRoot(
                    TestContext.Current.CancellationToken).DescendantNodes().OfType<AttributeSyntax>(),
            static attribute => attribute.Name.ToString().EndsWith("CommandDefinitionJson", StringComparison.Ordinal));
        LiteralExpressionSyntax json = Assert.IsType<LiteralExpressionSyntax>(Assert.Single(attribute.ArgumentList!.Arguments).Expression);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(declared.Json), JsonNode.Parse(json.Token.ValueText)), json.Token.ValueText);
    }

    [Fact]
    public void A_template_is_made_of_one_placeholder_for_each_parameter() => Assert.Equal(
        """{"a.b":"${aws:iot:commandexecution::parameter:a.b}","$c":"${aws:iot:commandexecution::parameter:$c}"}""",
        DeclaredCode.Parse(DeclaredCode.WithProperties("[CommandParameter(\"a.b\")] public int A { get; init; } [CommandParameter(\"$c\")] public int C { "
            + "get; init; }")).PayloadTemplate);

    [Theory]
    [InlineData("", "e30=", "application/json")]
    [InlineData(", OutputFormat = CommandPayloadFormat.Cbor", "oA==", "application/cbor")]
    public void Without_parameters_the_payload_is_an_empty_object(string format, string content, string contentType) =>
        Assert.Equal(
            new PayloadModel(content, contentType),
            DeclaredCode.Parse(DeclaredCode.WithUsings($"[IoTCommand(\"none\"{format})] public partial class None;")).Payload);

    /// <summary>A command of commands/, declared in C#. The requests are the same, whatever its texts and template are.</summary>
    [Fact]
    public async Task The_same_command_as_a_file_and_as_a_type_sends_the_same()
    {
        Dictionary<string, string> values = new() { ["zone"] = "TOP", ["targetC"] = "180", ["rampCPerMin"] = "2.5", ["preheat"] = "true" };
        string json = File.ReadAllText(Path.Combine(Compiling.TestPaths.CommandsDirectory, "SetOvenTemperature.json"));
        CommandModel file = DeclaredCode.ParseJson(json).Command!;
        string code = DeclaredCode.WithUsings("""
            namespace Kitchen.Ovens
            {
                public enum Zone { [CommandValue("MAIN")] Main, [CommandValue("TOP")] Top, [CommandValue("BOTTOM")] Bottom }

                [IoTCommand("SetOvenTemperature")]
                public sealed partial record SetOvenTemperature
                {
                    [CommandParameter("zone"), DefaultValue(Zone.Main)] public Zone? OvenZone { get; init; }
                    [CommandParameter("targetC"), Range(30, 275)] public required int Celsius { get; init; }
                    [CommandParameter("rampCPerMin"), DefaultValue(2.0)] public double? Ramp { get; init; }
                    [CommandParameter("preheat"), DefaultValue(false)] public bool? Preheat { get; init; }
                }
            }
            """);

        Assert.Equal(
            await WireProgram.StartAsync(TestProject.Kitchen.WithDefinition("commands/SetOvenTemperature.json", json), file, values),
            await WireProgram.StartAsync(DeclaredCode.Project(code), DeclaredCode.Parse(code), values));
    }

    private static string Code(string shape) => DeclaredCode.WithUsings($$"""
        namespace Kitchen
        {
            public enum Mode { Fast, [CommandValue("so-so")] Middling, Slow }

            {{Shapes[shape].Code}}
        }
        """);
}
