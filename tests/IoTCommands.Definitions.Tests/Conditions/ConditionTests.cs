using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;
using static IoTCommands.CommandComparison;
using static IoTCommands.Definitions.Conditions.ConditionOutcome;

namespace IoTCommands.Definitions.Tests.Conditions;

public sealed class ConditionTests
{
    [Theory]
    [InlineData(Equal, "5", 5, true)]
    [InlineData(Equal, "5", 6, false)]
    [InlineData(NotEqual, "5", 5, false)]
    [InlineData(NotEqual, "5", 4, true)]
    [InlineData(LessThan, "5", 4, true)]
    [InlineData(LessThan, "5", 5, false)]
    [InlineData(LessThanOrEqual, "5", 5, true)]
    [InlineData(LessThanOrEqual, "5", 6, false)]
    [InlineData(GreaterThan, "5", 6, true)]
    [InlineData(GreaterThan, "5", 5, false)]
    [InlineData(GreaterThanOrEqual, "5", 5, true)]
    [InlineData(GreaterThanOrEqual, "5", 4, false)]
    [InlineData(InSet, "1 5 9", 5, true)]
    [InlineData(InSet, "1 5 9", 2, false)]
    [InlineData(NotInSet, "1 5 9", 9, false)]
    [InlineData(NotInSet, "1 5 9", 2, true)]
    [InlineData(InRange, "1 5", 1, true)]
    [InlineData(InRange, "1 5", 5, true)]
    [InlineData(InRange, "1 5", 0, false)]
    [InlineData(InRange, "1 5", 6, false)]
    [InlineData(InRange, "5 5", 5, true)]
    [InlineData(NotInRange, "1 5", 0, true)]
    [InlineData(NotInRange, "1 5", 6, true)]
    [InlineData(NotInRange, "1 5", 3, false)]
    internal void Every_operator_compares_whole_numbers(CommandComparison comparison, string operands, int value, bool isMet)
        => Assert.Equal(isMet ? Met : Broken, Evaluate(IoTCommandParameterType.Integer, comparison, operands.Split(' '), ParameterScalar.From(value)));

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void A_bound_of_not_in_range_is_left_to_the_service(int bound)
        => Assert.Equal(Uncertain, Evaluate(IoTCommandParameterType.Integer, NotInRange, ["1", "5"], ParameterScalar.From(bound)));

    [Theory]
    [InlineData(InRange)]
    [InlineData(NotInRange)]
    internal void A_range_with_min_above_max_is_left_to_the_service(CommandComparison comparison)
        => Assert.Equal(Uncertain, Evaluate(IoTCommandParameterType.Integer, comparison, ["5", "1"], ParameterScalar.From(3)));

    [Theory]
    [InlineData("1e1")]
    [InlineData("10.0")]
    [InlineData("+10")]
    [InlineData("010")]
    [InlineData(" 10")]
    [InlineData("10\t")]
    [InlineData("ten")]
    [InlineData("9.5")]
    [InlineData("3000000000")]
    [InlineData("")]
    public void An_operand_that_is_not_certainly_an_integer_leaves_the_condition_to_the_service(string operand)
        => Assert.Equal(Uncertain, Evaluate(IoTCommandParameterType.Integer, LessThan, [operand], ParameterScalar.From(0)));

    [Fact]
    public void One_unusual_item_of_a_set_leaves_the_condition_to_the_service()
        => Assert.Equal(Uncertain, Evaluate(IoTCommandParameterType.Integer, InSet, ["1", "+2"], ParameterScalar.From(7)));

    [Theory]
    [InlineData(InSet, "")]
    [InlineData(Equal, "1 2")]
    [InlineData(InRange, "1")]
    [InlineData(InRange, "1 2 3")]
    [InlineData(InSet, "1 2 3 4 5 6 7 8 9 10 11")]
    internal void Operands_that_do_not_fit_their_operator_leave_the_condition_to_the_service(CommandComparison comparison, string operands)
        => Assert.Equal(
            Uncertain,
            Evaluate(IoTCommandParameterType.Integer, comparison, operands.Length == 0 ? [] : operands.Split(' '), ParameterScalar.From(1)));

    [Fact]
    public void Longs_are_told_apart_where_doubles_are_not()
    {
        Assert.Equal(Broken, Evaluate(IoTCommandParameterType.Long, Equal, ["9007199254740992"], ParameterScalar.From(9007199254740993L)));
        Assert.Equal(Met, Evaluate(IoTCommandParameterType.Long, GreaterThan, ["9007199254740992"], ParameterScalar.From(9007199254740993L)));
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MinValue + 1)]
    [InlineData(-1L)]
    [InlineData(0L)]
    [InlineData(long.MaxValue)]
    public void A_long_is_in_the_range_of_its_type(long value)
        => Assert.Equal(Met, Evaluate(IoTCommandParameterType.Long, InRange, ["-9223372036854775808", "9223372036854775807"], ParameterScalar.From(value)));

    [Fact]
    public void The_smallest_long_is_not_above_itself()
        => Assert.Equal(Broken, Evaluate(IoTCommandParameterType.Long, GreaterThan, ["-9223372036854775808"], ParameterScalar.From(long.MinValue)));

    [Fact]
    public void Unsigned_longs_above_the_signed_range_keep_their_order()
    {
        Assert.Equal(Met, Evaluate(IoTCommandParameterType.UnsignedLong, GreaterThan, ["9223372036854775807"], ParameterScalar.From(ulong.MaxValue)));
        Assert.Equal(Met, Evaluate(IoTCommandParameterType.UnsignedLong, Equal, ["18446744073709551615"], ParameterScalar.From(ulong.MaxValue)));
        Assert.Equal(Broken, Evaluate(IoTCommandParameterType.UnsignedLong, Equal, ["18446744073709551615"], ParameterScalar.From(ulong.MaxValue - 1)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Doubles_that_are_not_finite_are_left_to_the_service(double value)
        => Assert.Equal(Uncertain, Evaluate(IoTCommandParameterType.Double, LessThan, ["5"], ParameterScalar.From(value)));

    [Theory]
    [InlineData(0.1, "0.1", Met)]
    [InlineData(0.0, "-0", Met)]
    [InlineData(0.10000000001, "0.1", Uncertain)]
    [InlineData(0.1000001, "0.1", Broken)]
    [InlineData(1e300, "2" + Zeros300, Broken)]
    [InlineData(2e-300, "0", Broken)]
    [InlineData(double.MaxValue, "-5", Broken)]
    internal void Doubles_are_equal_or_different_only_where_precision_cannot_matter(double value, string operand, ConditionOutcome expected)
    {
        Assert.Equal(expected, Evaluate(IoTCommandParameterType.Double, Equal, [operand], ParameterScalar.From(value)));
        Assert.Equal(expected, Evaluate(IoTCommandParameterType.Double, InSet, ["-77", operand], ParameterScalar.From(value)));
    }

    [Theory]
    [InlineData("Main", Broken)]
    [InlineData("MAIN ", Broken)]
    [InlineData("MAIN", Met)]
    internal void Texts_are_compared_by_their_characters(string value, ConditionOutcome expected)
        => Assert.Equal(expected, Evaluate(IoTCommandParameterType.String, InSet, ["MAIN", "TOP"], ParameterScalar.From(value)));

    [Fact]
    public void Composed_and_decomposed_letters_are_different_texts()
        => Assert.Equal(Broken, Evaluate(IoTCommandParameterType.String, Equal, ["\u00e9"], ParameterScalar.From("e\u0301")));

    [Theory]
    [InlineData(IoTCommandParameterType.Boolean, Equal)]
    [InlineData(IoTCommandParameterType.Binary, Equal)]
    [InlineData(IoTCommandParameterType.String, LessThan)]
    [InlineData(IoTCommandParameterType.String, InRange)]
    internal void An_operator_that_the_type_does_not_take_is_left_to_the_service(IoTCommandParameterType type, CommandComparison comparison)
    {
        ParameterScalar value = type switch
        {
            IoTCommandParameterType.Boolean => ParameterScalar.From(true),
            IoTCommandParameterType.Binary => ParameterScalar.From(new byte[] { 1 }.AsMemory()),
            _ => ParameterScalar.From("5"),
        };
        Assert.Equal(Uncertain, Evaluate(type, comparison, comparison == InRange ? ["1", "9"] : ["5"], value));
    }

    [Fact]
    public void A_value_of_another_type_is_left_to_the_service()
        => Assert.Equal(Uncertain, Evaluate(IoTCommandParameterType.Long, Equal, ["5"], ParameterScalar.From(5)));

    [Fact]
    public void Evaluating_allocates_nothing()
    {
        Condition numbers = new(IoTCommandParameterType.Double, new ConditionModel(InSet, new(["1", "2.5", "3"])));
        Condition texts = new(IoTCommandParameterType.String, new ConditionModel(NotInSet, new(["MAIN", "TOP"])));
        ParameterScalar number = ParameterScalar.From(2.6);
        ParameterScalar text = ParameterScalar.From("BOTTOM");
        numbers.Evaluate(number);
        texts.Evaluate(text);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            numbers.Evaluate(number);
            texts.Evaluate(text);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private const string Zeros300 =
        "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
        + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000";

    private static ConditionOutcome Evaluate(IoTCommandParameterType type, CommandComparison comparison, string[] operands, ParameterScalar value)
        => new Condition(type, new ConditionModel(comparison, new EquatableArray<string>(operands))).Evaluate(value);
}
