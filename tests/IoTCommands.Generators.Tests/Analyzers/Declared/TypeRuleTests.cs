namespace IoTCommands.Generators.Tests.Analyzers.Declared;

/// <summary>IOTC2001</summary>
public sealed class TypeRuleTests
{
    [Theory]
    [InlineData("[IoTCommand(\"a\")] internal record {|IOTC2001:A|};", "it is not partial; declare it as 'partial record A'")]
    [InlineData("[IoTCommand(\"a\")] internal readonly record struct {|IOTC2001:A|};", "it is not partial; declare it as 'partial record struct A'")]
    [InlineData("[IoTCommand(\"a\")] internal partial class {|IOTC2001:A|}<T>;", "it is generic; remove the type parameters")]
    [InlineData("[IoTCommand(\"a\")] internal abstract partial class {|IOTC2001:A|};",
        "it is abstract, so it has no instances; put [IoTCommand] on the derived types")]
    [InlineData("[IoTCommand(\"a\")] internal static partial class {|IOTC2001:A|};", "it is static, so it has no instances; remove 'static'")]
    [InlineData("[IoTCommand(\"a\")] internal ref partial struct {|IOTC2001:A|};", "it is a ref struct, which an async method cannot take; remove 'ref'")]
    [InlineData("[IoTCommand(\"a\")] file partial class {|IOTC2001:A|};",
        "it is file-local, so the generated method cannot refer to it; make it internal or public")]
    [InlineData("internal partial class B { [IoTCommand(\"a\")] private partial class {|IOTC2001:A|}; }",
        "it is private or protected, so the generated method cannot refer to it; make it internal or public")]
    [InlineData("internal partial class B { [IoTCommand(\"a\")] private protected partial class {|IOTC2001:A|}; }",
        "it is private or protected, so the generated method cannot refer to it; make it internal or public")]
    [InlineData("internal class B { [IoTCommand(\"a\")] internal partial class {|IOTC2001:A|}; }",
        "its containing type 'B' is not partial; declare it as 'partial class B'")]
    [InlineData("internal partial class B<T> { [IoTCommand(\"a\")] internal partial class {|IOTC2001:A|}; }",
        "its containing type 'B' is generic; move the type out of it")]
    [InlineData("internal partial class C { private partial class B { [IoTCommand(\"a\")] internal partial class {|IOTC2001:A|}; } }",
        "its containing type 'B' is private or protected, so the generated method cannot refer to it; make it internal or public")]
    [InlineData("file partial class B { [IoTCommand(\"a\")] internal partial class {|IOTC2001:A|}; }",
        "its containing type 'B' is file-local, so the generated method cannot refer to it; make it internal or public")]
    public Task A_type_that_cannot_be_extended_is_reported_at_its_name(string code, string problem) =>
        DeclaredTest.VerifyAsync(code, $"A | {problem}");

    [Theory]
    [InlineData("[IoTCommand(\"a\")] internal partial record A;")]
    [InlineData("[IoTCommand(\"a\")] internal sealed partial class A;")]
    [InlineData("internal partial class B { [IoTCommand(\"a\")] protected internal partial class A; }")]
    [InlineData("internal static partial class B { [IoTCommand(\"a\")] public partial struct A; }")]
    [InlineData("internal class A; internal abstract class B; file class C;")]
    public Task A_type_that_can_be_extended_is_not(string code) => DeclaredTest.VerifyAsync(code);
}
