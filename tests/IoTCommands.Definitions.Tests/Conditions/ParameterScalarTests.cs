using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;
using static IoTCommands.IoTCommandParameterType;

namespace IoTCommands.Definitions.Tests.Conditions;

public sealed class ParameterScalarTests
{
    [Theory]
    [InlineData(IoTCommandParameterType.String, "a \"text\"\n")]
    [InlineData(Integer, "-2147483648")]
    [InlineData(Long, "9007199254740993")]
    [InlineData(Long, "-9223372036854775808")]
    [InlineData(UnsignedLong, "18446744073709551615")]
    [InlineData(IoTCommandParameterType.Double, "0.1")]
    [InlineData(IoTCommandParameterType.Double, "0.84551240822557006")]
    [InlineData(IoTCommandParameterType.Double, "-1.7976931348623157E+308")]
    [InlineData(IoTCommandParameterType.Boolean, "true")]
    [InlineData(IoTCommandParameterType.Boolean, "false")]
    [InlineData(Binary, "AAEC")]
    internal void A_value_of_a_definition_survives_the_way_there_and_back(IoTCommandParameterType type, string text)
    {
        ParameterScalar value = ParameterScalar.From(new ParameterValueModel(type, text));

        Assert.Equal(type, value.Type);
        Assert.Equal(ParameterScalar.From(value.ToModel()).ToText(), value.ToText());
        Assert.Equal(
            type == IoTCommandParameterType.Double
                ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture).ToString("R", System.Globalization.CultureInfo.InvariantCulture)
                : text,
            value.ToText());
    }

    [Fact]
    public void Bytes_of_a_slice_are_those_of_the_slice()
        => Assert.Equal("AQI=", ParameterScalar.From(new byte[] { 0, 1, 2, 3 }.AsMemory(1, 2)).ToText());
}
