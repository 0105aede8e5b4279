using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Tables;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Tests.Conditions;

public sealed class ContradictionTests
{
    [Theory]
    [InlineData("nothing asked", "INTEGER", "", -1)]
    [InlineData("a gap of one whole number", "INTEGER", "GREATER_THAN 5; LESS_THAN 7", -1)]
    [InlineData("no gap of whole numbers", "INTEGER", "GREATER_THAN 5; LESS_THAN 6", 1)]
    [InlineData("the same gap of real numbers", "DOUBLE", "GREATER_THAN 5; LESS_THAN 6", -1)]
    [InlineData("one number, and not that", "LONG", "IN_RANGE 5 5; NOT_EQUALS 5", 1)]
    [InlineData("two numbers, and not one", "LONG", "IN_RANGE 5 6; NOT_EQUALS 5", -1)]
    [InlineData("a set taken away whole", "INTEGER", "IN_SET 1 2; NOT_IN_SET 2 1", 1)]
    [InlineData("a set taken away in part", "INTEGER", "IN_SET 1 2; NOT_IN_SET 2", -1)]
    [InlineData("sets apart", "STRING", "IN_SET a b; IN_SET c", 1)]
    [InlineData("sets with a common text", "STRING", "IN_SET a b; IN_SET b c", -1)]
    [InlineData("texts all but some", "STRING", "NOT_IN_SET a b; NOT_EQUALS c", -1)]
    [InlineData("below the smallest", "INTEGER", "LESS_THAN -2147483648", 0)]
    [InlineData("above the greatest", "LONG", "GREATER_THAN 9223372036854775807", 0)]
    [InlineData("below zero", "UNSIGNEDLONG", "LESS_THAN 0", 0)]
    [InlineData("above zero", "UNSIGNEDLONG", "GREATER_THAN 0", -1)]
    [InlineData("the greatest itself", "UNSIGNEDLONG", "GREATER_THAN 18446744073709551614", -1)]
    [InlineData("a bound of NOT_IN_RANGE may pass", "INTEGER", "IN_RANGE 5 7; NOT_IN_RANGE 5 7", -1)]
    [InlineData("inside NOT_IN_RANGE", "INTEGER", "NOT_IN_RANGE 5 7; EQUALS 6", 1)]
    [InlineData("min above max says nothing", "INTEGER", "IN_RANGE 7 5; EQUALS 6", -1)]
    [InlineData("an unusual number says nothing", "INTEGER", "EQUALS +6; EQUALS 7", -1)]
    [InlineData("doubles apart", "DOUBLE", "EQUALS 0.5; EQUALS 0.75", 1)]
    [InlineData("doubles that may be one", "DOUBLE", "EQUALS 0.1; EQUALS 0.10000000001", -1)]
    [InlineData("above the greatest double", "DOUBLE", "GREATER_THAN 0; LESS_THAN -0.5", 1)]
    public void The_first_condition_that_leaves_no_value_is_found(string what, string typeName, string conditions, int expected)
    {
        Assert.NotEmpty(what);
        Assert.True(WireNames.TryParse(typeName, out IoTCommandParameterType type));

        Assert.Equal(expected, Contradictions.Find(type, conditions.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToArray()));
    }

    /// <summary>Compares the result with trying every value, which is possible because the numbers are small integers.</summary>
    [Fact]
    public void Agrees_with_trying_every_value()
    {
        Random random = new(20260802);
        CommandComparison[] comparisons = Enum.GetValues<CommandComparison>();
        for (int round = 0; round < 5_000; round++)
        {
            ConditionModel[] conditions = new ConditionModel[random.Next(1, 5)];
            for (int i = 0; i < conditions.Length; i++)
            {
                CommandComparison comparison = comparisons[random.Next(comparisons.Length)];
                int count = Operators.OperandOf(comparison) switch { OperandKind.Range => 2, OperandKind.Set => random.Next(1, 5), _ => 1 };
                conditions[i] = new ConditionModel(
                    comparison,
                    new(Enumerable.Range(0, count).Select(_ => random.Next(-4, 5).ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray()));
            }

            bool someValueMayPass = Enumerable.Range(-20, 41).Any(value
                => conditions.All(condition => new Condition(IoTCommandParameterType.Integer,
                condition).Evaluate(ParameterScalar.From(value)) != ConditionOutcome.Broken));

            Assert.Equal(someValueMayPass, Contradictions.Find(IoTCommandParameterType.Integer, conditions) < 0);
        }
    }

    private static ConditionModel Parse(string condition)
    {
        string[] words = condition.Split(' ');
        Assert.True(WireNames.TryParse(words[0], out CommandComparison comparison));
        return new ConditionModel(comparison, new EquatableArray<string>(words[1..]));
    }
}
