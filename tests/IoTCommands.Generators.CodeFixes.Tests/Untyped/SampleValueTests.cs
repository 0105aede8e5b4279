using IoTCommands.Generators.Analyzers;
using IoTCommands.Model;
using static IoTCommands.CommandComparison;

namespace IoTCommands.Generators.CodeFixes.Tests.Untyped;

public sealed class SampleValueTests
{
    [Theory]
    [InlineData(CommandParameterType.String, "mode")]
    [InlineData(CommandParameterType.Integer, "0")]
    [InlineData(CommandParameterType.Long, "0")]
    [InlineData(CommandParameterType.UnsignedLong, "0")]
    [InlineData(CommandParameterType.Double, "0")]
    [InlineData(CommandParameterType.Boolean, "false")]
    [InlineData(CommandParameterType.Binary, "AA==")]
    internal void Without_conditions_it_is_the_least_value_that_can_be_sent(CommandParameterType type, string expected) => Assert.Equal(expected, Of(type));

    [Theory]
    [InlineData(CommandParameterType.Integer, InRange, "30,275", "30")]
    [InlineData(CommandParameterType.Integer, InSet, "20,10", "20")]
    [InlineData(CommandParameterType.String, InSet, "MAIN,TOP", "MAIN")]
    [InlineData(CommandParameterType.String, EqualTo, "ON", "ON")]
    [InlineData(CommandParameterType.String, NotEqualTo, "mod", "mode")]
    [InlineData(CommandParameterType.Double, GreaterThan, "0.5", "1.5")]
    [InlineData(CommandParameterType.Double, LessThan, "0", "-1")]
    [InlineData(CommandParameterType.UnsignedLong, LessThan, "10", "0")]
    [InlineData(CommandParameterType.Long, GreaterThanOrEqualTo, "10", "10")]
    [InlineData(CommandParameterType.Long, NotInRange, "-5,5", "-6")]
    [InlineData(CommandParameterType.Long, NotInSet, "0,1", "-1")]
    [InlineData(CommandParameterType.UnsignedLong, GreaterThan, "18446744073709551614", "18446744073709551615")]
    internal void It_meets_a_condition(CommandParameterType type, CommandComparison comparison, string operands, string expected) =>
        Assert.Equal(expected, Of(type, new ConditionModel(comparison, new(operands.Split(',')))));

    [Fact]
    public void It_meets_all_conditions() => Assert.Equal(
        "12.5",
        Of(CommandParameterType.Double, new ConditionModel(GreaterThan, new(["0"])), new ConditionModel(LessThanOrEqualTo, new(["12.5"]))));

    [Fact]
    public void Where_no_value_is_found_it_is_the_least_of_the_type() => Assert.Equal(
        "0",
        Of(CommandParameterType.Integer, new ConditionModel(EqualTo, new(["1"])), new ConditionModel(EqualTo, new(["2"]))));

    private static string Of(CommandParameterType type, params ConditionModel[] conditions) =>
        SampleValue.Of(new ParameterModel { Name = "mode", Type = type, PropertyName = "Mode", ArgumentName = "mode", Conditions = new(conditions) });
}
