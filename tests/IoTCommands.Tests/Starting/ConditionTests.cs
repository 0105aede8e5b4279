using IoTCommands.Tests.Support;

namespace IoTCommands.Tests.Starting;

/// <summary>Tests that conditions are evaluated in the parameter's own type. The tests of the definitions verify the meaning of each operator.</summary>
public sealed class ConditionTests
{
    private const string From30To275 = """ "valueConditions": [ { "comparisonOperator": "IN_RANGE", "operand": { "numberRange": { "min": "30", "max": "275" } } } ] """;

    private const string Not30To275 = """ "valueConditions": [ { "comparisonOperator": "NOT_IN_RANGE", "operand": { "numberRange": { "min": "30", "max": "275" } } } ] """;

    [Theory]
    [InlineData(29)]
    [InlineData(276)]
    [InlineData(int.MinValue)]
    public void A_value_outside_its_range_is_refused_with_the_condition(int value)
    {
        CommandArgumentViolation violation = Starts.RefusedOnce(Commands.With("INTEGER", From30To275), Starts.P(value));

        Assert.Equal(("p", value.ToString(System.Globalization.CultureInfo.InvariantCulture)), (violation.ParameterName, violation.Value));
        Assert.Equal(CommandComparison.InRange, violation.Condition!.Comparison);
        Assert.Equal(["30", "275"], violation.Condition.Operands);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(275)]
    public async Task A_value_on_a_bound_of_its_range_is_sent(int value) =>
        Assert.Equal(value, (await Starts.RequestOfAsync(Commands.With("INTEGER", From30To275), Starts.P(value))).Parameters["p"].I);

    [Theory]
    [InlineData(30)]
    [InlineData(275)]
    public async Task A_value_on_a_bound_of_a_forbidden_range_is_left_to_the_service(int value) =>
        Assert.Equal(value, (await Starts.RequestOfAsync(Commands.With("INTEGER", Not30To275), Starts.P(value))).Parameters["p"].I);

    [Fact]
    public void A_value_inside_a_forbidden_range_is_refused() =>
        Assert.Equal(CommandComparison.NotInRange, Starts.RefusedOnce(Commands.With("INTEGER", Not30To275), Starts.P(31)).Condition!.Comparison);

    [Theory]
    [InlineData("LONG", 9007199254740993L, "9007199254740992")]
    [InlineData("UNSIGNEDLONG", 18446744073709551615UL, "18446744073709551614")]
    public void Whole_numbers_are_not_compared_as_doubles(string type, object value, string limit) => Assert.Equal(
        [limit],
        Starts.RefusedOnce(
            Commands.With(type, $$""" "valueConditions": [ { "comparisonOperator": "LESS_THAN_EQUALS", "operand": { "number": "{{limit}}" } } ] """),
            Starts.P(value)).Condition!.Operands);

    [Theory]
    [InlineData("ma")]
    [InlineData("Main")]
    [InlineData("MAIN ")]
    public void A_text_that_is_not_in_the_set_by_case_or_length_is_refused(string value)
    {
        CommandDefinition command = Commands.With(
            "STRING",
            """ "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { "strings": [ "MAIN", "TOP" ] } } ] """);

        Assert.Equal(CommandComparison.InSet, Starts.RefusedOnce(command, Starts.P(value)).Condition!.Comparison);
    }

    [Fact]
    public void A_value_that_cannot_be_sent_is_told_once_and_not_held_against_conditions()
    {
        CommandDefinition command = Commands.With("DOUBLE", """ "valueConditions": [ { "comparisonOperator": "LESS_THAN", "operand": { "number": "5" } } ] """);

        Assert.Null(Starts.RefusedOnce(command, Starts.P(double.PositiveInfinity)).Condition);
    }
}
