using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Analyzers.Declared;

/// <summary>IOTC2008 to IOTC2012</summary>
public sealed class BoundTypeRuleTests
{
    private static readonly TestProject Project = TestProject.Kitchen.WithDefinition("commands/fade.json", """
        {
          "commandId": "fade",
          "payloadTemplate": "{\"l\":\"${aws:iot:commandexecution::parameter:level}\",\"m\":\"${aws:iot:commandexecution::parameter:mode}\",\"r\":\"${aws:iot:commandexecution::parameter:ramp}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [
            { "name": "level", "type": "INTEGER", "valueConditions": [ { "comparisonOperator": "IN_RANGE", "operand": { "numberRange": { "min": "0", "max": "100" } } } ] },
            { "name": "mode", "type": "STRING", "defaultValue": { "S": "Fast" }, "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { "strings": [ "Slow", "Fast" ] } } ] },
            { "name": "ramp", "type": "DOUBLE", "defaultValue": { "D": 1.5 } }
          ]
        }
        """);

    private const string Level = "[CommandParameter(\"level\")] public required int Level { get; init; }";
    private const string Mode = "[CommandParameter(\"mode\")] public Mode? How { get; init; }";
    private const string Ramp = "[CommandParameter(\"ramp\")] public double? Ramp { get; init; }";

    [Theory]
    [InlineData("long", "LONG")]
    [InlineData("string", "STRING")]
    [InlineData("bool?", "BOOLEAN")]
    public Task A_property_of_another_type_is_reported_at_its_type(string type, string found) => VerifyAsync(
        $"[CommandParameter(\"level\")] public required {{|IOTC2008:{type}|}} Level {{ get; init; }} {Mode} {Ramp}",
        $"Level | {found} | level | INTEGER | int | commands/fade.json");

    [Fact]
    public Task A_property_of_another_type_for_an_optional_parameter_is_told_the_nullable_one() => VerifyAsync(
        $"{Level} {Mode} [CommandParameter(\"ramp\")] public {{|IOTC2008:int?|}} Ramp {{ get; init; }}",
        "Ramp | INTEGER | ramp | DOUBLE | double? | commands/fade.json");

    [Fact]
    public Task A_parameter_without_property_is_reported_at_the_types_name() => VerifyTypeAsync(
        $"internal partial record {{|IOTC2009:{{|IOTC2009:Fade|}}|}} {{ {Mode} }}",
        "Fade | level | INTEGER and required | commands/fade.json",
        "Fade | ramp | DOUBLE and optional | commands/fade.json");

    [Fact]
    public Task A_property_without_parameter_is_reported_at_its_name() => VerifyTypeAsync(
        $"internal partial record {{|IOTC2009:Fade|}} {{ {Mode} {Ramp} [CommandParameter({{|IOTC2010:\"levels\"|}})] public int More {{ get; init; }} "
            + "[CommandParameter({|IOTC2010:\"zone\"|})] public int Zone { get; init; } }",
        "Fade | level | INTEGER and required | commands/fade.json",
        "More | fade | levels | ; did you mean 'level'? | commands/fade.json",
        "Zone | fade | zone |  | commands/fade.json");

    [Fact]
    public Task A_parameter_that_has_a_property_is_not_offered_again() => VerifyAsync(
        $"{Level} {Mode} {Ramp} [CommandParameter({{|IOTC2010:\"levels\"|}})] public int More {{ get; init; }}",
        "More | fade | levels |  | commands/fade.json");

    [Fact]
    public async Task A_missing_parameter_is_reported_at_the_declaration_with_the_attribute()
    {
        TestProject project = Project.WithCode(
            "Fade.cs",
            "[IoTCommands.IoTCommand(\"fade\")] internal partial record Fade;").WithCode("A.cs", "internal partial record Fade { }");
        IReadOnlyList<Diagnostic> found = await DeclaredTest.AnalyzeAsync(project, project.Compile());
        Assert.All(
            found,
            static diagnostic => Assert.Equal("IOTC2009 Fade.cs", $"{diagnostic.Id} {Path.GetFileName(diagnostic.Location.SourceTree!.FilePath)}"));
        Assert.Equal(3, found.Count);
    }

    [Fact]
    public Task A_required_parameter_has_no_nullable_property() => VerifyAsync(
        $"[CommandParameter(\"level\")] public {{|IOTC2011:int?|}} Level {{ get; init; }} {Mode} {Ramp}",
        "Level | not be nullable, because parameter 'level' has no default | int | commands/fade.json");

    [Fact]
    public Task An_optional_parameter_has_a_nullable_property() => VerifyAsync(
        $"{Level} [CommandParameter(\"mode\")] public {{|IOTC2011:Mode|}} How {{ get; init; }} {Ramp}",
        "How | be nullable, because parameter 'mode' has a default, which applies if no value is sent | Mode? | commands/fade.json");

    [Theory]
    [InlineData("{|IOTC2012:Range(0, 50)|}", "Level | level | is from 0 to 50 | is from 0 to 100 | commands/fade.json")]
    [InlineData("{|IOTC2012:Range(0, 100)|}, DeniedValues(5)", "Level | level | is from 0 to 100 and none of 5 | is from 0 to 100 | commands/fade.json")]
    [InlineData("Range(0, 100)", null)]
    [InlineData("ValueCondition(CommandComparison.InRange, \"0\", \"100\")", null)]
    public Task A_condition_is_the_files(string attribute, string? message) => VerifyAsync(
        $"[CommandParameter(\"level\"), {attribute}] public required int Level {{ get; init; }} {Mode} {Ramp}", message is null ? [] : [message]);

    [Theory]
    [InlineData("double?", "{|IOTC2012:DefaultValue(2.5)|}", "Ramp | ramp | has the default 2.5 | is 1.5 | commands/fade.json")]
    [InlineData("double?", "DefaultValue(1.5)", null)]
    [InlineData("float?", "DefaultValue(1.5f)", null)]
    public Task A_default_is_the_files(string type, string attribute, string? message) => VerifyAsync(
        $"{Level} {Mode} [CommandParameter(\"ramp\"), {attribute}] public {type} Ramp {{ get; init; }}", message is null ? [] : [message]);

    [Fact]
    public Task A_default_of_a_required_parameter_is_none_of_the_files() => VerifyAsync(
        $"[CommandParameter(\"level\"), {{|IOTC2012:DefaultValue(5)|}}] public required int Level {{ get; init; }} {Mode} {Ramp}",
        "Level | level | has the default 5 | has none | commands/fade.json");

    [Fact]
    public Task An_enum_has_the_texts_of_the_files_set() => DeclaredTest.VerifyAsync(
        Project,
        $$"""
        internal enum Odd { Fast, Faster }
        [IoTCommand("fade")] internal partial record Fade { {{Level}} [CommandParameter("mode")] public {|IOTC2012:Odd?|} How { get; init; } {{Ramp}} }
        """,
        "How | mode | is one of Fast, Faster | is one of Slow, Fast | commands/fade.json");

    [Theory]
    [InlineData(Level + Mode + Ramp)]
    [InlineData(Ramp + Mode + Level)]
    [InlineData("[CommandParameter(\"level\")] public required byte Level { get; init; }" + Mode + Ramp)]
    [InlineData(Level + "[CommandParameter(\"mode\")] public string? How { get; init; }" + Ramp)]
    [InlineData(Level + "[CommandParameter(\"mode\"), AllowedValues(\"Fast\", \"Slow\"), DefaultValue(\"Fast\")] public string? How { get; init; }" + Ramp)]
    [InlineData(Level + Mode + Ramp + "public decimal Other { get; set; }")]
    public Task A_type_that_fits_the_file_is_not_reported(string properties) => VerifyAsync(properties);

    [Fact]
    public Task A_file_with_errors_says_nothing_about_the_type() => DeclaredTest.VerifyAsync(
        TestProject.Kitchen.WithDefinition("commands/fade.json", """{ "commandId": "fade", "payloadTemplate": "{" }"""),
        "[IoTCommand(\"fade\")] internal partial record Fade { [CommandParameter(\"zone\")] public int Zone { get; init; } }");

    [Fact]
    public Task A_type_with_errors_of_its_own_is_compared_all_the_same() => VerifyTypeAsync(
        $"internal record {{|IOTC2001:Fade|}} {{ [CommandParameter(\"level\")] public required {{|IOTC2008:long|}} Level {{ get; init; }} {Mode} {Ramp} }}");

    [Fact]
    public Task Two_types_are_bound_to_nothing() => DeclaredTest.VerifyAsync(
        Project,
        "[IoTCommand({|IOTC2004:\"fade\"|})] internal partial record A; [IoTCommand({|IOTC2004:\"fade\"|})] internal partial record B;");

    private static Task VerifyAsync(string properties, params string[] messages)
        => VerifyTypeAsync($"internal partial record Fade {{ {properties} }}", messages);

    private static Task VerifyTypeAsync(string type, params string[] messages)
        => DeclaredTest.VerifyAsync(Project, $"internal enum Mode {{ Fast, Slow }} [IoTCommand(\"fade\")] {type}", messages);
}
