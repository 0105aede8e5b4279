using IoTCommands.Generators.Tests.Analyzers.Declared;
using IoTCommands.Generators.Tests.Harness;
using IoTCommands.Generators.Tests.Results;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Analyzers.Results;

/// <summary>IOTC5001 to IOTC5008</summary>
public sealed class ResultRuleTests
{
    private const string Value = "[ResultValue(\"a\")] public int A { get; set; }";

    private static readonly TestProject Reboot = TestProject.Kitchen.WithDefinition("commands/r.json", TestDefinition.Of("Reboot"));

    [Theory]
    [InlineData("[IoTCommandResult(\"x\")] internal class {|IOTC5001:R|} { VALUE }", "R | it is not partial; declare it as 'partial class R'")]
    [InlineData("[IoTCommandResult(\"x\")] internal record struct {|IOTC5001:R|} { VALUE }",
        "R | it is not partial; declare it as 'partial record struct R'")]
    [InlineData("[IoTCommandResult(\"x\")] internal abstract partial class {|IOTC5001:R|} { VALUE }",
        "R | it is abstract, so it has no instances; put [IoTCommandResult] on the derived types")]
    [InlineData("[IoTCommandResult(\"x\")] internal partial class {|IOTC5001:R|}<T> { VALUE }", "R | it is generic; remove the type parameters")]
    [InlineData("[IoTCommandResult(\"x\")] internal ref partial struct {|IOTC5001:R|} { VALUE }", null)]
    [InlineData("[IoTCommandResult(\"x\")] file partial class {|IOTC5001:R|} { VALUE }", null)]
    [InlineData("internal class Outer { [IoTCommandResult(\"x\")] internal partial class {|IOTC5001:R|} { VALUE } }",
        "R | its containing type 'Outer' is not partial; declare it as 'partial class Outer'")]
    [InlineData("internal partial class Outer { [IoTCommandResult(\"x\")] private partial class {|IOTC5001:R|} { VALUE } }", null)]
    [InlineData("[IoTCommandResult(\"x\")] internal partial class R { VALUE public int {|IOTC5001:Parser|} { get; } }",
        "R | generated code adds a member named 'Parser'; rename its own member")]
    [InlineData("[IoTCommandResult(\"x\")] internal partial class {|IOTC5001:R|} { VALUE public required int B { get; init; } }",
        "R | its member 'B' is required, but has no [ResultValue]; add the attribute, or remove 'required'")]
    [InlineData("internal class Base { public required int B { get; init; } } [IoTCommandResult(\"x\")] internal partial class {|IOTC5001:R|} : Base { VALUE }",
        "R | its base type 'Base' has the required member 'B', and values are not inherited; move it to 'R', or remove 'required'")]
    [InlineData("[IoTCommandResult(\"x\")] internal partial record {|IOTC5001:R|}([property: ResultValue(\"a\")] int A, int B);",
        "R | no constructor can be called with values alone; add one without parameters, or one whose parameters have the names and types of properties with "
        + "[ResultValue]")]
    [InlineData("[IoTCommandResult(\"x\")] internal partial class {|IOTC5001:R|} { public R(long a) { A = (int)a; } "
        + "[ResultValue(\"a\")] public int A { get; } }",
        "R | no constructor can set property 'A' from values alone; add 'init;' or 'set;' to the property, or a constructor whose parameters have the names "
        + "and types of properties with [ResultValue]")]
    public Task A_type_that_cannot_be_a_result_is_reported_at_its_name(string code, string? arguments) =>
        DeclaredTest.VerifyAsync(code.Replace("VALUE", Value, StringComparison.Ordinal), arguments is null ? [] : [arguments]);

    [Theory]
    [InlineData("[IoTCommandResult(\"x\")] internal partial class R { VALUE }")]
    [InlineData("[IoTCommandResult(\"x\")] internal partial record R([property: ResultValue(\"a\")] int A, int B = 1);")]
    [InlineData("[IoTCommandResult(\"x\")] internal partial record struct R([property: ResultValue(\"a\")] int A, int B);")]
    [InlineData("[IoTCommandResult(\"x\")] internal partial class R { public R(int A) { this.A = A; } [ResultValue(\"a\")] public int A { get; } }")]
    [InlineData("[IoTCommandResult(\"x\")] internal partial class R { private R() { } VALUE }")]
    [InlineData("internal class Parser { } [IoTCommandResult(\"x\")] internal partial class R { VALUE }")]
    [InlineData("internal partial class R { public int B { get; set; } } [IoTCommandResult(\"x\")] partial class R { VALUE }")]
    public Task A_type_that_can_be_one_is_not(string code) => DeclaredTest.VerifyAsync(code.Replace("VALUE", Value, StringComparison.Ordinal));

    [Theory]
    [InlineData("System.DateTime", "use DateTimeOffset")]
    [InlineData("System.DateOnly", "use DateTimeOffset")]
    [InlineData("System.TimeOnly", "use TimeSpan")]
    [InlineData("nint", "use long")]
    [InlineData("char", "use string")]
    [InlineData("System.Guid", "use string")]
    [InlineData("int[]", "results have no arrays, except bytes as ReadOnlyMemory<byte> or byte[]")]
    [InlineData("object", null)]
    [InlineData("Empty", "the enum has no members")]
    [InlineData("Twice", "its members 'A' and 'B' are both sent as \"a\"")]
    [InlineData("Blank", "the value of its member 'A' is empty, but AWS requires at least one character")]
    public Task A_type_that_results_do_not_support_is_reported_at_the_property(string type, string? advice) => DeclaredTest.VerifyAsync(
        "internal enum Empty { } internal enum Twice { [CommandValue(\"a\")] A, [CommandValue(\"a\")] B } internal enum Blank { [CommandValue(\"\")] A } "
            + $"[IoTCommandResult(\"x\")] internal partial class R {{ [ResultValue(\"a\")] public {{|IOTC5002:{type}|}} A {{ get; set; }} = default!; }}",
        advice is null ? [] : [$"A | {type} | {advice}"]);

    [Theory]
    [InlineData("null!", "null | it is null")]
    [InlineData("\"\"", "\"\" | it is empty")]
    [InlineData("\"reached °C\"", "\"reached °C\" | it has \" \"")]
    [InlineData("\"reached.c\"", "\"reached.c\" | it has \".\"")]
    [InlineData("\"a23456789012345678901234567890123\"", "\"a23456789012345678901234567890123\" | it has 33 characters")]
    public Task A_key_that_is_not_valid_is_reported(string key, string arguments) => DeclaredTest.VerifyAsync(
        $"[IoTCommandResult(\"x\")] internal partial class R {{ [ResultValue({{|IOTC5003:{key}|}})] public int A {{ get; set; }} }}", arguments);

    [Theory]
    [InlineData("null!", "null | it is null")]
    [InlineData("\"\"", "\"\" | it is empty")]
    [InlineData("\"set oven\"", "\"set oven\" | it has \" \"")]
    public Task A_command_id_that_is_not_valid_is_reported(string id, string arguments) => DeclaredTest.VerifyAsync(
        $"[IoTCommandResult({{|IOTC5003:{id}|}})] internal partial class R {{ {Value} }}", arguments);

    [Fact]
    public Task Keys_at_the_limits_are_valid() => DeclaredTest.VerifyAsync(
        "[IoTCommandResult(\"x\")] internal partial class R { [ResultValue(\"-\")] public int A { get; set; } "
            + "[ResultValue(\"a2345678901234567890123456789012\")] public int B { get; set; } [ResultValue(\"A_\")] public int C { get; set; } }");

    [Fact]
    public Task A_key_that_is_used_twice_is_reported_the_second_time() => DeclaredTest.VerifyAsync(
        $"[IoTCommandResult(\"x\")] internal partial class R {{ {Value} [ResultValue({{|IOTC5004:\"a\"|}})] public int B {{ get; set; }} "
            + "[ResultValue(\"A\")] public int C { get; set; } }",
        "\"a\" | A");

    [Theory]
    [InlineData("public static int {|IOTC5005:A|} { get; set; }", "A | it is static; remove 'static'")]
    [InlineData("public int {|IOTC5005:A|} { set { } }", "A | it cannot be read; add 'get;'")]
    [InlineData("public int {|IOTC5005:A|} => 1;", "A | it cannot be set; add 'init;' or 'set;'")]
    public Task A_property_that_cannot_be_a_value_is_reported(string property, string arguments) => DeclaredTest.VerifyAsync(
        $"[IoTCommandResult(\"x\")] internal partial class R {{ [ResultValue(\"a\")] {property} }}", arguments);

    [Fact]
    public Task Two_types_of_a_project_are_both_reported() => DeclaredTest.VerifyAsync(
        $"[IoTCommandResult({{|IOTC5006:\"x\"|}})] internal partial class R {{ {Value} }} [IoTCommandResult({{|IOTC5006:\"x\"|}})] internal partial class S {{ "
            + $"{Value} }} [IoTCommandResult(\"X\")] internal partial class T {{ {Value} }}",
        "\"x\" | S | ",
        "\"x\" | R | ");

    [Fact]
    public async Task A_type_of_a_reference_is_named_with_its_assembly()
    {
        TestProject project = TestProject.Kitchen
            .WithReference("Shared", "[assembly: IoTCommands.CompilerServices.CommandResultType(\"x\", typeof(Oven))] public class Oven { }")
            .WithCode("R.cs", ResultCode.WithUsings($"[IoTCommandResult(\"x\")] internal partial class R {{ {Value} }}"));

        Diagnostic diagnostic = Assert.Single(await DeclaredTest.AnalyzeAsync(project, project.Compile()));

        Assert.Equal("IOTC5006", diagnostic.Id);
        Assert.Contains("'Oven' of the referenced assembly Shared", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rebot", "\"Rebot\" | ; did you mean 'Reboot'?")]
    [InlineData("reboot", "\"reboot\" | ; did you mean 'Reboot'?")]
    [InlineData("SetOvenTemperature", "\"SetOvenTemperature\" | ; add the definition to the project, or reference the project that has it")]
    public Task A_command_that_no_definition_has_is_reported(string id, string arguments) => DeclaredTest.VerifyAsync(
        Reboot, $"[IoTCommandResult({{|IOTC5007:\"{id}\"|}})] internal partial class R {{ {Value} }}", arguments);

    [Fact]
    public Task A_command_of_a_definition_is_known() =>
        DeclaredTest.VerifyAsync(Reboot, $"[IoTCommandResult(\"Reboot\")] internal partial class R {{ {Value} }}");

    [Fact]
    public Task A_command_that_is_declared_is_known() => DeclaredTest.VerifyAsync(
        $"[IoTCommand(\"x\")] internal partial class C {{ }} [IoTCommandResult(\"x\")] internal partial class R {{ {Value} }} "
            + $"[IoTCommandResult({{|IOTC5007:\"y\"|}})] internal partial class S {{ {Value} }}");

    [Fact]
    public Task In_a_project_without_commands_every_id_is_possible() =>
        DeclaredTest.VerifyAsync($"[IoTCommandResult(\"Rebot\")] internal partial class R {{ {Value} }}");

    [Theory]
    [InlineData("internal class R { [{|IOTC5008:ResultValue(\"a\")|}] public int A { get; set; } }",
        "ResultValue | type 'R' has no [IoTCommandResult], and derived types do not inherit values")]
    [InlineData("internal record R([property: {|IOTC5008:IoTCommands.ResultValueAttribute(\"a\")|}] int A);", null)]
    [InlineData("[IoTCommand(\"x\")] internal partial class R { [{|IOTC5008:ResultValue(\"a\")|}] public int A { get; set; } }", null)]
    [InlineData("[{|IOTC5008:IoTCommandResult(\"x\")|}] internal partial class R { public int A { get; set; } }",
        "IoTCommandResult | no property of 'R' has [ResultValue]")]
    public Task An_attribute_without_effect_is_reported(string code, string? arguments) =>
        DeclaredTest.VerifyAsync(code, arguments is null ? [] : [arguments]);

    [Fact]
    public Task A_command_of_fleetwise_has_no_result() => DeclaredTest.VerifyAsync(
        TestProject.Kitchen.WithDefinition("commands/lock.json", """
            { "commandId": "lock", "namespace": "AWS-IoT-FleetWise", "roleArn": "arn:aws:iam::123456789012:role/commands" }
            """),
        $"[{{|IOTC5008:IoTCommandResult(\"lock\")|}}] internal partial class R {{ {Value} }}",
        "IoTCommandResult | executions of AWS IoT FleetWise commands have no result");

    [Theory]
    [InlineData("[IoTCommandResult] internal partial class R { [ResultValue(\"a\")] public int A { get; set; } }")]
    [InlineData("[IoTCommandResult(\"x\")] internal partial class R { [ResultValue] public int A { get; set; } }")]
    [InlineData("[IoTCommandResult(\"x\")] internal partial class R { [ResultValue(\"a\")] public Missing A { get; set; } }")]
    [InlineData("[IoTCommandResult(\"x\")] internal partial class R { [ResultValue(\"a\")] public { get; set; } }")]
    [InlineData("[IoTCommandResult(\"x\")] internal partial class { [ResultValue(\"a\")] public int A { get; set; } }")]
    [InlineData("[IoTCommandResult(")]
    public async Task Of_code_that_is_not_finished_nothing_more_is_said(string code) => Assert.Empty(
        await DeclaredTest.AnalyzeAsync(TestProject.Kitchen, DeclaredTest.Compile("using IoTCommands;\n" + code)));
}
