using IoTCommands.Generators.Tests.Declarations.Support;

namespace IoTCommands.Generators.Tests.Declarations;

/// <summary>Tests attributes that become conditions of the definition.</summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData("Equal, \"5\"", "Equal 5")]
    [InlineData("NotEqual, \"5\"", "NotEqual 5")]
    [InlineData("LessThan, \"5\"", "LessThan 5")]
    [InlineData("LessThanOrEqual, \"5\"", "LessThanOrEqual 5")]
    [InlineData("GreaterThan, \"5\"", "GreaterThan 5")]
    [InlineData("GreaterThanOrEqual, \"5\"", "GreaterThanOrEqual 5")]
    [InlineData("InSet, \"5\", \"6\"", "InSet 5 6")]
    [InlineData("NotInSet, \"5\", \"6\"", "NotInSet 5 6")]
    [InlineData("InRange, \"5\", \"6\"", "InRange 5 6")]
    [InlineData("NotInRange, \"5\", \"6\"", "NotInRange 5 6")]
    public void ValueCondition_has_AWSs_ten_operators(string arguments, string condition) =>
        Assert.Equal(condition, Parse($"[CommandParameter(\"p\"), ValueCondition(CommandComparison.{arguments})] public int P {{ get; init; }}"));

    [Theory]
    [InlineData("int", "GreaterThan, -5", "GreaterThan -5")]
    [InlineData("long", "LessThan, long.MaxValue", "LessThan 9223372036854775807")]
    [InlineData("ulong", "LessThan, ulong.MaxValue", "LessThan 18446744073709551615")]
    [InlineData("ulong", "InSet, 1, ulong.MaxValue", "InSet 1 18446744073709551615")]
    [InlineData("double", "NotInRange, 0, 0.5", "NotInRange 0 0.5")]
    [InlineData("double", "GreaterThan, 1e6", "GreaterThan 1000000")]
    [InlineData("double", "InSet, 0.1f, 2", "InSet 0.10000000149011612 2")]
    public void ValueCondition_takes_numbers(string type, string arguments, string condition) =>
        Assert.Equal(condition, Parse($"[CommandParameter(\"p\"), ValueCondition(CommandComparison.{arguments})] public required {type} P {{ get; init; }}"));

    [Theory]
    [InlineData("int", "Range(0, 100)", "InRange 0 100")]
    [InlineData("byte", "Range(0, 100)", "InRange 0 100")]
    [InlineData("long", "Range(0, int.MaxValue)", "InRange 0 2147483647")]
    [InlineData("ulong", "Range(typeof(ulong), \"0\", \"18446744073709551615\")", "InRange 0 18446744073709551615")]
    [InlineData("int", "Range(0.0, 100.0)", "InRange 0 100")]
    [InlineData("double", "Range(0.5, 1e6)", "InRange 0.5 1000000")]
    [InlineData("float", "Range(-1, 1)", "InRange -1 1")]
    [InlineData("int", "Range(0, 100, MinimumIsExclusive = true)", "GreaterThan 0; LessThanOrEqual 100")]
    [InlineData("int", "Range(0, 100, MaximumIsExclusive = true)", "GreaterThanOrEqual 0; LessThan 100")]
    [InlineData("int", "Range(0, 100, MinimumIsExclusive = true, MaximumIsExclusive = true)", "GreaterThan 0; LessThan 100")]
    [InlineData("int", "Range(0, 100, MinimumIsExclusive = false)", "InRange 0 100")]
    [InlineData("double", "Range(0, double.MaxValue)", "GreaterThanOrEqual 0")]
    [InlineData("double", "Range(double.NegativeInfinity, 0)", "LessThanOrEqual 0")]
    [InlineData("double", "Range(0, double.PositiveInfinity, MinimumIsExclusive = true)", "GreaterThan 0")]
    [InlineData("double", "Range(double.MinValue, double.MaxValue)", "")]
    public void Range_is_one_condition_or_one_for_each_end(string type, string attribute, string conditions) =>
        Assert.Equal(conditions, Parse($"[CommandParameter(\"p\"), {attribute}] public {type} P {{ get; init; }}"));

    [Theory]
    [InlineData("int", "AllowedValues(1, 2)", "InSet 1 2")]
    [InlineData("long", "AllowedValues(1, 2L)", "InSet 1 2")]
    [InlineData("double", "AllowedValues(0.1, 2, 1e3)", "InSet 0.1 2 1000")]
    [InlineData("string", "AllowedValues(\"a\", \"b\")", "InSet a b")]
    [InlineData("string", "DeniedValues(\"a\")", "NotInSet a")]
    [InlineData("Mode", "AllowedValues(Mode.Slow, Mode.Middling)", "InSet Slow so-so")]
    [InlineData("Mode", "DeniedValues(Mode.Slow)", "InSet Fast so-so Slow; NotInSet Slow")]
    public void AllowedValues_and_DeniedValues_are_sets(string type, string attribute, string conditions) =>
        Assert.Equal(conditions, Parse($"[CommandParameter(\"p\"), {attribute}] public required {type} P {{ get; init; }}"));

    [Fact]
    public void A_null_among_allowed_values_is_no_text_because_it_is_not_sent() =>
        Assert.Equal("InSet a", Parse("[CommandParameter(\"p\"), AllowedValues(\"a\", null), DefaultValue(\"a\")] public string? P { get; init; }"));

    [Fact]
    public void A_set_of_an_enums_texts_stands_in_place_of_all_of_them() =>
        Assert.Equal("InSet so-so", Parse("[CommandParameter(\"p\"), ValueCondition(CommandComparison.InSet, \"so-so\")] public Mode P { get; init; }"));

    [Fact]
    public void All_conditions_of_a_property_are_kept_in_their_order() => Assert.Equal(
        "GreaterThan 0; InRange 1 9; NotInSet 5",
        Parse("[CommandParameter(\"p\"), ValueCondition(CommandComparison.GreaterThan, \"0\"), Range(1, 9)] [DeniedValues(5)] public int P { get; init; }"));

    [Theory]
    [InlineData("int?", "5", "5")]
    [InlineData("long?", "5", "5")]
    [InlineData("long?", "5L", "5")]
    [InlineData("ulong?", "5", "5")]
    [InlineData("double?", "5", "5")]
    [InlineData("double?", "0.1", "0.1")]
    [InlineData("float?", "0.5f", "0.5")]
    [InlineData("byte?", "255", "255")]
    [InlineData("bool?", "true", "true")]
    [InlineData("string?", "\"text\"", "text")]
    [InlineData("Mode?", "Mode.Middling", "so-so")]
    [InlineData("Mode?", "typeof(Mode), \"Middling\"", "so-so")]
    [InlineData("byte[]?", "\"AQI=\"", "AQI=")]
    [InlineData("byte[]?", "new byte[] { 1, 2 }", "AQI=")]
    [InlineData("long?", "typeof(long), \"5\"", "5")]
    [InlineData("bool?", "typeof(bool), \"true\"", "true")]
    [InlineData("double?", "typeof(double), \"0.25\"", "0.25")]
    public void DefaultValue_is_the_value_that_it_says(string type, string arguments, string text) =>
        Assert.Equal(text, DeclaredCode.ParseProperty($"[CommandParameter(\"p\"), DefaultValue({arguments})] public {type} P {{ get; init; }}").Default!.Text);

    private static string Parse(string property) =>
        string.Join(
            "; ",
            DeclaredCode.ParseProperty(property).Conditions.Select(static condition => $"{condition.Comparison} {string.Join(' ', condition.Operands)}"));
}
