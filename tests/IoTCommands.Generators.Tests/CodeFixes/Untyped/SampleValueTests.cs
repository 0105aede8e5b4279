using IoTCommands.Generators.Diagnostics;
using IoTCommands.Model;
using static IoTCommands.CommandComparison;

namespace IoTCommands.Generators.Tests.CodeFixes.Untyped;

public sealed class SampleValueTests
{
    [Theory]
    [InlineData(IoTCommandParameterType.String, "mode")]
    [InlineData(IoTCommandParameterType.Integer, "0")]
    [InlineData(IoTCommandParameterType.Long, "0")]
    [InlineData(IoTCommandParameterType.UnsignedLong, "0")]
    [InlineData(IoTCommandParameterType.Double, "0")]
    [InlineData(IoTCommandParameterType.Boolean, "false")]
    [InlineData(IoTCommandParameterType.Binary, "AA==")]
    internal void Without_conditions_it_is_the_least_value_that_can_be_sent(IoTCommandParameterType type, string expected) => Assert.Equal(expected, Of(type));

    [Theory]
    [InlineData(IoTCommandParameterType.Integer, InRange, "30,275", "30")]
    [InlineData(IoTCommandParameterType.Integer, InSet, "20,10", "20")]
    [InlineData(IoTCommandParameterType.String, InSet, "MAIN,TOP", "MAIN")]
    [InlineData(IoTCommandParameterType.String, Equal, "ON", "ON")]
    [InlineData(IoTCommandParameterType.String, NotEqual, "mod", "mode")]
    [InlineData(IoTCommandParameterType.Double, GreaterThan, "0.5", "1.5")]
    [InlineData(IoTCommandParameterType.Double, LessThan, "0", "-1")]
    [InlineData(IoTCommandParameterType.UnsignedLong, LessThan, "10", "0")]
    [InlineData(IoTCommandParameterType.Long, GreaterThanOrEqual, "10", "10")]
    [InlineData(IoTCommandParameterType.Long, NotInRange, "-5,5", "-6")]
    [InlineData(IoTCommandParameterType.Long, NotInSet, "0,1", "-1")]
    [InlineData(IoTCommandParameterType.UnsignedLong, GreaterThan, "18446744073709551614", "18446744073709551615")]
    internal void It_meets_a_condition(IoTCommandParameterType type, CommandComparison comparison, string operands, string expected) =>
        Assert.Equal(expected, Of(type, new ConditionModel(comparison, new(operands.Split(',')))));

    [Fact]
    public void It_meets_all_conditions() => Assert.Equal(
        "12.5",
        Of(IoTCommandParameterType.Double, new ConditionModel(GreaterThan, new(["0"])), new ConditionModel(LessThanOrEqual, new(["12.5"]))));

    [Fact]
    public void Where_no_value_is_found_it_is_the_least_of_the_type() => Assert.Equal(
        "0",
        Of(IoTCommandParameterType.Integer, new ConditionModel(Equal, new(["1"])), new ConditionModel(Equal, new(["2"]))));

    private static string Of(IoTCommandParameterType type, params ConditionModel[] conditions) =>
        SampleValue.Of(new ParameterModel { Name = "mode", Type = type, PropertyName = "Mode", ArgumentName = "mode", Conditions = new(conditions) });
}
