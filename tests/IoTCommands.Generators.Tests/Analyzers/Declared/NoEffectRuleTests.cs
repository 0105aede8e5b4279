namespace IoTCommands.Generators.Tests.Analyzers.Declared;

/// <summary>IOTC2013</summary>
public sealed class NoEffectRuleTests
{
    [Theory]
    [InlineData("internal class A { [{|IOTC2013:CommandParameter(\"p\")|}] public int P { get; set; } }",
        "CommandParameter | type 'A' has no [IoTCommand], and derived types do not inherit parameters")]
    [InlineData("internal interface IA { [{|IOTC2013:CommandParameterAttribute(\"p\")|}] int P { get; set; } }", null)]
    [InlineData("internal record A([property: {|IOTC2013:IoTCommands.CommandParameter(\"p\")|}] int P);", null)]
    [InlineData("internal class A { [{|IOTC2013:ValueCondition(CommandComparison.LessThan, \"x\")|}] public string P { get; set; } = \"\"; }",
        "ValueCondition | type 'A' has no [IoTCommand], and derived types do not inherit parameters")]
    [InlineData("[IoTCommand(\"a\")] internal partial class A { [{|IOTC2013:ValueCondition(CommandComparison.LessThan, \"1\")|}] public int P { get; set; } }",
        "ValueCondition | property 'P' has no [CommandParameter]")]
    public Task An_attribute_without_effect_is_reported(string code, string? message) => DeclaredTest.VerifyAsync(code, message is null ? [] : [message]);

    /// <summary>In a record's parameter list, an attribute without a target applies to the parameter, where it has no effect.</summary>
    [Theory]
    [InlineData("record A([property: CommandParameter(\"p\")][{|IOTC2013:Range(0, 100)|}] int P)",
        "Range | it applies to the constructor parameter, not to the property 'P'; write [property: Range(0, 100)]")]
    [InlineData("record A([{|IOTC2013:AllowedValues(1)|}][property: CommandParameter(\"p\")] int P)", null)]
    [InlineData("record struct A([property: CommandParameter(\"p\")][param: {|IOTC2013:DeniedValuesAttribute(1)|}] int P)", null)]
    [InlineData(
        "record A([property: CommandParameter(\"p\")][{|IOTC2013:DefaultValue(5)|}] {|IOTC2014:int?|} P)",
        "DefaultValue | it applies to the constructor parameter, not to the property 'P'; write [property: DefaultValue(5)] || "
        + "P | is nullable but has no default; add [DefaultValue], or change its type to 'int'")]
    public Task A_condition_or_default_of_a_records_parameter_is_reported(string declaration, string? messages) =>
        DeclaredTest.VerifyAsync($"[IoTCommand(\"a\")] internal partial {declaration};", messages is null ? [] : messages.Split(" || "));

    [Theory]
    [InlineData("[IoTCommand(\"a\")] internal partial record A([property: CommandParameter(\"p\"), Range(0, 100)] int P);")]
    [InlineData("[IoTCommand(\"a\")] internal partial record A([property: CommandParameter(\"p\")][property: Range(0, 100)] int P);")]
    [InlineData("[IoTCommand(\"a\")] internal partial record A([Range(0, 100)] int P);")]
    [InlineData("[IoTCommand(\"a\")] internal partial record A([Range(0, 100)] int P) { [CommandParameter(\"p\")] public int P { get; init; } = P; }")]
    [InlineData("internal record A([Range(0, 100)] int P);")]
    [InlineData("[IoTCommand(\"a\")] internal partial class A([Range(0, 100)] int p) { [CommandParameter(\"p\")] public int P { get; } = p; }")]
    [InlineData("[IoTCommand(\"a\")] internal partial class A { [CommandParameter(\"p\")] public int P { get; set; } public void M([Range(0, 100)] int P) { } }")]
    public Task One_of_another_parameter_is_not(string code) => DeclaredTest.VerifyAsync(code);

    [Theory]
    [InlineData("[IoTCommand(\"a\")] internal partial class A { [CommandParameter(\"p\"), ValueCondition(CommandComparison.LessThan, \"1\")] public int P "
        + "{ get; set; } }")]
    [InlineData("[IoTCommand(\"a\")] internal partial class A; internal partial class A { [CommandParameter(\"p\")] public int P { get; set; } }")]
    [InlineData("internal class A { [Range(1, 2), AllowedValues(1), DefaultValue(1)] public int P { get; set; } }")]
    [InlineData("internal class A { [Mine.CommandParameter] public int P { get; set; } } namespace Mine { internal sealed class CommandParameterAttribute "
        + ": Attribute; }")]
    public Task Another_attribute_is_not(string code) => DeclaredTest.VerifyAsync(code);

    [Fact]
    public Task A_type_that_is_generated_is_not_looked_at() => DeclaredTest.VerifyAsync(
        "[IoTCommand(\"not an id\"), System.CodeDom.Compiler.GeneratedCode(\"IoTCommands.Generators\", \"1.0\")] internal sealed class A { public decimal "
            + "P { get; } }");
}
