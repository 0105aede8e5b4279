using System.Text.RegularExpressions;
using IoTCommands.CompilerServices;
using IoTCommands.Tests.Support;

namespace IoTCommands.Tests.Starting;

/// <summary>Tests values that do not match the definition. Then nothing is sent.</summary>
public sealed class ArgumentTests
{
    /// <summary>One word for each reason that is not a condition.</summary>
    private static readonly string[] Reasons = ["required", "not a parameter", "type is", "empty string", "at least 1 byte", "finite", "surrogate"];

    [Fact]
    public void A_required_parameter_that_is_missing_is_named()
    {
        CommandArgumentViolation violation = Starts.RefusedOnce(Commands.SetOvenTemperature);

        Verify("targetC", value: null, "required", violation);
    }

    [Fact]
    public void A_required_text_that_is_null_is_named() =>
        Verify("p", value: null, "required", Starts.RefusedOnce(Commands.With("STRING"), Starts.P(null)));

    [Fact]
    public void A_required_array_that_is_null_is_named()
    {
        var parameters = new CommandParameterMap(1);
        parameters.AddBinary("p", (byte[]?)null);

        Verify("p", value: null, "required", Starts.RefusedOnce(Commands.With("BINARY"), parameters));
    }

    [Fact]
    public void A_name_that_is_no_parameter_is_named_with_the_ones_that_are()
    {
        var parameters = new CommandParameterMap(2);
        parameters.AddInteger("targetC", 180);
        parameters.AddInteger("targetc", 180);

        CommandArgumentViolation violation = Starts.RefusedOnce(Commands.SetOvenTemperature, parameters);

        Verify("targetc", "180", "not a parameter", violation);
        Assert.All(["zone", "targetC", "rampCPerMin", "preheat"], name => Assert.Contains(name, violation.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_for_a_command_without_parameters_is_refused() =>
        Verify("p", "1", "not a parameter", Starts.RefusedOnce(Commands.Reset, Starts.P(1)));

    [Theory]
    [InlineData("LONG", 5, "5", "INTEGER")]
    [InlineData("INTEGER", 5L, "5", "LONG")]
    [InlineData("LONG", 5UL, "5", "UNSIGNEDLONG")]
    [InlineData("INTEGER", "5", "5", "STRING")]
    [InlineData("DOUBLE", 5, "5", "INTEGER")]
    [InlineData("STRING", 4.5, "4.5", "DOUBLE")]
    [InlineData("STRING", true, "true", "BOOLEAN")]
    [InlineData("UNSIGNEDLONG", new byte[] { 1 }, "AQ==", "BINARY")]
    public void A_value_of_another_type_is_refused(string type, object value, string shown, string typeOfValue)
    {
        CommandArgumentViolation violation = Starts.RefusedOnce(Commands.With(type), Starts.P(value));

        Verify("p", shown, "type is", violation);
        Assert.Matches($"\\b{typeOfValue}\\b.*\\b{type}\\b", violation.Message);
    }

    [Fact]
    public void An_empty_text_is_refused() =>
        Verify("p", "", "empty string", Starts.RefusedOnce(Commands.With("STRING"), Starts.P("")));

    [Fact]
    public async Task A_blank_text_is_sent() => Assert.Equal(" ", (await Starts.RequestOfAsync(Commands.With("STRING"), Starts.P(" "))).Parameters["p"].S);

    [Fact]
    public void No_bytes_are_refused()
    {
        var unset = new CommandParameterMap(1);
        unset.AddBinary("p", default(ReadOnlyMemory<byte>));

        Verify("p", "", "at least 1 byte", Starts.RefusedOnce(Commands.With("BINARY"), Starts.P(Array.Empty<byte>())));
        Verify("p", "", "at least 1 byte", Starts.RefusedOnce(Commands.With("BINARY"), unset));
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void What_is_not_a_finite_number_is_refused(double value, string text)
        => Verify("p", text, "finite", Starts.RefusedOnce(Commands.With("DOUBLE"), Starts.P(value)));

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(double.MinValue)]
    [InlineData(double.Epsilon)]
    [InlineData(-0.0)]
    public async Task Every_finite_number_is_sent(double value)
        => Assert.Equal(value, (await Starts.RequestOfAsync(Commands.With("DOUBLE"), Starts.P(value))).Parameters["p"].D);

    [Fact]
    public void A_text_that_UTF8_cannot_carry_is_refused()
    {
        string[] texts = ["\uD83D", "a\uDD25", "🔥\uD83Db"];

        Assert.All(texts, text => Verify("p", text, "surrogate", Starts.RefusedOnce(Commands.With("STRING"), Starts.P(text))));
    }

    [Fact]
    public async Task A_text_beyond_the_basic_plane_is_sent()
        => Assert.Equal("a🔥", (await Starts.RequestOfAsync(Commands.With("STRING"), Starts.P("a🔥"))).Parameters["p"].S);

    [Fact]
    public void Everything_that_is_wrong_is_listed_at_once()
    {
        var parameters = new CommandParameterMap(4);
        parameters.AddString("zone", "LEFT");
        parameters.AddDouble("rampCPerMin", double.NaN);
        parameters.AddString("preheat", "yes");
        parameters.AddString("color", "red");

        CommandArgumentException exception = Starts.Refused(Commands.SetOvenTemperature, parameters);

        Assert.Equal("SetOvenTemperature", exception.CommandId);
        Assert.Equal(["zone", "targetC", "rampCPerMin", "preheat", "color"], exception.Violations.Select(violation => violation.ParameterName));
        Assert.Equal("args", exception.ParamName);
        Assert.All(exception.Violations, violation => Assert.Contains("\n- " + violation.Message, exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void One_violation_is_told_in_one_line()
    {
        CommandArgumentException exception = Starts.Refused(Commands.Reset, Starts.P(1));

        Assert.DoesNotContain('\n', exception.Message);
        Assert.Contains(Assert.Single(exception.Violations).Message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("STRING", "s3cret")]
    [InlineData("INTEGER", "s3cret")]
    [InlineData("STRING", 31337)]
    [InlineData("INTEGER", 31337)]
    public void A_message_does_not_have_the_value(string type, object value)
    {
        string operand = type == "STRING" ? "\"strings\": [ \"on\", \"off\" ]" : "\"numbers\": [ \"1\", \"2\" ]";
        CommandDefinition command = Commands.With(type, $$""" "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { {{operand}} } } ] """);

        CommandArgumentException exception = Starts.Refused(command, Starts.P(value));

        string shown = Assert.Single(exception.Violations).Value!;
        Assert.Contains(shown, value.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(shown, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(shown, exception.Violations[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_exception_has_the_usual_constructors()
    {
        var cause = new FormatException();

        Assert.NotEmpty(new CommandArgumentException().Message);
        Assert.Equal("m", new CommandArgumentException("m").Message);
        Assert.Same(cause, new CommandArgumentException("m", cause).InnerException);
        Assert.Equal((null, 0), (new CommandArgumentException("m").CommandId, new CommandArgumentException("m").Violations.Count));
    }

    [Fact]
    public void Both_conditions_that_a_value_breaks_are_listed()
    {
        CommandDefinition command = Commands.With("STRING", """
            "valueConditions": [
              { "comparisonOperator": "NOT_EQUALS", "operand": { "string": "x" } },
              { "comparisonOperator": "NOT_IN_SET", "operand": { "strings": [ "x", "y" ] } } ]
            """);

        Assert.Equal(
            [CommandComparison.NotEqual, CommandComparison.NotInSet],
            Starts.Refused(command, Starts.P("x")).Violations.Select(violation => violation.Condition!.Comparison));
    }

    [Fact]
    public void The_list_of_violations_cannot_be_changed() =>
        Assert.True(((IList<CommandArgumentViolation>)Starts.Refused(Commands.SetOvenTemperature).Violations).IsReadOnly);

    [Fact]
    public void A_value_is_kept_whole_in_the_violation()
    {
        string value = "x\nERROR: forged" + new string('x', 5000);
        CommandDefinition command = Commands.With("STRING", """ "valueConditions": [ { "comparisonOperator": "EQUALS", "operand": { "string": "a" } } ] """);

        CommandArgumentViolation violation = Starts.RefusedOnce(command, Starts.P(value));

        Assert.DoesNotContain('\n', violation.Message);
        Assert.Equal(value, violation.Value);
        Assert.Equal(violation.Message, violation.ToString());
    }

    /// <summary>Verifies a violation that is not of a condition.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value as a string.</param>
    /// <param name="reason">A word of the message that no other reason has.</param>
    /// <param name="violation">The violation.</param>
    private static void Verify(string name, string? value, string reason, CommandArgumentViolation violation)
    {
        Assert.Equal((name, value, null), (violation.ParameterName, violation.Value, violation.Condition));
        Assert.Contains(name, violation.Message, StringComparison.Ordinal);
        Assert.Equal([reason], Reasons.Where(word => Regex.IsMatch(violation.Message, $"\\b{word}\\b")));
    }
}
