namespace IoTCommands.Generators.Tests.Analyzers.Declared;

/// <summary>IOTC2005</summary>
public sealed class ConditionRuleTests
{
    [Theory]
    [InlineData("int", "{|IOTC2005:ValueCondition(CommandComparison.InRange, \"1\")|}",
        "P | InRange requires two operands, minimum and maximum, but there is 1")]
    [InlineData("int", "{|IOTC2005:ValueCondition(CommandComparison.LessThan, \"1\", \"2\")|}", "P | LessThan requires one operand, but there are 2")]
    [InlineData("int", "{|IOTC2005:ValueCondition(CommandComparison.InRange, 1)|}", "P | InRange requires two operands, minimum and maximum, but there is 1")]
    [InlineData("int", "{|IOTC2005:ValueCondition(CommandComparison.InSet, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)|}",
        "P | InSet requires 1 to 10 operands, but there are 11")]
    [InlineData("int", "ValueCondition(CommandComparison.LessThan, {|IOTC2005:1.5|})",
        "\"1.5\" | not a whole number, but the parameter's type is INTEGER | Write a whole number from -2147483648 to 2147483647.")]
    [InlineData("int", "ValueCondition(CommandComparison.LessThan, {|IOTC2005:ulong.MaxValue|})",
        "\"18446744073709551615\" | out of range for the parameter's type INTEGER | Write a whole number from -2147483648 to 2147483647.")]
    [InlineData("int", "{|IOTC2005:AllowedValues(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)|}", "P | [AllowedValues] requires 1 to 10 values, but there are 11")]
    [InlineData("int", "{|IOTC2005:AllowedValues|}", "P | [AllowedValues] requires 1 to 10 values, but there are 0")]
    [InlineData("int", "{|IOTC2005:AllowedValues(null!)|}", "P | [AllowedValues] requires 1 to 10 values, but there are 0")]
    [InlineData("int", "{|IOTC2005:DeniedValues(null!)|}", "P | [DeniedValues] requires 1 to 10 values, but there are 0")]
    [InlineData("int", "ValueCondition({|IOTC2005:(CommandComparison)99|}, \"1\")", "P | 99 is not a member of CommandComparison")]
    [InlineData("int", "ValueCondition(CommandComparison.InSet, \"1\", {|IOTC2005:null!|})", "P | an operand cannot be null")]
    [InlineData("int", "ValueCondition(CommandComparison.Equal, {|IOTC2005:null!|})", "P | an operand cannot be null")]
    [InlineData("int", "ValueCondition(CommandComparison.LessThan, {|IOTC2005:\"one\"|})",
        "\"one\" | not a number, but the parameter's type is INTEGER | Write a whole number from -2147483648 to 2147483647.")]
    [InlineData("int", "ValueCondition(CommandComparison.InSet, \"1\", {|IOTC2005:\"1.5\"|})",
        "\"1.5\" | not a whole number, but the parameter's type is INTEGER | Write a whole number from -2147483648 to 2147483647.")]
    [InlineData("int", "Range({|IOTC2005:0.5|}, 2)",
        "\"0.5\" | not a whole number, but the parameter's type is INTEGER | Write a whole number from -2147483648 to 2147483647.")]
    [InlineData("int", "Range(typeof(int), \"1\", {|IOTC2005:\"many\"|})", null)]
    [InlineData("int", "{|IOTC2005:Range(typeof(int), null!, \"2\")|}", "P | minimum and maximum cannot be null")]
    [InlineData("int", "{|IOTC2005:AllowedValues(1, \"2\")|}", "P | \"2\" is not a value of 'int'")]
    [InlineData("int", "{|IOTC2005:DeniedValues(1.5)|}", "P | 1.5 is not a value of 'int'")]
    [InlineData("int", "{|IOTC2005:AllowedValues(3000000000)|}", "P | 3000000000 is not a value of 'int'")]
    [InlineData("string", "{|IOTC2005:Range(1, 2)|}", "[Range] | STRING | which supports Equal, NotEqual, InSet and NotInSet")]
    [InlineData("string", "{|IOTC2005:ValueCondition(CommandComparison.LessThan, \"a\")|}",
        "LessThan | STRING | which supports Equal, NotEqual, InSet and NotInSet")]
    [InlineData("string", "ValueCondition(CommandComparison.Equal, {|IOTC2005:\"\"|})",
        "A condition's string | is empty, but AWS requires at least one character")]
    [InlineData("bool", "{|IOTC2005:AllowedValues(true)|}", "[AllowedValues] | BOOLEAN | for which AWS supports no conditions; remove the condition")]
    [InlineData("byte[]", "{|IOTC2005:ValueCondition(CommandComparison.Equal, \"AA==\")|}",
        "Equal | BINARY | for which AWS supports no conditions; remove the condition")]
    [InlineData("Mode", "ValueCondition(CommandComparison.NotEqual, {|IOTC2005:\"Middling\"|})",
        "P | \"Middling\" is not the value of a member of 'Mode', which has Fast, so-so, Slow")]
    [InlineData("Mode", "{|IOTC2005:AllowedValues(\"Fast\")|}", "P | \"Fast\" is not a value of 'Mode'; use a member, such as Mode.Fast")]
    [InlineData("Mode", "{|IOTC2005:Range(1, 2)|}", "[Range] | STRING | which supports Equal, NotEqual, InSet and NotInSet")]
    public Task A_condition_that_does_not_fit_is_reported(string type, string attribute, string? problem) => DeclaredTest.VerifyPropertiesAsync(
        $"[CommandParameter(\"p\"), {attribute}] public required {type} P {{ get; init; }}",
        problem is null ? [] : [problem]);

    [Theory]
    [InlineData("int", "ValueCondition(CommandComparison.LessThan, {|IOTC2005:\"+5\"|})")]
    [InlineData("int", "{|IOTC2005:Range(5, 1)|}")]
    [InlineData("int", "ValueCondition(CommandComparison.InSet, \"5\", {|IOTC2005:\"5\"|})")]
    [InlineData("int", "ValueCondition(CommandComparison.LessThan, \"1\"), {|IOTC2005:ValueCondition(CommandComparison.GreaterThan, \"1\")|}")]
    public Task What_AWS_leaves_open_is_a_warning(string type, string attribute)
        => DeclaredTest.VerifyPropertiesAsync($"[CommandParameter(\"p\"), {attribute}] public required {type} P {{ get; init; }}");

    [Fact]
    public Task Two_members_of_one_text_are_a_warning_at_the_type() => DeclaredTest.VerifyAsync(
        "internal enum Twin { A, [CommandValue(\"A\")] B } [IoTCommand(\"a\")] internal partial class A { [CommandParameter(\"p\")] public "
            + "{|IOTC2005:Twin|} P { get; set; } }",
        "P | the members A and B of 'Twin' have the same value \"A\"; give one of them another value with [CommandValue]");

    [Theory]
    [InlineData("int", "Range(0, 100), DeniedValues(5), ValueCondition(CommandComparison.NotEqual, \"6\")")]
    [InlineData("ulong", "Range(0, int.MaxValue)")]
    [InlineData("double", "Range(0, double.MaxValue)")]
    [InlineData("string", "StringLength(5), RegularExpression(\"a\"), Required")]
    [InlineData("Mode", "AllowedValues(Mode.Fast, Mode.Slow)")]
    [InlineData("bool", "Required")]
    public Task A_condition_that_fits_is_not(string type, string attributes)
        => DeclaredTest.VerifyPropertiesAsync($"[CommandParameter(\"p\"), {attributes}] public required {type} P {{ get; init; }}");

    [Fact]
    public Task A_condition_on_a_property_that_is_no_parameter_is_validations_own()
        => DeclaredTest.VerifyPropertiesAsync("[Range(5, 1), AllowedValues(1, \"2\"), DefaultValue(\"a\")] public int P { get; init; }");
}
