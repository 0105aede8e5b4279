using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;
using static IoTCommands.CommandComparison;

namespace IoTCommands.Definitions.Tests.Conditions;

public sealed class ConditionFormatterTests
{
    [Theory]
    [InlineData(Equal, "5", "equal to 5")]
    [InlineData(NotEqual, "5", "other than 5")]
    [InlineData(LessThan, "5", "less than 5")]
    [InlineData(LessThanOrEqual, "5", "at most 5")]
    [InlineData(GreaterThan, "0", "greater than 0")]
    [InlineData(GreaterThanOrEqual, "-5.5", "at least -5.5")]
    [InlineData(InSet, "MAIN TOP BOTTOM", "one of MAIN, TOP, BOTTOM")]
    [InlineData(NotInSet, "trace debug", "none of trace, debug")]
    [InlineData(InRange, "30 275", "from 30 to 275")]
    [InlineData(NotInRange, "-5 5", "outside -5 to 5")]
    internal void Each_operator_has_its_words(CommandComparison comparison, string operands, string expected)
        => Assert.Equal(expected, ConditionFormatter.Describe(comparison, operands.Split(' ')));

    [Theory]
    [InlineData("a, b", "equal to \"a, b\"")]
    [InlineData("", "equal to \"\"")]
    [InlineData("say \"hi\"\\", "equal to \"say \\\"hi\\\"\\\\\"")]
    [InlineData("a\r\nb\u2028\u202e", "equal to \"a\\u000d\\u000ab\\u2028\\u202e\"")]
    [InlineData("größer", "equal to \"größer\"")]
    public void Texts_that_are_no_plain_word_are_quoted_in_one_line(string operand, string expected)
        => Assert.Equal(expected, ConditionFormatter.Describe(Equal, [operand]));

    // Not a row of the theory above: attributes store strings in UTF-8, which cannot encode an unpaired surrogate.
    [Fact]
    public void An_unpaired_surrogate_is_shown_escaped()
        => Assert.Equal("equal to \"\\ud800\"", ConditionFormatter.Describe(Equal, ["\ud800"]));

    [Fact]
    public void A_long_text_is_cut()
        => Assert.Equal("equal to \"" + new string('x', 80) + "…\"", ConditionFormatter.Describe(Equal, [new string('x', 81)]));

    [Fact]
    public void Several_conditions_are_joined()
        => Assert.Equal(
            "greater than 0 and at most 12.5",
            ConditionFormatter.Describe(new EquatableArray<ConditionModel>([new(GreaterThan, new(["0"])), new(LessThanOrEqual, new(["12.5"]))])));

    [Fact]
    public void No_condition_needs_no_words()
        => Assert.Equal("", ConditionFormatter.Describe(EquatableArray<ConditionModel>.Empty));
}
