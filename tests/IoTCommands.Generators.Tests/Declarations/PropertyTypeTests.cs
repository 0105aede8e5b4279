using IoTCommands.Generators.Tests.Declarations.Support;
using IoTCommands.Model;

namespace IoTCommands.Generators.Tests.Declarations;

public sealed class PropertyTypeTests
{
    /// <summary>For each C# type of a property: the parameter type, a value, its JSON in the request, and a default value.</summary>
    private static readonly (string Type, IoTCommandParameterType ParameterType, string Value, string Wire, string Default)[] Types =
    [
        ("string", IoTCommandParameterType.String, "text", "{\"S\":\"text\"}", "\"other\""),
        ("sbyte", IoTCommandParameterType.Integer, "sbyte.MinValue", "{\"I\":-128}", "1"),
        ("byte", IoTCommandParameterType.Integer, "byte.MaxValue", "{\"I\":255}", "1"),
        ("short", IoTCommandParameterType.Integer, "short.MinValue", "{\"I\":-32768}", "1"),
        ("ushort", IoTCommandParameterType.Integer, "ushort.MaxValue", "{\"I\":65535}", "1"),
        ("int", IoTCommandParameterType.Integer, "int.MinValue", "{\"I\":-2147483648}", "1"),
        ("uint", IoTCommandParameterType.Long, "uint.MaxValue", "{\"L\":4294967295}", "1"),
        ("long", IoTCommandParameterType.Long, "long.MinValue", "{\"L\":-9223372036854775808}", "1L"),
        ("ulong", IoTCommandParameterType.UnsignedLong, "ulong.MaxValue", "{\"UL\":\"18446744073709551615\"}", "ulong.MaxValue"),
        ("float", IoTCommandParameterType.Double, "0.5f", "{\"D\":0.5}", "1f"),
        ("double", IoTCommandParameterType.Double, "-1.25", "{\"D\":-1.25}", "1.5"),
        ("bool", IoTCommandParameterType.Boolean, "true", "{\"B\":true}", "false"),
        ("byte[]", IoTCommandParameterType.Binary, "new byte[] { 1, 2, 3 }", "{\"BIN\":\"AQID\"}", "new byte[] { 1 }"),
        ("ReadOnlyMemory<byte>", IoTCommandParameterType.Binary, "new byte[] { 1, 2, 3 }", "{\"BIN\":\"AQID\"}", "\"AA==\""),
        ("Mode", IoTCommandParameterType.String, "so-so", "{\"S\":\"so-so\"}", "Mode.Fast"),
    ];

    private static readonly Dictionary<string, string> Values = Enumerable.Range(0, Types.Length).ToDictionary(
        static i => $"p{i:D2}",
        static i => Types[i].Value);

    private static readonly string ValuesOnTheWire = string.Join(',', Types.Select(static (type, i) => $"\"p{i:D2}\":{type.Wire}"));

    [Fact]
    public async Task A_property_is_sent_as_the_parameter_type_that_fits()
    {
        string code = DeclaredCode.WithProperties(
            string.Concat(Types.Select(static (type, i) => $"[CommandParameter(\"p{i:D2}\")] public required {type.Type} P{i} {{ get; init; }}\n")));
        CommandModel command = DeclaredCode.Parse(code);

        Assert.Equal(
            Types.Select(static type => (type.ParameterType, true)),
            command.Parameters.Select(static parameter => (parameter.Type, parameter.IsRequired)));
        Assert.Contains(
            $"\"parameters\":{{{ValuesOnTheWire}}}",
            await WireProgram.StartAsync(DeclaredCode.Project(code), command, Values),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nullable_property_is_sent_where_it_has_a_value_and_left_out_where_it_has_none()
    {
        string code = DeclaredCode.WithProperties(
            string.Concat(Types.Select(static (type, i) =>
                $"[CommandParameter(\"p{i:D2}\"), DefaultValue({type.Default})] public {type.Type}? P{i} {{ get; init; }}\n")));
        CommandModel command = DeclaredCode.Parse(code);

        Assert.Equal(
            Types.Select(static type => (type.ParameterType, false)),
            command.Parameters.Select(static parameter => (parameter.Type, parameter.IsRequired)));
        Assert.Contains(
            $"\"parameters\":{{{ValuesOnTheWire}}}",
            await WireProgram.StartAsync(DeclaredCode.Project(code), command, Values),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "parameters",
            await WireProgram.StartAsync(DeclaredCode.Project(code), command, new Dictionary<string, string>()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_enum_is_the_set_of_its_members_texts()
    {
        ParameterModel parameter = DeclaredCode.ParseProperty("[CommandParameter(\"p\")] public Mode P { get; init; }");

        Assert.Equal("InSet Fast so-so Slow", Show(Assert.Single(parameter.Conditions)));
    }

    [Fact]
    public void A_second_name_of_a_value_is_no_text_of_its_own()
    {
        CommandModel command = DeclaredCode.Parse(DeclaredCode.WithUsings("""
            namespace Kitchen
            {
                public enum Power : ulong { Off, On = ulong.MaxValue, [CommandValue("FULL")] Full = On }

                [IoTCommand("command")]
                public sealed partial record Command
                {
                    [CommandParameter("power")] public Power Power { get; init; }
                }
            }
            """));

        Assert.Equal("InSet Off On", Show(Assert.Single(Assert.Single(command.Parameters).Conditions)));
    }

    [Fact]
    public async Task A_value_that_is_not_defined_in_its_enum_is_refused_and_named()
    {
        string code = DeclaredCode.WithProperties("[CommandParameter(\"p\")] public Mode P { get; init; }");

        Exception refusal = await Assert.ThrowsAnyAsync<Exception>(() =>
            WireProgram.StartAsync(DeclaredCode.Project(code), "Command", "new Kitchen.Command { P = (Kitchen.Mode)7 },"));

        dynamic exception = refusal.InnerException ?? refusal;
        Assert.Equal("CommandArgumentException", exception.GetType().Name);
        Assert.Equal("p must be one of Fast, so-so, Slow.", exception.Violations[0].Message);
        Assert.Equal("7", exception.Violations[0].Value);
    }

    private static string Show(ConditionModel condition) => $"{condition.Comparison} {string.Join(' ', condition.Operands)}";
}
