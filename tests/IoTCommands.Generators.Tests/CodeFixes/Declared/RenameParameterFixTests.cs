using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Tests.CodeFixes.Harness;

namespace IoTCommands.Generators.Tests.CodeFixes.Declared;

/// <summary>IOTC2010.</summary>
public sealed class RenameParameterFixTests
{
    private const string Others = FadeDefinition.Mode + " " + FadeDefinition.Ramp + " " + FadeDefinition.Key;

    [Fact]
    public Task A_name_becomes_that_of_the_nearest_parameter_and_comments_stay() => DeclaredFixTest<RenameLiteralFix>.VerifyAsync(
        "Change 'Level' to 'level'",
        $$"""
        [IoTCommand("fade")]
        public partial class {|IOTC2009:Fade|}
        {
            /// <summary>In percent.</summary>
            [CommandParameter(/* the */ {|IOTC2010:"Level"|} /* of light */), Description("x")] // up to 100
            public required int Level { get; init; }
            {{Others}}
        }
        """,
        $$"""
        [IoTCommand("fade")]
        public partial class Fade
        {
            /// <summary>In percent.</summary>
            [CommandParameter(/* the */ "level" /* of light */), Description("x")] // up to 100
            public required int Level { get; init; }
            {{Others}}
        }
        """);

    [Fact]
    public Task A_positional_parameters_name_is_changed_in_any_kind_of_literal() => DeclaredFixTest<RenameLiteralFix>.VerifyAsync(
        "Change 'levels' to 'level'",
        "public partial class Lights { [IoTCommand(\"fade\")] public partial record struct {|IOTC2009:Fade|}([property: CommandParameter(name: "
            + $"{{|IOTC2010:@\"levels\"|}})] int X) {{ {Others} }} }}",
        "public partial class Lights { [IoTCommand(\"fade\")] public partial record struct Fade([property: CommandParameter(name: \"level\")] int X) { "
            + $"{Others} }} }}");

    [Fact]
    public async Task A_name_in_another_file_of_the_type_is_changed_there()
    {
        CodeFixTest<DeclarationAnalyzer, RenameLiteralFix> test = DeclaredFixTest<RenameLiteralFix>.Create();
        string other = $"using IoTCommands; [IoTCommand(\"fade\")] partial record FADE {{ {Others} }}";
        test.TestState.Sources.Add(("Other.cs", other.Replace("FADE", "{|IOTC2009:Fade|}", StringComparison.Ordinal)));
        test.FixedState.Sources.Add(("Other.cs", other.Replace("FADE", "Fade", StringComparison.Ordinal)));
        await test.VerifyAsync(
            "Change 'levl' to 'level'",
            "using IoTCommands; partial record Fade { [CommandParameter({|IOTC2010:\"levl\"|})] public required int Level { get; init; } }",
            "using IoTCommands; partial record Fade { [CommandParameter(\"level\")] public required int Level { get; init; } }");
    }

    [Theory]
    [InlineData(FadeDefinition.Level + "[CommandParameter({|IOTC2010:\"levels\"|})] public int More { get; init; }", "Fade")]
    [InlineData("[CommandParameter({|IOTC2010:\"something\"|})] public int More { get; init; }", "{|IOTC2009:Fade|}")]
    [InlineData("private const string Name = \"levels\"; [CommandParameter({|IOTC2010:Name|})] public int Level { get; init; }", "{|IOTC2009:Fade|}")]
    [InlineData("[CommandParameter({|IOTC2010:\"lev\" + \"els\"|})] public int Level { get; init; }", "{|IOTC2009:Fade|}")]
    public Task A_name_that_is_near_to_no_parameter_that_is_left_or_that_others_may_use_has_no_fix(string properties, string name) =>
        DeclaredFixTest<RenameLiteralFix>.VerifyNoneAsync($"[IoTCommand(\"fade\")] public partial record {name} {{ {properties} {Others} }}");
}
