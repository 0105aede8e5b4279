namespace IoTCommands.Testing.Tests;

public sealed class CommandResultValueTests
{
    [Fact]
    public void A_value_knows_which_of_the_three_it_is()
    {
        CommandResultValue text = "72";
        CommandResultValue boolean = false;
        CommandResultValue bytes = new byte[] { 0, 1, 2 };

        Assert.Equal(("72", null, null), (text.StringValue, text.BooleanValue, text.BinaryValue?.Length));
        Assert.Equal((null, false, null), (boolean.StringValue, boolean.BooleanValue, boolean.BinaryValue?.Length));
        Assert.Equal((null, null, 3), (bytes.StringValue, bytes.BooleanValue, bytes.BinaryValue?.Length));
        Assert.Equal(("72", "false", "AAEC"), (text.ToString(), boolean.ToString(), bytes.ToString()));
    }

    [Fact]
    public void Equal_is_what_has_the_same_kind_and_content()
    {
        Assert.Equal(CommandResultValue.FromString("a"), (CommandResultValue)"a");
        Assert.Equal(CommandResultValue.FromBinary([1, 2]), (CommandResultValue)new byte[] { 1, 2 });
        Assert.Equal(CommandResultValue.FromBinary([1, 2]).GetHashCode(), CommandResultValue.FromBinary([1, 2]).GetHashCode());
        Assert.NotEqual(CommandResultValue.FromBinary([1, 2]), CommandResultValue.FromBinary([1, 3]));
        Assert.NotEqual(CommandResultValue.FromString("true"), CommandResultValue.FromBoolean(true));
        Assert.NotEqual(CommandResultValue.FromBoolean(false), CommandResultValue.FromBoolean(true));
    }

    [Fact]
    public void A_null_is_converted_to_null()
    {
        CommandResultValue? text = (string?)null;
        CommandResultValue? bytes = (byte[]?)null;

        Assert.Null(text);
        Assert.Null(bytes);
    }

    [Fact]
    public void Bytes_are_copied()
    {
        byte[] source = [1];
        CommandResultValue value = source;

        source[0] = 2;

        Assert.Equal([1], value.BinaryValue!.Value.ToArray());
    }
}
