namespace IoTCommands.Generators.Tests.Analyzers.Declared;

/// <summary>IOTC2006</summary>
public sealed class DefaultRuleTests
{
    [Theory]
    [InlineData("int?", "{|IOTC2006:\"5\"|}", "\"5\" does not fit the type INTEGER: it must be a whole number from -2147483648 to 2147483647")]
    [InlineData("int?", "{|IOTC2006:5.0|}", null)]
    [InlineData("int?", "{|IOTC2006:5000000000|}", "5000000000 does not fit the type INTEGER: it must be a whole number from -2147483648 to 2147483647")]
    [InlineData("byte?", "{|IOTC2006:300|}", "300 is beyond the range of 'byte'")]
    [InlineData("uint?", "{|IOTC2006:-1|}", "-1 is beyond the range of 'uint'")]
    [InlineData("ulong?", "{|IOTC2006:-1|}", "-1 does not fit the type UNSIGNEDLONG: it must be a whole number from 0 to 18446744073709551615")]
    [InlineData("bool?", "{|IOTC2006:1|}", "1 does not fit the type BOOLEAN: it must be true or false")]
    [InlineData("string?", "{|IOTC2006:5|}", "5 does not fit the type STRING: it must be a text of at least one character")]
    [InlineData("byte[]?", "{|IOTC2006:\"x\"|}", "\"x\" does not fit the type BINARY: it must be base64 text of at least one byte")]
    [InlineData("Mode?", "{|IOTC2006:\"Fast\"|}", "\"Fast\" is not a member of 'Mode'; write one, like Mode.Fast")]
    [InlineData("Mode?", "{|IOTC2006:(Mode)7|}", "7 is not a member of 'Mode'; write one, like Mode.Fast")]
    [InlineData("Mode?", "typeof(Mode), {|IOTC2006:\"Fastest\"|}", "\"Fastest\" is not a member of 'Mode'; write one, like Mode.Fast")]
    [InlineData("long?", "typeof(long), {|IOTC2006:\"x\"|}", "\"x\" does not fit the type LONG: it must be a whole number from -9223372036854775808 to 9223372036854775807")]
    [InlineData("int?", "{|IOTC2006:null!|}", "null is no value; leave the attribute out where the parameter is required")]
    public Task A_default_of_another_type_is_reported_at_the_argument(string type, string arguments, string? problem) => DeclaredTest.VerifyPropertiesAsync(
        $"[CommandParameter(\"p\"), DefaultValue({arguments})] public {type} P {{ get; init; }}",
        problem is null ? [] : [$"Default of property 'P': {problem}"]);

    [Theory]
    [InlineData("int?", "Range(0, 10), {|IOTC2006:DefaultValue(11)|}", "The default 11 breaks a condition of its own parameter \"p\": a value must be from 0 to 10. AWS refuses every start that relies on it")]
    [InlineData("Mode?", "AllowedValues(Mode.Fast), {|IOTC2006:DefaultValue(Mode.Slow)|}", "The default Slow breaks a condition of its own parameter \"p\": a value must be one of Fast. AWS refuses every start that relies on it")]
    [InlineData("string?", "{|IOTC2006:DefaultValue(\"\")|}", "\"\" does not fit the type STRING: AWS takes no empty text")]
    [InlineData("byte[]?", "{|IOTC2006:DefaultValue(\"\")|}", "\"\" does not fit the type BINARY: AWS takes no empty value")]
    [InlineData("double?", "{|IOTC2006:DefaultValue(double.NaN)|}", "\"NaN\" does not fit the type DOUBLE: AWS does not say that it takes anything but finite numbers")]
    [InlineData("double?", "{|IOTC2006:DefaultValue(double.PositiveInfinity)|}", "\"Infinity\" does not fit the type DOUBLE: AWS does not say that it takes anything but finite numbers")]
    public Task A_default_that_AWS_refuses_is_reported_at_its_attribute(string type, string attributes, string problem) => DeclaredTest.VerifyPropertiesAsync(
        $"[CommandParameter(\"p\"), {attributes}] public {type} P {{ get; init; }}",
        $"Default of property 'P': {problem}");

    [Theory]
    [InlineData("int?", "Range(0, 10), DefaultValue(10)")]
    [InlineData("long?", "DefaultValue(5)")]
    [InlineData("double?", "DefaultValue(5)")]
    [InlineData("Mode?", "DefaultValue(Mode.Slow)")]
    [InlineData("ulong?", "DefaultValue((object)18446744073709551615UL)")]
    public Task A_default_that_fits_is_not(string type, string attributes) => DeclaredTest.VerifyPropertiesAsync($"[CommandParameter(\"p\"), {attributes}] public {type} P {{ get; init; }}");
}
