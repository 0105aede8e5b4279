using IoTCommands.Definitions.Conditions;
using static IoTCommands.IoTCommandParameterType;

namespace IoTCommands.Definitions.Tests.Conditions;

public sealed class OperandNumberTests
{
    [Theory]
    [InlineData(Integer, "0", "0")]
    [InlineData(Integer, "-0", "0")]
    [InlineData(Integer, "-2147483648", "-2147483648")]
    [InlineData(Integer, "2147483647", "2147483647")]
    [InlineData(Long, "-9223372036854775808", "-9223372036854775808")]
    [InlineData(Long, "9223372036854775807", "9223372036854775807")]
    [InlineData(Long, "9007199254740993", "9007199254740993")]
    [InlineData(UnsignedLong, "18446744073709551615", "18446744073709551615")]
    [InlineData(UnsignedLong, "10000000000000000000", "10000000000000000000")]
    [InlineData(IoTCommandParameterType.Double, "12.5", "12.5")]
    [InlineData(IoTCommandParameterType.Double, "-7", "-7")]
    [InlineData(IoTCommandParameterType.Double, "0.10", "0.1")]
    internal void Plain_numbers_are_certain(IoTCommandParameterType type, string text, string value)
    {
        OperandNumber number = OperandNumber.Parse(text, type);

        Assert.Equal(OperandNumberKind.Certain, number.Kind);
        Assert.Equal(type, number.Value.Type);
        Assert.Equal(value, number.Value.ToText());
    }

    [Theory]
    [InlineData(Integer, "+5", "5")]
    [InlineData(Integer, "007", "7")]
    [InlineData(Integer, "30.0", "30")]
    [InlineData(Integer, "3e1", "30")]
    [InlineData(Integer, "3E+1", "30")]
    [InlineData(Integer, "300e-1", "30")]
    [InlineData(Integer, " 5 ", "5")]
    [InlineData(Integer, "5.", "5")]
    [InlineData(Long, "-1e2", "-100")]
    [InlineData(UnsignedLong, "-0", "0")]
    [InlineData(UnsignedLong, "-0.00", "0")]
    [InlineData(UnsignedLong, "1.8446744073709551615e19", "18446744073709551615")]
    [InlineData(IoTCommandParameterType.Double, "1e-3", "0.001")]
    [InlineData(IoTCommandParameterType.Double, "1.25e1", "12.5")]
    [InlineData(IoTCommandParameterType.Double, ".5", "0.5")]
    [InlineData(IoTCommandParameterType.Double, "+0.5", "0.5")]
    [InlineData(IoTCommandParameterType.Double, "00.5", "0.5")]
    [InlineData(IoTCommandParameterType.Double, "1e300", null)]
    internal void Numbers_in_other_forms_are_unusual_and_have_a_plain_one(IoTCommandParameterType type, string text, string? plain)
    {
        OperandNumber number = OperandNumber.Parse(text, type);

        Assert.Equal(OperandNumberKind.Unusual, number.Kind);
        Assert.Equal(plain, number.PlainText);
    }

    [Theory]
    [InlineData(Integer, "30.5")]
    [InlineData(Long, "1e-1")]
    [InlineData(UnsignedLong, "-0.5")]
    [InlineData(Long, "1e-99999999999999999999")]
    internal void A_fraction_is_no_whole_number(IoTCommandParameterType type, string text)
        => Assert.Equal(OperandNumberKind.HasFraction, OperandNumber.Parse(text, type).Kind);

    [Theory]
    [InlineData(Integer, "2147483648")]
    [InlineData(Integer, "-2147483649")]
    [InlineData(Long, "9223372036854775808")]
    [InlineData(Long, "-9223372036854775809")]
    [InlineData(UnsignedLong, "18446744073709551616")]
    [InlineData(UnsignedLong, "99999999999999999999")]
    [InlineData(UnsignedLong, "100000000000000000000000")]
    [InlineData(UnsignedLong, "-1")]
    [InlineData(Long, "1e99999999999999999999")]
    [InlineData(IoTCommandParameterType.Double, "1e309")]
    [InlineData(IoTCommandParameterType.Double, "-1e99999999999999999999")]
    internal void A_number_that_the_type_cannot_hold_is_out_of_range(IoTCommandParameterType type, string text)
        => Assert.Equal(OperandNumberKind.OutOfRange, OperandNumber.Parse(text, type).Kind);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData(".")]
    [InlineData("e5")]
    [InlineData("5e")]
    [InlineData("5e+")]
    [InlineData("--5")]
    [InlineData("5 5")]
    [InlineData("1,000")]
    [InlineData("1_000")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("∞")]
    [InlineData("\u0661")]
    [InlineData("5%")]
    [InlineData("thirty")]
    public void Other_texts_are_no_numbers(string text)
    {
        Assert.Equal(OperandNumberKind.NotANumber, OperandNumber.Parse(text, Integer).Kind);
        Assert.Equal(OperandNumberKind.NotANumber, OperandNumber.Parse(text, IoTCommandParameterType.Double).Kind);
    }
}
