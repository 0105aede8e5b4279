namespace IoTCommands.Generators.Tests.Analyzers.Declared;

/// <summary>IOTC2013</summary>
public sealed class NoEffectRuleTests
{
    [Theory]
    [InlineData("internal class A { [{|IOTC2013:CommandParameter(\"p\")|}] public int P { get; set; } }", "[CommandParameter] has no effect: type 'A' has no [IoTCommand], and what derives from it does not inherit its parameters")]
    [InlineData("internal interface IA { [{|IOTC2013:CommandParameterAttribute(\"p\")|}] int P { get; set; } }", null)]
    [InlineData("internal record A([property: {|IOTC2013:IoTCommands.CommandParameter(\"p\")|}] int P);", null)]
    [InlineData("internal class A { [{|IOTC2013:ValueCondition(CommandComparison.LessThan, \"x\")|}] public string P { get; set; } = \"\"; }", "[ValueCondition] has no effect: type 'A' has no [IoTCommand], and what derives from it does not inherit its parameters")]
    [InlineData("[IoTCommand(\"a\")] internal partial class A { [{|IOTC2013:ValueCondition(CommandComparison.LessThan, \"1\")|}] public int P { get; set; } }", "[ValueCondition] has no effect: property 'P' has no [CommandParameter], so it is no parameter")]
    public Task An_attribute_without_effect_is_reported(string code, string? message) => DeclaredTest.VerifyAsync(code, message is null ? [] : [message]);

    [Theory]
    [InlineData("[IoTCommand(\"a\")] internal partial class A { [CommandParameter(\"p\"), ValueCondition(CommandComparison.LessThan, \"1\")] public int P { get; set; } }")]
    [InlineData("[IoTCommand(\"a\")] internal partial class A; internal partial class A { [CommandParameter(\"p\")] public int P { get; set; } }")]
    [InlineData("internal class A { [Range(1, 2), AllowedValues(1), DefaultValue(1)] public int P { get; set; } }")]
    [InlineData("internal class A { [Mine.CommandParameter] public int P { get; set; } } namespace Mine { internal sealed class CommandParameterAttribute : Attribute; }")]
    public Task Another_attribute_is_not(string code) => DeclaredTest.VerifyAsync(code);

    [Fact]
    public Task A_type_that_is_generated_is_not_looked_at() => DeclaredTest.VerifyAsync(
        "[IoTCommand(\"not an id\"), System.CodeDom.Compiler.GeneratedCode(\"IoTCommands.Generators\", \"1.0\")] internal sealed class A { public decimal P { get; } }");
}
