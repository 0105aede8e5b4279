namespace IoTCommands.Generators.Tests.Analyzers.Declared;

/// <summary>IOTC2006</summary>
public sealed class DefaultRuleTests
{
    [Theory]
    [InlineData("int?", "{|IOTC2006:\"5\"|}", "\"5\" | INTEGER | it must be a whole number from -2147483648 to 2147483647")]
    [InlineData("int?", "{|IOTC2006:5.0|}", null)]
    [InlineData("int?", "{|IOTC2006:5000000000|}", "5000000000 | INTEGER | it must be a whole number from -2147483648 to 2147483647")]
    [InlineData("byte?", "{|IOTC2006:300|}", "P | 300 is out of range for 'byte'")]
    [InlineData("uint?", "{|IOTC2006:-1|}", "P | -1 is out of range for 'uint'")]
    [InlineData("ulong?", "{|IOTC2006:-1|}", "-1 | UNSIGNEDLONG | it must be a whole number from 0 to 18446744073709551615")]
    [InlineData("bool?", "{|IOTC2006:1|}", "1 | BOOLEAN | it must be true or false")]
    [InlineData("string?", "{|IOTC2006:5|}", "5 | STRING | it must be a string of at least one character")]
    [InlineData("byte[]?", "{|IOTC2006:\"x\"|}", "\"x\" | BINARY | it must be a base64 string of at least one byte")]
    [InlineData("Mode?", "{|IOTC2006:\"Fast\"|}", "P | \"Fast\" is not a member of 'Mode'; use a member, such as Mode.Fast")]
    [InlineData("Mode?", "{|IOTC2006:(Mode)7|}", "P | 7 is not a member of 'Mode'; use a member, such as Mode.Fast")]
    [InlineData("Mode?", "typeof(Mode), {|IOTC2006:\"Fastest\"|}", "P | \"Fastest\" is not a member of 'Mode'; use a member, such as Mode.Fast")]
    [InlineData("long?", "typeof(long), {|IOTC2006:\"x\"|}", "\"x\" | LONG | it must be a whole number from -9223372036854775808 to 9223372036854775807")]
    [InlineData("int?", "{|IOTC2006:null!|}", "P | the default cannot be null; remove the attribute if the parameter is required")]
    public Task A_default_of_another_type_is_reported_at_the_argument(string type, string arguments, string? problem) => DeclaredTest.VerifyPropertiesAsync(
        $"[CommandParameter(\"p\"), DefaultValue({arguments})] public {type} P {{ get; init; }}",
        problem is null ? [] : [problem]);

    [Theory]
    [InlineData("int?", "Range(0, 10), {|IOTC2006:DefaultValue(11)|}", "11 | parameter \"p\" | from 0 to 10")]
    [InlineData("Mode?", "AllowedValues(Mode.Fast), {|IOTC2006:DefaultValue(Mode.Slow)|}", "Slow | parameter \"p\" | one of Fast")]
    [InlineData("string?", "{|IOTC2006:DefaultValue(\"\")|}", "\"\" | STRING | AWS does not allow an empty string")]
    [InlineData("byte[]?", "{|IOTC2006:DefaultValue(\"\")|}", "\"\" | BINARY | AWS does not allow an empty value")]
    [InlineData("double?", "{|IOTC2006:DefaultValue(double.NaN)|}", "\"NaN\" | DOUBLE | it must be a finite number")]
    [InlineData("double?", "{|IOTC2006:DefaultValue(double.PositiveInfinity)|}", "\"Infinity\" | DOUBLE | it must be a finite number")]
    public Task A_default_that_AWS_refuses_is_reported_at_its_attribute(string type, string attributes, string problem) => DeclaredTest.VerifyPropertiesAsync(
        $"[CommandParameter(\"p\"), {attributes}] public {type} P {{ get; init; }}",
        problem);

    [Theory]
    [InlineData("int?", "Range(0, 10), DefaultValue(10)")]
    [InlineData("long?", "DefaultValue(5)")]
    [InlineData("double?", "DefaultValue(5)")]
    [InlineData("Mode?", "DefaultValue(Mode.Slow)")]
    [InlineData("ulong?", "DefaultValue((object)18446744073709551615UL)")]
    public Task A_default_that_fits_is_not(string type, string attributes)
        => DeclaredTest.VerifyPropertiesAsync($"[CommandParameter(\"p\"), {attributes}] public {type} P {{ get; init; }}");
}
