namespace IoTCommands.Generators.Tests.Analyzers.Declared;

public sealed class SuppressionTests
{
    [Theory]
    [InlineData("IOTC2001", "[IoTCommand(\"a\")] internal class A;")]
    [InlineData("IOTC2002", "[IoTCommand(\"a\")] internal partial class A { [CommandParameter(\"p\")] public decimal P { get; set; } }")]
    [InlineData("IOTC2003", "[IoTCommand(\"\")] internal partial class A;")]
    [InlineData("IOTC2004", "[IoTCommand(\"a\")] internal partial class A; [IoTCommand(\"a\")] internal partial class B;")]
    [InlineData("IOTC2005", "[IoTCommand(\"a\")] internal partial class A { [CommandParameter(\"p\"), AllowedValues(true)] public bool P { get; set; } }")]
    [InlineData("IOTC2006", "[IoTCommand(\"a\")] internal partial class A { [CommandParameter(\"p\"), DefaultValue(1)] public bool? P { get; set; } }")]
    [InlineData("IOTC2007", "[IoTCommand(\"a\")] internal partial class A { [CommandParameter(\"p\")] public int P => 1; }")]
    [InlineData("IOTC2013", "internal class A { [CommandParameter(\"p\")] public int P { get; set; } }")]
    [InlineData("IOTC2014", "[IoTCommand(\"a\")] internal partial class A { [CommandParameter(\"p\")] public int? P { get; set; } }")]
    [InlineData("IOTC2015", "namespace K { [IoTCommand(\"a\")] internal partial class A; } namespace L { [IoTCommand(\"b\")] internal partial class A; }")]
    public Task A_pragma_suppresses_a_rule(string id, string code) => DeclaredTest.VerifyAsync($"#pragma warning disable {id}\n{code}");
}
